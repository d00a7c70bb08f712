import { useState } from 'react'
import type { Sheet, SheetQuestion } from '../../contract.ts'
import type { Saver } from '../offline/use-saver.ts'
import type { HeldSheet } from '../offline/use-sheet.ts'
import { useScoringWords } from '../words.ts'
import { AskPanel } from './ask-panel.tsx'
import { ClaimSide } from './claim-side.tsx'
import { ConflictNotes } from './conflict-notes.tsx'
import { NoteField } from './note-field.tsx'
import { RatingField } from './rating-field.tsx'

interface QuestionSidesProps {
  held: HeldSheet
  sheet: Sheet
  question: SheetQuestion
  saver: Saver
  mayRate: boolean
}

/** Claim and judgement beside each other; on a narrow screen one at a time. */
export function QuestionSides({ held, sheet, question, saver, mayRate }: QuestionSidesProps) {
  const { w } = useScoringWords()
  const [shown, setShown] = useState<'claim' | 'rating'>('claim')
  const tab = (which: 'claim' | 'rating', label: string) => (
    <button type="button" className="button" aria-pressed={shown === which} onClick={() => setShown(which)}>
      {label}
    </button>
  )
  return (
    <div className="sides" data-shown={shown}>
      <fieldset className="choice-row sides__tabs">
        <legend className="visually-hidden">{w.tabs}</legend>
        {tab('claim', w.tabClaim)}
        {tab('rating', w.tabRating)}
      </fieldset>
      <section className="sides__claim" aria-label={w.claim}>
        <ClaimSide held={held} sheet={sheet} question={question} />
      </section>
      <section className="sides__rating" aria-label={w.own}>
        <ConflictNotes held={held} question={question} />
        <RatingField held={held} sheet={sheet} question={question} saver={saver} mayRate={mayRate} />
        <NoteField question={question} saver={saver} mayWrite={mayRate} />
        {mayRate && held.keptAt === undefined ? <AskPanel sheet={sheet} question={question} /> : null}
      </section>
    </div>
  )
}
