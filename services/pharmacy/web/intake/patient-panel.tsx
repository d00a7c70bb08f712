import { type SubmitEvent, useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { DayField, InputField } from '#platform/client/form/fields.tsx'
import { typedIn } from '#platform/client/form/typed.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Dialog } from '#platform/client/view/dialog.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { TextField } from '#platform/ui/form/form.tsx'
import { FindPatients, type Patient, RegisterPatient } from '../../contract.ts'
import type { ChosenPatient } from './chosen.ts'
import { useIntakeWords } from './words.ts'

interface PatientPanelProps {
  patient: ChosenPatient | undefined
  onChoose: (patient: ChosenPatient | undefined) => void
}

/** Finds a patient; nothing is searched, and so nothing noted, before the button is pressed. */
export function PatientPanel({ patient, onChoose }: PatientPanelProps) {
  const { w } = useIntakeWords()
  const [query, ask] = useState('')
  const [isNew, register] = useState(false)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    ask(typedIn(event.currentTarget).query ?? '')
  }
  if (patient !== undefined) {
    const other = (
      <button type="button" className="button" onClick={() => onChoose(undefined)}>
        {w.other}
      </button>
    )
    return (
      <Panel title={w.findTitle} acts={other}>
        <p className="row__name">{w.chosen(patient.name ?? '—')}</p>
      </Panel>
    )
  }
  return (
    <Panel title={w.findTitle}>
      <form className="act-form" onSubmit={submit}>
        <TextField name="query" kind="search" label={w.find} help={w.findHelp} value={query} />
        <div className="act-form__foot">
          <button type="submit" className="button button--main">
            {w.findSend}
          </button>
          <button type="button" className="button" onClick={() => register(true)}>
            {w.register}
          </button>
        </div>
      </form>
      {query.length < 3 ? null : <Found query={query} onChoose={onChoose} />}
      {isNew ? <NewPatient onClose={() => register(false)} onChoose={onChoose} /> : null}
    </Panel>
  )
}

function Found({ query, onChoose }: { query: string; onChoose: PatientPanelProps['onChoose'] }) {
  const { w } = useIntakeWords()
  const found = useEndpoint(FindPatients, { query, purpose: 'service' })
  return (
    <Answer of={found} lines={3}>
      {({ patients }) =>
        patients.length === 0 ? (
          <p role="status">{w.noneFound}</p>
        ) : (
          <ul className="rows">
            {patients.map((one) => (
              <li className="row" key={one.id}>
                <div>
                  <p className="row__name">{one.name}</p>
                  <p className="row__note">{numbersOf(one)}</p>
                </div>
                <button type="button" className="button" onClick={() => onChoose(one)}>
                  {w.choose}
                  <span className="visually-hidden"> {one.name}</span>
                </button>
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  )
}

const numbersOf = ({ birthDate, nik, cardNumber }: Patient): string =>
  [birthDate, nik, cardNumber].filter(Boolean).join(' · ')

function NewPatient({ onClose, onChoose }: { onClose: () => void; onChoose: PatientPanelProps['onChoose'] }) {
  const { w } = useIntakeWords()
  return (
    <Dialog title={w.register} onClose={onClose}>
      <ActForm
        endpoint={RegisterPatient}
        refresh={[FindPatients]}
        input={(typed) => ({ patient: dataOf(typed) })}
        submit={w.register}
        onCancel={onClose}
        onDone={({ patientId }, typed) => {
          onChoose({ id: patientId, name: typed.name ?? null })
          onClose()
        }}
      >
        <InputField name="name" label={w.name} />
        <InputField name="nik" label={w.nik} help={w.numberHelp} optional />
        <InputField name="cardNumber" label={w.card} optional />
        <InputField name="ihsNumber" label={w.ihs} optional />
        <DayField name="birthDate" label={w.birthDate} optional />
        <InputField name="phone" label={w.phone} optional />
      </ActForm>
    </Dialog>
  )
}

const dataOf = (typed: Record<string, string>) => ({
  name: typed.name ?? '',
  nik: typed.nik ?? null,
  cardNumber: typed.cardNumber ?? null,
  ihsNumber: typed.ihsNumber ?? null,
  birthDate: typed.birthDate ?? null,
  sex: null,
  phone: typed.phone ?? null,
})
