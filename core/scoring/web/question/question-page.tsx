import { Link, useNavigate } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import type { Sheet, SheetQuestion } from '../../contract.ts'
import { useSaver } from '../offline/use-saver.ts'
import { type HeldSheet, useSheet } from '../offline/use-sheet.ts'
import { neighbours, nextUnrated } from '../sheet/filter.ts'
import { SheetNotices, SheetStatus } from '../sheet/sheet-status.tsx'
import { useAddress } from '../sheet/use-address.ts'
import { useScoringWords } from '../words.ts'
import { KeysHelp } from './keys-help.tsx'
import { QuestionSides } from './question-sides.tsx'
import { useKeys } from './use-keys.ts'

/** One question: what the region says on the left, the own judgement on the right. */
export function QuestionPage() {
  const { w } = useScoringWords()
  const place = usePlace()
  const { year, question: code } = useAddress()
  const held = useSheet(year)
  const { sheet } = held
  const question = sheet?.questions.find((one) => one.code === code)
  if (sheet === undefined || question === undefined) {
    return (
      <Screen eyebrow={`${w.evaluation} ${year}`} title={sheet === undefined ? `${code}` : w.unknownQuestion}>
        <Answer of={held.asked} lines={10}>
          {() => (
            <EmptyState title={w.unknownQuestion}>
              <p>{w.unknownQuestionBody}</p>
            </EmptyState>
          )}
        </Answer>
      </Screen>
    )
  }
  return (
    <OpenQuestion key={question.code} held={held} sheet={sheet} question={question} region={place.name} />
  )
}

interface OpenQuestionProps {
  held: HeldSheet
  sheet: Sheet
  question: SheetQuestion
  region: string
}

function OpenQuestion({ held, sheet, question, region }: OpenQuestionProps) {
  const { w, language } = useScoringWords()
  const saver = useSaver(sheet.year)
  const go = useGo(sheet, question)
  const isOpen = sheet.counts.submittedAt === null && sheet.counts.absent === null
  const isHeld = held.unsent.some(
    ({ state, slot }) => state === 'refused' && slot?.endsWith(`:${question.code}`),
  )
  const mayRate = isOpen && !isHeld
  const keys = useKeys({
    scale: sheet.scale,
    ...go,
    rate: (value) => mayRate && saver.rate(question, value, null),
    flag: () => mayRate && void saver.note(question, question.note?.text ?? '', !question.note?.flagged),
  })
  return (
    <Screen
      eyebrow={`${region} · ${question.code} · ${question.element[language]}`}
      title={question.label[language]}
    >
      <SheetStatus sheet={sheet} unsent={held.unsent.length} />
      <SheetNotices held={held} sheet={sheet} />
      {saver.problem === undefined ? null : <ProblemNote problem={saver.problem} writing />}
      <QuestionNav sheet={sheet} question={question} onHelp={keys.toggleHelp} />
      <QuestionSides held={held} sheet={sheet} question={question} saver={saver} mayRate={mayRate} />
      {keys.helping ? <KeysHelp keys={keys} scale={sheet.scale} /> : null}
      <p className="visually-hidden" role="status">
        {question.rating?.value == null ? '' : `${w.own}: ${question.rating.value}`}
      </p>
    </Screen>
  )
}

/** Ways on from a question, by key or by link. */
function useGo(sheet: Sheet, question: SheetQuestion) {
  const address = useAddress()
  const navigate = useNavigate()
  const { previous, next } = neighbours(sheet.questions, question.code)
  const unrated = nextUnrated(sheet.questions, question.code)
  const to = (code: string | undefined) => code !== undefined && void navigate({ to: address.of(code) })
  return { next: () => to(next), previous: () => to(previous), unrated: () => to(unrated) }
}

function QuestionNav(props: { sheet: Sheet; question: SheetQuestion; onHelp: () => void }) {
  const { w } = useScoringWords()
  const address = useAddress()
  const { sheet, question } = props
  const { previous, next } = neighbours(sheet.questions, question.code)
  const unrated = nextUnrated(sheet.questions, question.code)
  const at = sheet.questions.indexOf(question) + 1
  return (
    <nav className="question-nav" aria-label={w.position(at, sheet.questions.length)}>
      {previous === undefined ? null : (
        <Link className="button" to={address.of(previous)}>
          ← {w.previous}
        </Link>
      )}
      {next === undefined ? null : (
        <Link className="button" to={address.of(next)}>
          {w.next} →
        </Link>
      )}
      {unrated === undefined ? null : (
        <Link className="button" to={address.of(unrated)}>
          {w.nextUnrated}
        </Link>
      )}
      <span className="mute small">{w.position(at, sheet.questions.length)}</span>
      <Link className="link" to={address.sheet}>
        {w.toSheet}
      </Link>
      <button type="button" className="link" onClick={props.onHelp}>
        {w.help}
      </button>
    </nav>
  )
}
