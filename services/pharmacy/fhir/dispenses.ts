import type { MedicationDispense } from '@medplum/fhirtypes'
import { type ItemRow, listItemRows } from '../store/exchange/clinical.ts'
import type { Found, Kind } from './kind.ts'
import { medicationOf, quantityOf } from './medicines.ts'
import { encounterOf, narrow } from './narrow.ts'
import { daysOf, dosageOf, identifiersOf } from './requests.ts'

/** What was prepared and handed over; made at the desk alone, so it is only read here. */
export const dispenses: Kind = {
  type: 'MedicationDispense',
  parameters: {
    identifier: 'token',
    patient: 'reference',
    subject: 'reference',
    context: 'reference',
    encounter: 'reference',
    prescription: 'reference',
    status: 'token',
  },
  find: async (ctx, search) =>
    (await listItemRows(ctx.tx, ctx.tenant, narrow(search), 'dispense')).map(foundOf),
}

const foundOf = (row: ItemRow & { status?: string }): Found => ({
  id: row.id,
  version: row.version,
  updatedAt: row.updatedAt,
  resource: dispenseOf(row, row.status ?? 'preparation'),
  patientId: row.patientId,
})

/** FHIR invariant mdd-1: whenHandedOver is never before whenPrepared; the queue's own order of times is that law. */
export function dispenseOf(row: ItemRow, status: string): MedicationDispense {
  const context = encounterOf(row.encounter)
  const preparedAt = row.readyAt ?? row.preparedAt
  return {
    resourceType: 'MedicationDispense',
    identifier: identifiersOf(row),
    status: status as MedicationDispense['status'],
    category: OUTPATIENT,
    contained: [medicationOf(row)],
    medicationReference: { reference: '#obat', display: row.name },
    subject: { reference: `Patient/${row.patientId}` },
    ...(context ? { context } : {}),
    performer: [{ actor: { reference: `Organization/${row.facility}` } }],
    location: { reference: `Location/${row.facility}` },
    authorizingPrescription: [{ reference: `MedicationRequest/${row.id}` }],
    quantity: quantityOf(row.given === '0' ? row.quantity : row.given, row.unit),
    ...(row.daysSupply === null ? {} : { daysSupply: daysOf(row.daysSupply) }),
    ...(preparedAt === null ? {} : { whenPrepared: preparedAt.toISOString() }),
    ...(row.handedOverAt === null ? {} : { whenHandedOver: row.handedOverAt.toISOString() }),
    dosageInstruction: [dosageOf(row)],
    substitution: substitutionOf(row),
  }
}

export const OUTPATIENT = {
  coding: [
    {
      system: 'http://terminology.hl7.org/fhir/CodeSystem/medicationdispense-category',
      code: 'outpatient',
      display: 'Outpatient',
    },
  ],
}

export const substitutionOf = ({ substitution }: ItemRow) => ({
  wasSubstituted: substitution !== null,
  ...(substitution === null ? {} : { reason: [{ text: substitution.reason }] }),
})
