import { useState } from 'react'
import { AreaField } from '#platform/client/form/fields.tsx'
import { type Act, useAct } from '#platform/client/use-act.ts'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import {
  AcceptReports,
  ApproveReports,
  GetRollUp,
  GetYear,
  ListWaiting,
  ReturnReports,
  type SeenReport,
  type WaitingReport,
} from '../../contract.ts'
import { useRealisationWords } from '../words.ts'

const REFRESH = [ListWaiting, GetYear, GetRollUp]

const seen = ({ programmeId, year, period, revision }: WaitingReport): SeenReport => ({
  programmeId,
  year,
  period,
  revision,
})

/** One word for all that were chosen: those sent are accepted, those accepted are approved, all can go back. */
export function JudgeMany({ reports, onDone }: { reports: readonly WaitingReport[]; onDone: () => void }) {
  const { w } = useRealisationWords()
  const say = useSay()
  const [returning, setReturning] = useState(false)
  const done = (said: string) => () => {
    say(said)
    setReturning(false)
    onDone()
  }
  const accept = useAct(AcceptReports, { refresh: REFRESH, onDone: done(w.accepted) })
  const approve = useAct(ApproveReports, { refresh: REFRESH, onDone: done(w.approved) })
  const back = useAct(ReturnReports, { refresh: REFRESH, onDone: done(w.givenBack) })
  if (reports.length === 0) return null
  const sent = reports.filter(({ state }) => state === 'submitted').map(seen)
  const accepted = reports.filter(({ state }) => state === 'accepted').map(seen)
  const problem = accept.problem ?? approve.problem
  const isBusy = accept.pending || approve.pending
  return (
    <>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <div className="queue-acts">
        {sent.length === 0 ? null : (
          <button
            type="button"
            className="button button--main"
            disabled={isBusy}
            onClick={() => void accept.run({ reports: sent })}
          >
            {w.acceptN(sent.length)}
          </button>
        )}
        {accepted.length === 0 ? null : (
          <button
            type="button"
            className="button button--main"
            disabled={isBusy}
            onClick={() => void approve.run({ reports: accepted })}
          >
            {w.approveN(accepted.length)}
          </button>
        )}
        <button type="button" className="button" disabled={isBusy} onClick={() => setReturning(true)}>
          {w.returnN(reports.length)}
        </button>
      </div>
      {returning ? <ReturnDialog reports={reports} act={back} onClose={() => setReturning(false)} /> : null}
    </>
  )
}

interface ReturnProps {
  reports: readonly WaitingReport[]
  act: Act<typeof ReturnReports>
  onClose: () => void
}

function ReturnDialog({ reports, act, onClose }: ReturnProps) {
  const { w } = useRealisationWords()
  const [reason, setReason] = useState('')
  const input = { reports: reports.map(seen), reason: reason.trim() }
  return (
    <Dialog title={w.returnN(reports.length)} onClose={onClose}>
      <div className="act-form">
        {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
        <p>{reports.map(({ code }) => code).join(', ')}</p>
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} value={reason} onChange={setReason} />
        <div className="act-form__foot">
          <button
            type="button"
            className="button button--main"
            disabled={act.pending || reason.trim().length < 5}
            onClick={() => void act.run(input)}
          >
            {w.giveBack}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {w.cancel}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
