import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { useMay } from '#platform/client/place.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { type Commitment, ListCommitments, NameWitnesses } from '../../contract.ts'
import { Stored, useBase } from '../parts/stored.tsx'
import { linesOf, witnessesOf } from './witness-lines.ts'
import { useCommitmentWords } from './words.ts'

/** Institutions that witness; the secretariat names them while the commitment is open. */
export function Witnesses({ commitment }: { commitment: Commitment }) {
  const { w } = useCommitmentWords()
  const may = useMay(NameWitnesses) && commitment.state === 'open'
  const [open, setOpen] = useState(false)
  return (
    <section>
      <h3>{w.witnesses}</h3>
      {commitment.witnesses.length === 0 ? <p className="mute">{w.witnessesNone}</p> : null}
      <ul>
        {commitment.witnesses.map(({ institution, office }) => (
          <li key={institution + office}>{office === '' ? institution : `${institution} (${office})`}</li>
        ))}
      </ul>
      {may ? (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {w.changeWitnesses}
        </button>
      ) : null}
      {open ? <WitnessDialog commitment={commitment} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}

function WitnessDialog({ commitment, onClose }: { commitment: Commitment; onClose: () => void }) {
  const { w } = useCommitmentWords()
  const say = useSay()
  const base = useBase(commitment)
  return (
    <Dialog title={w.changeWitnesses} onClose={onClose}>
      {base.isStale ? (
        <Stored
          lines={[[w.witnesses, linesOf(commitment.witnesses) || w.witnessesNone]]}
          onKeep={base.goOn}
        />
      ) : null}
      <ActForm
        endpoint={NameWitnesses}
        refresh={[ListCommitments]}
        submit={w.saveWitnesses}
        input={({ witnesses }) => ({
          id: commitment.id,
          revision: base.revision,
          witnesses: witnessesOf(witnesses),
        })}
        onCancel={onClose}
        onDone={() => {
          say(w.witnessesSaved)
          onClose()
        }}
      >
        <AreaField
          name="witnesses"
          label={w.witnesses}
          help={w.witnessesHelp}
          rows={6}
          value={linesOf(commitment.witnesses)}
        />
      </ActForm>
    </Dialog>
  )
}
