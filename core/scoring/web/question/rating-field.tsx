import { useState } from 'react'
import { Field } from '#platform/ui/form/form.tsx'
import { wib } from '#platform/ui/format.ts'
import type { Sheet, SheetQuestion } from '../../contract.ts'
import type { Saver } from '../offline/use-saver.ts'
import type { HeldSheet } from '../offline/use-sheet.ts'
import { useScoringWords } from '../words.ts'

interface RatingFieldProps {
  held: HeldSheet
  sheet: Sheet
  question: SheetQuestion
  saver: Saver
  mayRate: boolean
}

/** The rubric as the choice itself: each rating with what it stands for, and the way out with a reason. */
export function RatingField({ held, sheet, question, saver, mayRate }: RatingFieldProps) {
  const { w } = useScoringWords()
  const { min, max } = sheet.scale
  const values = Array.from({ length: max - min + 1 }, (_, i) => min + i)
  return (
    <div className="rating">
      <fieldset className="rating__choices" disabled={!mayRate}>
        <legend>{w.rubric}</legend>
        {question.rubric === null ? <p className="small mute">{w.noRubric}</p> : null}
        {values.map((value) => (
          <RatingChoice key={value} value={value} question={question} min={min} saver={saver} />
        ))}
      </fieldset>
      <RatingState held={held} question={question} />
      {mayRate ? <GapField question={question} saver={saver} /> : null}
    </div>
  )
}

interface RatingChoiceProps {
  value: number
  min: number
  question: SheetQuestion
  saver: Saver
}

function RatingChoice({ value, min, question, saver }: RatingChoiceProps) {
  const { w, language } = useScoringWords()
  const meaning = question.rubric?.[value - min]?.[language]
  return (
    <button
      type="button"
      className={meaning === undefined ? 'rating__choice rating__choice--bare' : 'rating__choice'}
      aria-pressed={question.rating?.value === value}
      onClick={() => saver.rate(question, value, null)}
    >
      <span className="rating__value">
        <span className="visually-hidden">{w.ratingOf(value)}</span>
        <span aria-hidden="true">{value}</span>
      </span>
      {meaning === undefined ? null : <span className="rating__meaning">{meaning}</span>}
    </button>
  )
}

/** When it was saved, or that it waits. */
function RatingState({ held, question }: { held: HeldSheet; question: SheetQuestion }) {
  const { w, language } = useScoringWords()
  const { rating, code } = question
  if (rating === null) return null
  const waits = held.unsent.some(({ slot }) => slot?.endsWith(`:rating:${code}`))
  const clock = wib(rating.savedAt, language).split(' ').at(-1) ?? ''
  return (
    <p className="small mute" data-saved={waits ? 'no' : 'yes'}>
      {rating.gapReason === null ? null : `${w.gap}: ${rating.gapReason}. `}
      {waits ? w.waiting : w.savedAt(clock)}
    </p>
  )
}

function GapField({ question, saver }: { question: SheetQuestion; saver: Saver }) {
  const { w } = useScoringWords()
  const [reason, setReason] = useState(question.rating?.gapReason ?? '')
  return (
    <details className="rating__gap">
      <summary>{w.gapAct}</summary>
      <Field
        name="gap"
        label={w.gapReason}
        help={w.gapHelp}
        control={(wiring) => (
          <input
            {...wiring}
            className="input input--long"
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      />
      <button
        type="button"
        className="button"
        disabled={reason.trim().length < 5}
        onClick={() => saver.rate(question, null, reason.trim())}
      >
        {w.gapSave}
      </button>
    </details>
  )
}
