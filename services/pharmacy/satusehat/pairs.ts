import type { Medication, MedicationDispense, MedicationRequest } from '@medplum/fhirtypes'
import { OUTPATIENT, substitutionOf } from '../fhir/dispenses.ts'
import { codeAndType, quantityOf } from '../fhir/medicines.ts'
import { daysOf, dosageOf } from '../fhir/requests.ts'
import type { ItemRow } from '../store/exchange/clinical.ts'

// SATUSEHAT's pharmacy module: one drug for each pair of resources, two local identifiers each, times in UTC+00 and
// nothing before 3 June 2014 (playbook of the ministry of health, v1.2).

/** Whose numbers the exchange knows; without them nothing can be sent. */
export interface Numbers {
  /** Number of the organisation (`organization_id`). */
  organisation: string
  location: string
  /** IHS number of the patient. */
  patient: string
  /** IHS number of the prescriber. */
  practitioner: string
}

const EARLIEST = new Date('2014-06-03T00:00:00Z')

/** A moment as the exchange writes it: UTC+00, whole seconds. */
export const momentOf = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, '+00:00')

const system = (what: string, { organisation }: Numbers): string =>
  `http://sys-ids.kemkes.go.id/${what}/${organisation}`

/** A drug of its own for each item, named so that it is found again. */
export function medicationOf(row: ItemRow, numbers: Numbers, purpose: 'request' | 'dispense'): Medication {
  return {
    resourceType: 'Medication',
    meta: { profile: ['https://fhir.kemkes.go.id/r4/StructureDefinition/Medication'] },
    identifier: [{ system: system('medication', numbers), use: 'official', value: `${row.id}-${purpose}` }],
    ...codeAndType(row),
    manufacturer: { reference: `Organization/${numbers.organisation}` },
  }
}

const identifiersOf = (row: ItemRow, numbers: Numbers, suffix = '') => [
  { system: system('prescription', numbers), use: 'official' as const, value: row.value },
  {
    system: system('prescription-item', numbers),
    use: 'official' as const,
    value: `${row.value}-${row.line}${suffix}`,
  },
]

export const itemIdentifierOf = (row: ItemRow, numbers: Numbers, suffix = ''): string =>
  `${system('prescription-item', numbers)}|${row.value}-${row.line}${suffix}`

export const medicationIdentifierOf = (
  row: ItemRow,
  numbers: Numbers,
  purpose: 'request' | 'dispense',
): string => `${system('medication', numbers)}|${row.id}-${purpose}`

const subjectOf = ({ patient }: Numbers) => ({ reference: `Patient/${patient}` })

export function requestOf(row: ItemRow, numbers: Numbers, medication: string): MedicationRequest {
  return {
    resourceType: 'MedicationRequest',
    identifier: identifiersOf(row, numbers),
    status: 'active',
    intent: 'order',
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-category',
            code: 'outpatient',
            display: 'Outpatient',
          },
        ],
      },
    ],
    medicationReference: { reference: `Medication/${medication}`, display: row.name },
    subject: subjectOf(numbers),
    ...(row.encounter === null ? {} : { encounter: { reference: `Encounter/${row.encounter}` } }),
    authoredOn: momentOf(row.signedAt),
    requester: {
      reference: `Practitioner/${numbers.practitioner}`,
      ...(row.prescriber === null ? {} : { display: row.prescriber }),
    },
    dosageInstruction: [dosageOf(row)],
    dispenseRequest: {
      quantity: quantityOf(row.quantity, row.unit),
      ...(row.daysSupply === null ? {} : { expectedSupplyDuration: daysOf(row.daysSupply) }),
      performer: { reference: `Organization/${numbers.organisation}` },
    },
  }
}

/** What was handed over: at once, or owed and brought later under an identifier of its own. */
export interface Given {
  quantity: string
  handedOverAt: Date | null
  /** Empty for what was handed over at once. */
  suffix: string
}

export const givenAtOnce = (row: ItemRow): Given => ({
  quantity: row.givenAtOnce,
  handedOverAt: row.handedOverAt,
  suffix: '',
})

/** Where something else is given than prescribed, the reason is part of it. */
export function dispenseOf(
  row: ItemRow,
  numbers: Numbers,
  { medication, request }: { medication: string; request: string },
  given: Given,
): MedicationDispense {
  return {
    resourceType: 'MedicationDispense',
    identifier: identifiersOf(row, numbers, given.suffix),
    status: 'completed',
    category: OUTPATIENT,
    medicationReference: { reference: `Medication/${medication}`, display: row.name },
    subject: subjectOf(numbers),
    ...(row.encounter === null ? {} : { context: { reference: `Encounter/${row.encounter}` } }),
    performer: [{ actor: { reference: `Organization/${numbers.organisation}` } }],
    location: { reference: `Location/${numbers.location}` },
    authorizingPrescription: [{ reference: `MedicationRequest/${request}` }],
    quantity: quantityOf(given.quantity, row.unit),
    ...(row.daysSupply === null ? {} : { daysSupply: daysOf(row.daysSupply) }),
    ...(row.readyAt === null ? {} : { whenPrepared: momentOf(row.readyAt) }),
    ...(given.handedOverAt === null ? {} : { whenHandedOver: momentOf(given.handedOverAt) }),
    dosageInstruction: [dosageOf(row)],
    substitution: substitutionOf(row),
  }
}

/** Why an item can not be told, as a code; nothing where it can. */
export function hindranceOf(
  row: ItemRow,
  known: { [K in keyof Numbers]: string | null },
): 'patient_without_ihs' | 'prescriber_without_ihs' | 'too_old' | undefined {
  if (!known.patient) return 'patient_without_ihs'
  if (!known.practitioner) return 'prescriber_without_ihs'
  return row.signedAt < EARLIEST ? 'too_old' : undefined
}
