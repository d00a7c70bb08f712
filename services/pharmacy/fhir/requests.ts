import type { MedicationRequest } from '@medplum/fhirtypes'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { cancelTicket } from '../commands/cancel-ticket.ts'
import { holdLanesOf } from '../commands/choose-lane.ts'
import { takePrescription } from '../commands/take-prescription.ts'
import { type ItemRow, listItemRows } from '../store/exchange/clinical.ts'
import type { Draft, Found, Kind, Made } from './kind.ts'
import { medicationOf, quantityOf } from './medicines.ts'
import { encounterOf, narrow } from './narrow.ts'
import { type Gathered, prescriptionsOf } from './prescriptions.ts'
import { interactionUnknown } from './problems.ts'
import { rowsElsewhere, rowsSent } from './sent.ts'
import { ATC, itemSystemOf, PRACTITIONER } from './systems.ts'

/** Items of one prescription, and of a few that share their names. */
const MOST = 200

export const requests: Kind = {
  type: 'MedicationRequest',
  parameters: {
    identifier: 'token',
    'group-identifier': 'token',
    patient: 'reference',
    subject: 'reference',
    encounter: 'reference',
    status: 'token',
  },
  find: async (ctx, search) => {
    const asked = { ...narrow(search), groups: search.tokens['group-identifier'] }
    return (await listItemRows(ctx.tx, ctx.tenant, asked, 'request')).map(foundOf)
  },
  create: take,
  update: cancel,
}

/** Items of one prescription become one ticket; items sent again, all or some, are answered with those it has. */
async function take(ctx: Context, drafts: readonly Draft[]): Promise<Made[]> {
  const made = new Map<string, Made>()
  const all = await prescriptionsOf(ctx, drafts)
  await holdLanesOf(
    ctx,
    all.map(({ prescription }) => prescription),
  )
  for (const gathered of all) {
    const known = await findSent(ctx, gathered)
    const rows = known ?? (await takeOne(ctx, gathered))
    gathered.items.forEach(({ path }, i) => {
      made.set(path, { found: foundOf(rows[i] as ItemRow), isNew: known === undefined })
    })
  }
  return drafts.map(({ path }) => made.get(path) as Made)
}

async function takeOne(ctx: Context, gathered: Gathered): Promise<ItemRow[]> {
  const { prescription } = gathered
  const { ticketId } = await takePrescription(ctx, { prescription }, 'fhir')
  const rows = await listItemRows(ctx.tx, ctx.tenant, { tickets: [ticketId], most: MOST }, 'request')
  return rowsSent(gathered, rows)
}

/** The rows of a prescription that was taken in already: known by its number, or by its items under another number. */
async function findSent(ctx: Context, gathered: Gathered): Promise<ItemRow[] | undefined> {
  const { identifier, items, signedAt } = gathered.prescription
  const groups = [identifier]
  const rows = await listItemRows(ctx.tx, ctx.tenant, { groups, most: MOST }, 'request')
  if (rows.length > 0) return rowsSent(gathered, rows)
  if (signedAt === undefined || gathered.items.some(({ isNamed }) => !isNamed)) return undefined
  const system = itemSystemOf(identifier.system)
  const identifiers = items.map((item) => ({ system, value: item.identifier as string }))
  const named = await listItemRows(ctx.tx, ctx.tenant, { identifiers, most: MOST }, 'request')
  return rowsElsewhere(gathered, named)
}

/** The one change another system may ask for is that nothing be dispensed. */
async function cancel(ctx: Context, found: Found | undefined, id: string, draft: Draft): Promise<Found> {
  const { status, statusReason } = draft.resource as Partial<MedicationRequest>
  if (!found || (status !== 'cancelled' && status !== 'stopped')) {
    return refuse(interactionUnknown, { what: 'MedicationRequest PUT (status cancelled)' })
  }
  const [row] = await listItemRows(ctx.tx, ctx.tenant, { ids: [id], most: 1 }, 'request')
  const said = statusReason?.text ?? statusReason?.coding?.[0]?.display ?? ''
  const reason = said.trim().length >= 5 ? said.slice(0, 500) : 'Dibatalkan oleh sistem penulis resep'
  await cancelTicket(ctx, { ticketId: (row as ItemRow).ticketId, reason })
  const [now] = await listItemRows(ctx.tx, ctx.tenant, { ids: [id], most: 1 }, 'request')
  return foundOf(now as ItemRow)
}

const foundOf = (row: ItemRow & { status?: string }): Found => ({
  id: row.id,
  version: row.version,
  updatedAt: row.updatedAt,
  resource: requestOf(row, row.status ?? 'active'),
  patientId: row.patientId,
})

/** One drug of a prescription with its two local identifiers, as SATUSEHAT asks. */
export function requestOf(row: ItemRow, status: string): MedicationRequest {
  const prescriber = row.prescriberNumber ?? row.prescriber
  const encounter = encounterOf(row.encounter)
  return {
    resourceType: 'MedicationRequest',
    identifier: identifiersOf(row),
    groupIdentifier: { system: row.system, value: row.value },
    status: status as MedicationRequest['status'],
    intent: 'order',
    category: [OUTPATIENT_REQUEST],
    contained: [medicationOf(row)],
    medicationReference: { reference: '#obat', display: row.name },
    subject: { reference: `Patient/${row.patientId}` },
    ...(encounter ? { encounter } : {}),
    authoredOn: row.signedAt.toISOString(),
    ...(prescriber === null ? {} : { requester: requesterOf(row) }),
    dosageInstruction: [dosageOf(row)],
    dispenseRequest: {
      quantity: quantityOf(row.quantity, row.unit),
      ...(row.daysSupply === null ? {} : { expectedSupplyDuration: daysOf(row.daysSupply) }),
      performer: { reference: `Organization/${row.facility}` },
    },
    ...(row.substitution === null ? {} : { substitution: { allowedBoolean: true } }),
  }
}

export const identifiersOf = ({ system, value, identifier }: ItemRow) => [
  { use: 'official' as const, system, value },
  { use: 'official' as const, system: itemSystemOf(system), value: identifier },
]

const OUTPATIENT_REQUEST = {
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-category',
      code: 'outpatient',
      display: 'Outpatient',
    },
  ],
}

export const daysOf = (value: number) => ({
  value,
  unit: 'days',
  system: 'http://unitsofmeasure.org',
  code: 'd',
})

export const dosageOf = ({ dosage, route, name }: ItemRow) => ({
  sequence: 1,
  text: dosage ?? name,
  ...(route === null ? {} : { route: { coding: [{ system: ATC, code: route }] } }),
})

const requesterOf = ({ prescriber, prescriberNumber }: ItemRow) => ({
  ...(prescriberNumber === null ? {} : { identifier: { system: PRACTITIONER, value: prescriberNumber } }),
  ...(prescriber === null ? {} : { display: prescriber }),
})
