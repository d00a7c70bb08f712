import { useParams } from '@tanstack/react-router'
import type { Reply } from '#platform/client/endpoint-types.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { CheckInByPress, GetMyCheckIn } from '../../contract.ts'
import { useAttendanceWords } from '../words.ts'

/** Whoever has an account says with one press that they are there. */
export function PressPage() {
  const { w, language } = useAttendanceWords()
  const { code = '' } = useParams({ strict: false })
  const mine = useEndpoint(GetMyCheckIn, { code })
  return (
    <Screen eyebrow={w.eyebrow} title={mine.data?.title[language] ?? w.press.title} lead={w.press.lead}>
      <Answer of={mine} lines={4}>
        {(found) => <Mine found={found} />}
      </Answer>
    </Screen>
  )
}

function Mine({ found }: { found: Reply<typeof GetMyCheckIn> }) {
  const { w, language } = useAttendanceWords()
  return (
    <>
      <p>{w.hours(wib(found.opensAt, language), wib(found.closesAt, language))}</p>
      <p>{w.press.as(found.name, found.office, found.role)}</p>
      {found.isHere ? (
        <div className="notice notice--good" role="status">
          <p className="notice__title">{w.press.done}</p>
        </div>
      ) : found.state === 'open' ? (
        <PressButton code={found.code} />
      ) : (
        <p className="notice">
          {found.state === 'not_yet' ? w.press.notYet(wib(found.opensAt, language)) : w.press.ended}
        </p>
      )}
    </>
  )
}

function PressButton({ code }: { code: string }) {
  const { w } = useAttendanceWords()
  const act = useAct(CheckInByPress, { refresh: [GetMyCheckIn] })
  return (
    <>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
      <button
        type="button"
        className="button button--main"
        disabled={act.pending}
        onClick={() => void act.run({ code })}
      >
        {w.press.submit}
      </button>
    </>
  )
}
