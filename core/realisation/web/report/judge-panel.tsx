import { useState } from 'react'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import {
  AcceptReports,
  ApproveReports,
  GetReport,
  GetRollUp,
  GetYear,
  ListWaiting,
  type Report,
  ReturnReports,
} from '../../contract.ts'
import { useRealisationWords } from '../words.ts'

const REFRESH = [GetReport, GetYear, ListWaiting, GetRollUp]

/** The word of the secretariat or the leader about what was sent: on, or back with a reason. */
export function JudgePanel({ report }: { report: Report }) {
  const { w } = useRealisationWords()
  const say = useSay()
  const [reason, setReason] = useState('')
  const accept = useAct(AcceptReports, { refresh: REFRESH, onDone: () => say(w.accepted) })
  const approve = useAct(ApproveReports, { refresh: REFRESH, onDone: () => say(w.approved) })
  const back = useAct(ReturnReports, { refresh: REFRESH, onDone: () => say(w.givenBack) })
  const [newest] = report.versions
  if (newest === undefined || !report.acts.includes('return')) return null
  const { id: programmeId } = report.programme
  const reports = [
    { programmeId, year: report.year, period: report.period.period, revision: newest.revision },
  ]
  const problem = accept.problem ?? approve.problem ?? back.problem
  const isBusy = accept.pending || approve.pending || back.pending
  const forward = report.acts.includes('approve') ? approve : accept
  return (
    <Panel title={w.judge}>
      <div className="act-form">
        {problem === undefined ? null : <ProblemNote problem={problem} writing />}
        <div className="act-form__foot">
          <button
            type="button"
            className="button button--main"
            disabled={isBusy}
            onClick={() => void forward.run({ reports })}
          >
            {report.acts.includes('approve') ? w.approve : w.accept}
          </button>
        </div>
        <AreaField name="reason" label={w.reason} help={w.reasonHelp} value={reason} onChange={setReason} />
        <div className="act-form__foot">
          <button
            type="button"
            className="button"
            disabled={isBusy || reason.trim().length < 5}
            onClick={() => void back.run({ reports, reason: reason.trim() })}
          >
            {w.giveBack}
          </button>
        </div>
      </div>
    </Panel>
  )
}
