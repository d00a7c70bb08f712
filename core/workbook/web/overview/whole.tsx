import { useState } from 'react'
import { useMay } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { Confirm } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { wib } from '#platform/ui/format.ts'
import { GetWorkbook, SignOffWorkbook, SubmitWorkbook, type Workbook } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'
import { LeaderReturnDialog } from './leader-return.tsx'

/** The state of the whole and the one step that leads on. */
export function Whole({ workbook }: { workbook: Workbook }) {
  const { w, language } = useWorkbookWords()
  const { state, version, reopened, closesAt, mendUntil, signedAt, signedBy, reason } = workbook
  const words = {
    filling: w.wholeFilling,
    signed: w.wholeSigned,
    submitted: w.wholeSubmitted(version),
    mending: w.wholeMending(reopened.length),
  }
  const isMending = reopened.length > 0 && mendUntil !== null
  const until = isMending
    ? w.mendUntil(wib(mendUntil, language))
    : closesAt === null || version > 0
      ? ''
      : w.closes(wib(closesAt, language))
  const signed = signedAt === null ? '' : w.signedBy(signedBy ?? w.somebody, wib(signedAt, language))
  return (
    <section className="whole" aria-label={w.state}>
      <p className="whole__state">
        <strong>{words[state]}</strong>
        {until === '' ? null : <span>{until}</span>}
        {signed === '' ? null : <span>{signed}</span>}
      </p>
      <p className="small mute">
        {[
          workbook.isExample ? w.example : '',
          w.gaps(workbook.gaps),
          workbook.pending === 0 ? '' : w.pending(workbook.pending),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {reopened.length === 0 ? null : <p className="small">{reopened.join(', ')}</p>}
      {reason === null ? null : <p className="small">{w.givenBack(reason)}</p>}
      <LeaderActs workbook={workbook} />
      <SubmitAct workbook={workbook} />
    </section>
  )
}

/** The leader signs off, knowing what stays open, or gives the whole back. */
function LeaderActs({ workbook }: { workbook: Workbook }) {
  const { w } = useWorkbookWords()
  const say = useSay()
  const [asking, setAsking] = useState<'sign' | 'return'>()
  const sign = useAct(SignOffWorkbook, {
    refresh: [GetWorkbook],
    onDone: () => {
      say(w.wasSigned)
      setAsking(undefined)
    },
  })
  if (!useMay(SignOffWorkbook) || workbook.state === 'submitted') return null
  const { year, revision, gaps } = workbook
  const isSignable = workbook.state !== 'signed' && workbook.pending === 0
  return (
    <div className="answer-acts__row">
      {isSignable ? (
        <button type="button" className="button button--main" onClick={() => setAsking('sign')}>
          {w.sign}
        </button>
      ) : null}
      <button type="button" className="button" onClick={() => setAsking('return')}>
        {w.leaderReturn}
      </button>
      {asking === 'sign' ? (
        <Confirm
          title={w.signTitle}
          act={sign}
          label={w.signLabel(gaps)}
          onConfirm={() => void sign.run({ year, revision, gaps })}
          onClose={() => setAsking(undefined)}
        >
          <p>{w.signBody(gaps)}</p>
        </Confirm>
      ) : null}
      {asking === 'return' ? (
        <LeaderReturnDialog workbook={workbook} onClose={() => setAsking(undefined)} />
      ) : null}
    </div>
  )
}

/** The secretariat sends what the leader signed. */
function SubmitAct({ workbook }: { workbook: Workbook }) {
  const { w } = useWorkbookWords()
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const submit = useAct(SubmitWorkbook, {
    refresh: [GetWorkbook],
    onDone: ({ version }) => {
      say(w.wasSubmitted(version))
      setAsking(false)
    },
  })
  if (!useMay(SubmitWorkbook) || workbook.state === 'submitted') return null
  if (workbook.state !== 'signed') return <p className="small mute">{w.waitLeader}</p>
  const { year, revision } = workbook
  return (
    <div>
      {submit.problem === undefined || asking ? null : <ProblemNote problem={submit.problem} />}
      <button type="button" className="button button--main" onClick={() => setAsking(true)}>
        {w.submit}
      </button>
      {asking ? (
        <Confirm
          title={w.submit}
          act={submit}
          label={w.submit}
          onConfirm={() => void submit.run({ year, revision })}
          onClose={() => setAsking(false)}
        >
          <p>{w.submitBody}</p>
        </Confirm>
      ) : null}
    </div>
  )
}
