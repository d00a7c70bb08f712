import { dispenses } from './dispenses.ts'
import { documentKind } from './documents.ts'
import type { Kind, Served } from './kind.ts'
import { patients } from './patients.ts'
import { locations, organizations } from './places.ts'
import { requests } from './requests.ts'
import { EncounterShape, MedicationShape, PractitionerShape } from './shapes.ts'
import { steps } from './steps.ts'

/** Every resource type that is served. */
export const KINDS: Readonly<Record<Served, Kind>> = {
  Organization: organizations,
  Location: locations,
  Practitioner: documentKind({
    type: 'Practitioner',
    parameters: { identifier: 'token' },
    shape: PractitionerShape,
  }),
  Patient: patients,
  Encounter: documentKind({
    type: 'Encounter',
    parameters: { identifier: 'token', patient: 'reference', subject: 'reference', status: 'token' },
    shape: EncounterShape,
  }),
  Medication: documentKind({
    type: 'Medication',
    parameters: { identifier: 'token', code: 'token', status: 'token' },
    shape: MedicationShape,
  }),
  MedicationRequest: requests,
  MedicationDispense: dispenses,
  Task: steps,
}
