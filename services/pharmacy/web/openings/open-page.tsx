import { useState } from 'react'
import { ActForm } from '#platform/client/form/act-form.tsx'
import { AreaField, ChoiceField, DayField, InputField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { dayInWib } from '#platform/time/time.ts'
import { wib } from '#platform/ui/format.ts'
import { GetOpened, OPENING_GROUNDS, OpenSealed } from '../../contract.ts'
import { History, Medicines } from '../desk/ticket-panel.tsx'
import { OfFacility } from '../facility.tsx'
import { usePharmacyWords } from '../words.ts'
import { useOpeningWords } from './words.ts'

/** Somebody outside the pharmacy opens one prescription, with a reason, for a while. */
export function OpenPage() {
  const { w: shared } = usePharmacyWords()
  const { w } = useOpeningWords()
  const [opening, setOpening] = useState<string>()
  return (
    <Screen eyebrow={shared.eyebrow} title={w.open.title} lead={w.open.lead}>
      {opening === undefined ? (
        <OfFacility>{({ code }) => <OpenForm facility={code} onOpened={setOpening} />}</OfFacility>
      ) : (
        <Opened openingId={opening} onClose={() => setOpening(undefined)} />
      )}
    </Screen>
  )
}

function OpenForm({ facility, onOpened }: { facility: string; onOpened: (id: string) => void }) {
  const { w } = useOpeningWords()
  return (
    <Panel title={w.open.which}>
      <ActForm
        endpoint={OpenSealed}
        input={({ number = '', ...typed }) => ({ ...typed, facility, number: number.trim().toUpperCase() })}
        submit={w.open.submit}
        onDone={({ openingId }) => onOpened(openingId)}
      >
        <InputField name="number" label={w.open.number} help={w.open.numberHelp} />
        <DayField name="day" label={w.open.day} value={dayInWib(new Date())} />
        <ChoiceField
          name="ground"
          label={w.open.ground}
          choices={OPENING_GROUNDS.map((ground) => ({ value: ground, label: w.grounds[ground] }))}
          value="patient_safety"
        />
        <AreaField name="reason" label={w.open.reason} help={w.open.reasonHelp} rows={3} />
      </ActForm>
    </Panel>
  )
}

function Opened({ openingId, onClose }: { openingId: string; onClose: () => void }) {
  const { w, language } = useOpeningWords()
  const found = useEndpoint(GetOpened, { openingId })
  return (
    <>
      <Answer of={found} lines={6}>
        {({ closesAt, file }) => (
          <Panel title={file.ticket.number} lead={w.open.until(wib(closesAt, language))}>
            <dl className="facts">
              <div>
                <dt>{w.open.patient}</dt>
                <dd>{file.patient.name ?? '—'}</dd>
              </div>
              <div>
                <dt>{w.open.prescriber}</dt>
                <dd>{file.prescription.prescriber ?? '—'}</dd>
              </div>
            </dl>
            <Medicines file={file} isChecking={false} />
            <History file={file} />
          </Panel>
        )}
      </Answer>
      <button type="button" className="button" onClick={onClose}>
        {w.open.another}
      </button>
    </>
  )
}
