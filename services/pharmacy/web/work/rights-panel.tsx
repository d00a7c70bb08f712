import { type SubmitEvent, useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField } from '#platform/client/form/fields.tsx'
import { typedIn } from '#platform/client/form/typed.ts'
import { useMay } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { TextField } from '#platform/ui/form/form.tsx'
import { ErasePatient, FindPatients, ListReads, type Patient } from '../../contract.ts'
import { useWorkWords } from './words.ts'

interface RightsPanelProps {
  onTrail: (patientId: string) => void
}

/** What a patient may ask for (UU 27/2022 art. 32 and 43): who read their data, and that it be erased. */
export function RightsPanel({ onTrail }: RightsPanelProps) {
  const { w } = useWorkWords()
  const [query, ask] = useState('')
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    ask(typedIn(event.currentTarget).query ?? '')
  }
  if (!useMay(ErasePatient)) return null
  return (
    <Panel title={w.rights.title} lead={w.rights.lead}>
      <form className="act-form" onSubmit={submit}>
        <TextField name="query" kind="search" label={w.rights.find} help={w.rights.findHelp} value={query} />
        <div className="act-form__foot">
          <button type="submit" className="button">
            {w.rights.findSend}
          </button>
        </div>
      </form>
      {query.length < 3 ? null : <Found query={query} onTrail={onTrail} />}
    </Panel>
  )
}

function Found({ query, onTrail }: RightsPanelProps & { query: string }) {
  const { w } = useWorkWords()
  const found = useEndpoint(FindPatients, { query, purpose: 'rights' })
  return (
    <Answer of={found} lines={3}>
      {({ patients }) =>
        patients.length === 0 ? (
          <p role="status">{w.rights.noneFound}</p>
        ) : (
          <ul className="rows">
            {patients.map((one) => (
              <Person key={one.id} patient={one} onTrail={onTrail} />
            ))}
          </ul>
        )
      }
    </Answer>
  )
}

function Person({ patient, onTrail }: RightsPanelProps & { patient: Patient }) {
  const { w } = useWorkWords()
  const [isErasing, erase] = useState(false)
  const name = patient.name ?? '—'
  return (
    <li className="row">
      <div>
        <p className="row__name">{name}</p>
        <p className="row__note">
          {[patient.birthDate, patient.nik, patient.cardNumber].filter(Boolean).join(' · ')}
        </p>
      </div>
      <span className="row-acts">
        <button
          type="button"
          className="button"
          aria-label={w.rights.of(w.rights.trail, name)}
          onClick={() => onTrail(patient.id)}
        >
          {w.rights.trail}
        </button>
        <button
          type="button"
          className="button"
          aria-label={w.rights.of(w.rights.erase, name)}
          onClick={() => erase(true)}
        >
          {w.rights.erase}
        </button>
      </span>
      {isErasing ? <EraseDialog patient={patient} onClose={() => erase(false)} /> : null}
    </li>
  )
}

function EraseDialog({ patient, onClose }: { patient: Patient; onClose: () => void }) {
  const { w } = useWorkWords()
  const say = useSay()
  return (
    <Dialog title={w.rights.of(w.rights.erase, patient.name ?? '—')} onClose={onClose}>
      <p>{w.rights.eraseNote}</p>
      <ActForm
        endpoint={ErasePatient}
        refresh={[FindPatients, ListReads]}
        input={(typed) => ({ ...typed, patientId: patient.id })}
        submit={w.rights.erase}
        onCancel={onClose}
        onDone={() => say(w.rights.erased)}
      >
        <AreaField name="ground" label={w.rights.ground} help={w.rights.groundHelp} rows={2} />
      </ActForm>
    </Dialog>
  )
}
