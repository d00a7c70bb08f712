import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EvidenceCards, EvidencePicker } from '#core/evidence/web/share.tsx'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Deliverable, GetStage, PutDeliverable, type StageDetail, SubmitStage } from '../../contract.ts'
import { useMayReadEvidence } from '../parts/may-read.ts'
import { useMovementWords } from '../words.ts'
import { REFRESH } from './stage-acts.tsx'

/** What the bimtek has to bring forth; the region puts evidence and hands it in. */
export function Deliverables({ stage }: { stage: StageDetail }) {
  const { w } = useMovementWords()
  const { code } = usePlace()
  const isOurs = useMay(PutDeliverable) && code === stage.region.code
  const mayPut = isOurs && ['planned', 'held', 'returned'].includes(stage.state)
  const maySubmit = isOurs && (stage.state === 'held' || stage.state === 'returned')
  return (
    <Panel title={w.stages.deliverables} lead={w.stages.deliverablesLead}>
      <ul className="points">
        {stage.deliverables.map((one) => (
          <Row key={one.kind} stage={stage} deliverable={one} mayPut={mayPut} />
        ))}
      </ul>
      {maySubmit ? <SubmitForm stage={stage} /> : null}
    </Panel>
  )
}

interface RowProps {
  stage: StageDetail
  deliverable: Deliverable
  mayPut: boolean
}

function Row({ stage, deliverable, mayPut }: RowProps) {
  const { w } = useMovementWords()
  const { kind, evidence, note, isThere } = deliverable
  const mayRead = useMayReadEvidence()
  const isOurs = usePlace().code === stage.region.code
  const isReadable = mayRead(stage.region.code) && (isOurs || HANDED_OVER.includes(stage.state))
  return (
    <li>
      <h3 className="row__name">
        {w.stages.kinds[kind]}{' '}
        <span className={isThere ? 'tag tag--good' : 'tag'}>
          {isThere ? w.stages.there : w.stages.missing}
        </span>
      </h3>
      {note === '' ? null : <p>{note}</p>}
      {kind === 'commitment' ? <Pledge stage={stage} /> : null}
      {kind === 'readiness_study' && isOurs ? <Readiness /> : null}
      {evidence.length > 0 && isReadable ? (
        <EvidenceCards versionIds={evidence} region={stage.region.code} />
      ) : null}
      {mayPut && kind !== 'commitment' ? <PutButton stage={stage} deliverable={deliverable} /> : null}
    </li>
  )
}

/** What was handed in once stays readable to the ministry. */
const HANDED_OVER: readonly string[] = ['submitted', 'returned', 'accepted']

function Pledge({ stage }: { stage: StageDetail }) {
  const { w } = useMovementWords()
  const { code } = usePlace()
  return (
    <p className="small mute">
      {w.stages.pledge}{' '}
      {code === stage.region.code ? (
        <Link to={`/kerja/${code}/gerakan/komitmen`}>{w.stages.toPledge}</Link>
      ) : null}
    </p>
  )
}

/** The study rests on the region’s own assessment of its readiness. */
function Readiness() {
  const { w } = useMovementWords()
  const { code } = usePlace()
  return (
    <p className="small mute">
      <Link to={`/kerja/${code}/gerakan/kesiapan`}>{w.stages.toReadiness}</Link>
    </p>
  )
}

function PutButton({ stage, deliverable }: { stage: StageDetail; deliverable: Deliverable }) {
  const { w } = useMovementWords()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <button
        type="button"
        className="button"
        aria-label={w.stages.putOf(w.stages.kinds[deliverable.kind])}
        onClick={() => setOpen(true)}
      >
        {w.stages.putEvidence}
      </button>
      {open ? <PutDialog stage={stage} deliverable={deliverable} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

function PutDialog(props: { stage: StageDetail; deliverable: Deliverable; onClose: () => void }) {
  const { w } = useMovementWords()
  const say = useSay()
  const { kind } = props.deliverable
  const [evidence, setEvidence] = useState(props.deliverable.evidence)
  return (
    <Dialog title={w.stages.kinds[kind]} onClose={props.onClose}>
      <ActForm
        endpoint={PutDeliverable}
        refresh={[GetStage]}
        submit={w.save}
        input={({ note }) => ({ id: props.stage.id, kind, evidence, note: note ?? '' })}
        onCancel={props.onClose}
        onDone={() => {
          say(w.stages.put)
          props.onClose()
        }}
      >
        <EvidencePicker chosen={evidence} onChange={setEvidence} />
        <AreaField
          name="note"
          label={w.note}
          help={w.memoranda.optional}
          rows={3}
          value={props.deliverable.note}
        />
      </ActForm>
    </Dialog>
  )
}

function SubmitForm({ stage }: { stage: StageDetail }) {
  const { w } = useMovementWords()
  const say = useSay()
  return (
    <ActForm
      endpoint={SubmitStage}
      refresh={REFRESH}
      submit={w.stages.submit}
      input={({ note }) => ({ id: stage.id, revision: stage.revision, note: note ?? '' })}
      onDone={() => say(w.stages.submitted)}
    >
      <AreaField name="note" label={w.note} help={w.stages.submitLead} rows={2} />
    </ActForm>
  )
}
