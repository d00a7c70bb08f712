import { useState } from 'react'
import { Screen } from '#platform/client/view/screen.tsx'
import type { Facility, Taken } from '../../contract.ts'
import { OfFacility } from '../facility.tsx'
import { usePharmacyWords } from '../words.ts'
import type { ChosenPatient } from './chosen.ts'
import { PatientPanel } from './patient-panel.tsx'
import { PrescriptionForm } from './prescription-form.tsx'
import { TicketSlip } from './ticket-slip.tsx'
import { useIntakeWords } from './words.ts'

/** A prescription comes to the desk: patient, medicines, number. */
export function IntakePage() {
  const { w: shared } = usePharmacyWords()
  const { w } = useIntakeWords()
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={w.lead}>
      <OfFacility>{(facility) => <Intake key={facility.code} facility={facility} />}</OfFacility>
    </Screen>
  )
}

function Intake({ facility }: { facility: Facility }) {
  const [patient, choose] = useState<ChosenPatient>()
  const [taken, take] = useState<Taken>()
  if (taken !== undefined) {
    return (
      <TicketSlip
        taken={taken}
        facility={facility}
        onNext={() => {
          take(undefined)
          choose(undefined)
        }}
      />
    )
  }
  return (
    <>
      <PatientPanel patient={patient} onChoose={choose} />
      {patient === undefined ? null : (
        <PrescriptionForm facility={facility} patientId={patient.id} onTaken={take} />
      )}
    </>
  )
}
