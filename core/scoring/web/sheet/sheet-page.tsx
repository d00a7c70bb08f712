import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import type { Sheet } from '../../contract.ts'
import { useSaver } from '../offline/use-saver.ts'
import { type HeldSheet, useSheet } from '../offline/use-sheet.ts'
import { useScoringWords } from '../words.ts'
import { nextUnrated } from './filter.ts'
import { QuestionList } from './question-list.tsx'
import { RemarksPanel } from './remarks-panel.tsx'
import { SheetNotices, SheetStatus } from './sheet-status.tsx'
import { SubmitPanel } from './submit-panel.tsx'
import { useAddress } from './use-address.ts'

/** The whole sheet of a region: where to go on, what is left, remarks, and submitting. */
export function SheetPage() {
  const { w, language } = useScoringWords()
  const place = usePlace()
  const { year } = useAddress()
  const held = useSheet(year)
  const { sheet } = held
  const claims =
    sheet === undefined
      ? undefined
      : sheet.claimsFrom === null
        ? w.noClaims
        : w.claimsFrom(wib(sheet.claimsFrom, language))
  return (
    <Screen
      eyebrow={`${w.evaluation} ${year}`}
      title={w.sheetOf(place.name)}
      lead={claims}
      acts={sheet === undefined ? undefined : <GoOn sheet={sheet} />}
    >
      <Answer of={held.asked} lines={10}>
        {() => (sheet === undefined ? null : <SheetBody held={held} sheet={sheet} />)}
      </Answer>
    </Screen>
  )
}

/** Straight to where one stopped. */
function GoOn({ sheet }: { sheet: Sheet }) {
  const { w } = useScoringWords()
  const address = useAddress()
  const next = nextUnrated(sheet.questions, undefined) ?? sheet.questions[0]?.code
  if (next === undefined) return null
  const isOpen = sheet.counts.submittedAt === null && sheet.counts.absent === null
  return (
    <Link className={isOpen ? 'button button--main' : 'button'} to={address.of(next)}>
      {isOpen ? w.continueRating : w.seeQuestions}
    </Link>
  )
}

function SheetBody({ held, sheet }: { held: HeldSheet; sheet: Sheet }) {
  const { w } = useScoringWords()
  const saver = useSaver(sheet.year)
  const address = useAddress()
  return (
    <>
      <SheetStatus sheet={sheet} unsent={held.unsent.length} />
      <SheetNotices held={held} sheet={sheet} />
      {saver.problem === undefined ? null : <ProblemNote problem={saver.problem} writing />}
      <p>
        <Link className="link" to={address.clarifications}>
          {w.seeClarifications}
        </Link>
      </p>
      <QuestionList sheet={sheet} unsent={held.unsent} />
      <RemarksPanel sheet={sheet} saver={saver} />
      <SubmitPanel held={held} sheet={sheet} />
    </>
  )
}
