import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import {
  CancelStage,
  ExceptStage,
  GetStage,
  HoldStage,
  JudgeStage,
  ListBoard,
  ListStages,
  PlanStages,
  type StageDetail,
} from '../../contract.ts'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { useMovementWords } from '../words.ts'
import { ChangePlanDialog } from './plan-dialogs.tsx'

export const REFRESH = [GetStage, ListStages, ListBoard]

/** What the ministry may do with a bimtek now. */
export function StageActs({ stage }: { stage: StageDetail }) {
  const may = useMay(PlanStages)
  const { code } = usePlace()
  if (!may || code !== '00') return null
  if (stage.state === 'planned') return <Planned stage={stage} />
  if (stage.state === 'submitted') return <Submitted stage={stage} />
  return stage.state === 'held' || stage.state === 'returned' ? <ExceptButton stage={stage} /> : null
}

function Planned({ stage }: { stage: StageDetail }) {
  const { w } = useMovementWords()
  const say = useSay()
  const [open, setOpen] = useState<'change' | 'cancel'>()
  const close = () => setOpen(undefined)
  return (
    <Panel title={w.stages.hold} lead={w.stages.holdLead}>
      <ActForm
        endpoint={HoldStage}
        refresh={REFRESH}
        submit={w.stages.hold}
        input={({ note }) => ({ id: stage.id, revision: stage.revision, note: note ?? '' })}
        onDone={() => say(w.stages.held)}
      >
        <AreaField name="note" label={w.note} help={w.memoranda.optional} rows={2} />
      </ActForm>
      <p className="row-acts">
        <button type="button" className="button" onClick={() => setOpen('change')}>
          {w.stages.change}
        </button>
        <button type="button" className="button" onClick={() => setOpen('cancel')}>
          {w.stages.cancel}
        </button>
      </p>
      {open === 'change' ? <ChangePlanDialog stage={stage} onClose={close} /> : null}
      {open === 'cancel' ? (
        <ReasonDialog
          title={w.stages.cancel}
          endpoint={CancelStage}
          fixed={{ id: stage.id, revision: stage.revision }}
          refresh={REFRESH}
          submit={w.stages.cancel}
          said={w.stages.cancelled}
          onClose={close}
        />
      ) : null}
    </Panel>
  )
}

function Submitted({ stage }: { stage: StageDetail }) {
  const { w } = useMovementWords()
  const say = useSay()
  const [note, setNote] = useState('')
  const act = useAct(JudgeStage, { refresh: REFRESH })
  const judge = async (accepted: boolean) => {
    const done = await act.run({ id: stage.id, revision: stage.revision, accepted, note: note.trim() })
    if (done) say(accepted ? w.stages.accepted : w.stages.givenBack)
  }
  return (
    <Panel title={w.stages.judge}>
      <div className="act-form">
        {act.problem === undefined ? null : <ProblemNote problem={act.problem} writing />}
        <AreaField name="note" label={w.note} help={w.stages.judgeHelp} value={note} onChange={setNote} />
        <div className="act-form__foot">
          <button
            type="button"
            className="button button--main"
            disabled={act.pending}
            onClick={() => void judge(true)}
          >
            {w.stages.accept}
          </button>
          <button type="button" className="button" disabled={act.pending} onClick={() => void judge(false)}>
            {w.stages.giveBack}
          </button>
        </div>
      </div>
      <ExceptButton stage={stage} />
    </Panel>
  )
}

function ExceptButton({ stage }: { stage: StageDetail }) {
  const { w } = useMovementWords()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {w.stages.except}
      </button>
      {open ? (
        <ReasonDialog
          title={w.stages.except}
          lead={w.stages.exceptLead}
          endpoint={ExceptStage}
          fixed={{ id: stage.id, revision: stage.revision }}
          refresh={REFRESH}
          submit={w.stages.except}
          said={w.stages.excepted}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  )
}
