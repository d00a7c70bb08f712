import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import {
  type Drug,
  type Facility,
  LANE_LETTERS,
  type NewItem,
  type NewPrescription,
  type PrescriptionSource,
  type Taken,
  type TakePrescription,
} from '../contract.ts'
import { PrescriptionReceived } from '../facts.ts'
import * as problems from '../problems.ts'
import { numberText } from '../rules/lanes.ts'
import { begin, timeOf } from '../rules/states.ts'
import { findDrugs } from '../store/drugs.ts'
import { addEvent } from '../store/ledger.ts'
import { holdPatient } from '../store/patients.ts'
import { addItems, addPrescription, findByIdentifier, type NewItemRow } from '../store/prescriptions.ts'
import {
  addTicket,
  findByPrescription,
  holdLanes,
  type LanePlace,
  lockTicket,
  numberOf,
  type TicketRow,
  takeNumber,
} from '../store/tickets.ts'
import { type Chosen, chooseLane } from './choose-lane.ts'
import { getFacility, wayOf } from './hold-ticket.ts'

/**
 * Takes a prescription in: the clock starts, the rules give a lane, the next number of the lane is bound to it. The
 * same prescription taken again gives the same ticket, so nobody holds two numbers for one.
 *
 * @param source who sends it: the desk, FHIR or BPJS
 * @throws Refusal `pharmacy.facility_unknown`, `facility_closed`, `patient_unknown`, `drug_unknown`,
 * `prescription_changed` or `time_implausible`
 */
export async function takePrescription(
  ctx: Context,
  { prescription, at: named }: Input<typeof TakePrescription>,
  source: PrescriptionSource = 'desk',
): Promise<Taken> {
  const facility = await getFacility(ctx, prescription.facility)
  if (facility.closedAt !== null) refuse(problems.facilityClosed)
  const patient = await holdPatient(ctx.tx, ctx.tenant, prescription.patientId)
  if (!patient || patient.erasedAt !== null) return refuse(problems.patientUnknown)
  const { lateEntryHours } = facility.settings
  const time = timeOf(named === undefined ? undefined : new Date(named), ctx.now, null, lateEntryHours)
  if (!time) return refuse(problems.timeImplausible)
  const signedAt = prescription.signedAt === undefined ? time.at : new Date(prescription.signedAt)
  if (signedAt.getTime() > ctx.now.getTime() + 60_000) refuse(problems.timeImplausible)
  const isExample = prescription.isExample === true || facility.isExample || patient.isExample
  const intake = { ctx, prescription, facility, source, time, signedAt, isExample }
  const contentHash = hashOf(prescription)
  const identifier = prescription.identifier ?? (await deskIdentifier(intake, contentHash))
  return (await findTaken(ctx, identifier, contentHash)) ?? takeNew(intake, identifier, contentHash)
}

interface Intake {
  ctx: Context
  prescription: NewPrescription
  facility: Facility
  source: PrescriptionSource
  time: { at: Date; isLate: boolean }
  signedAt: Date
  isExample: boolean
}
type Identifier = { system: string; value: string }

/** What makes two prescriptions the same: for whom, where, which drugs and how much. */
function hashOf({ facility, patientId, items }: NewPrescription): string {
  const lines = items.map(
    ({ drug, quantity, compounded = false }) => `${drug}|${Number(quantity)}|${compounded}`,
  )
  return createHash('sha256')
    .update(JSON.stringify([facility, patientId, lines.sort()]))
    .digest('hex')
}

/** The desk need not name a prescription: the same one of a day is the same, unless its ticket was cancelled. */
async function deskIdentifier({ ctx, time }: Intake, hash: string): Promise<Identifier> {
  for (let n = 1; ; n++) {
    const identifier = { system: 'desk', value: `${dayInWib(time.at)}:${hash.slice(0, 32)}:${n}` }
    const known = await findByIdentifier(ctx.tx, ctx.tenant, identifier)
    const ticket = known && (await findByPrescription(ctx.tx, ctx.tenant, known.id))
    if (ticket?.state !== 'cancelled') return identifier
  }
}

async function findTaken(ctx: Context, identifier: Identifier, hash: string): Promise<Taken | undefined> {
  const known = await findByIdentifier(ctx.tx, ctx.tenant, identifier)
  if (!known) return undefined
  if (known.contentHash !== hash) refuse(problems.prescriptionChanged)
  const ticket = await findByPrescription(ctx.tx, ctx.tenant, known.id)
  return ticket && takenOf(ticket, false)
}

const takenOf = (ticket: TicketRow, isNew: boolean): Taken => ({
  ticketId: ticket.id,
  prescriptionId: ticket.prescriptionId,
  number: numberOf(ticket),
  lane: ticket.lane,
  because: ticket.because,
  token: ticket.token,
  isNew,
})

async function takeNew(intake: Intake, identifier: Identifier, contentHash: string): Promise<Taken> {
  const { ctx, prescription, source, time, signedAt } = intake
  const drugs = await findDrugs(ctx.tx, ctx.tenant, [...new Set(prescription.items.map(({ drug }) => drug))])
  const items = itemsOf(prescription.items, drugs)
  const chosen = await chooseLane(ctx, prescription, drugs)
  // Before the prescription is written: everybody takes the lane first, so nobody waits in a circle.
  const place = { facility: prescription.facility, day: dayInWib(time.at), lane: chosen.lane }
  await holdLanes(ctx.tx, ctx.tenant, [place])
  const id = randomUUID()
  const row = {
    id,
    identifier,
    contentHash,
    source,
    signedAt,
    patientId: prescription.patientId,
    facility: prescription.facility,
    encounter: prescription.encounter ?? null,
    prescriber: prescription.prescriber ?? null,
    prescriberNumber: prescription.prescriberNumber ?? null,
    bookingCode: prescription.bookingCode ?? null,
    chronic: prescription.chronic ?? false,
    delivery: prescription.delivery ?? false,
  }
  // Whoever sent the same one a moment earlier was first; then it is found.
  if (!(await addPrescription(ctx.tx, ctx.tenant, row, ctx.now))) {
    return (await findTaken(ctx, identifier, contentHash)) ?? refuse(problems.prescriptionChanged)
  }
  return giveTicket(intake, id, items, { ...chosen, ...place })
}

function itemsOf(items: readonly NewItem[], drugs: ReadonlyMap<string, Drug>): NewItemRow[] {
  return items.map((item, i) => {
    const drug = drugs.get(item.drug)
    const name = item.name ?? drug?.name
    const unit = item.unit ?? drug?.unit
    if (name === undefined || unit === undefined) return refuse(problems.drugUnknown)
    return {
      id: randomUUID(),
      line: i + 1,
      identifier: item.identifier ?? String(i + 1),
      drug: item.drug,
      name,
      unit,
      quantity: item.quantity,
      daysSupply: item.daysSupply ?? null,
      dosage: item.dosage ?? null,
      route: item.route ?? null,
      compounded: item.compounded ?? false,
      programme: item.programme ?? drug?.isProgramme ?? false,
      formulary: item.formulary ?? drug?.isFormulary ?? false,
      barcode: drug?.barcode ?? item.drug,
    }
  })
}

async function giveTicket(
  intake: Intake,
  prescriptionId: string,
  items: NewItemRow[],
  { facility, day, lane, because, version }: Chosen & LanePlace,
): Promise<Taken> {
  const { ctx, time, isExample } = intake
  const number = await takeNumber(ctx.tx, ctx.tenant, { facility, day, lane })
  const label = numberText(LANE_LETTERS[lane], number)
  await addItems(
    ctx.tx,
    ctx.tenant,
    prescriptionId,
    items.map((item) => labelled(item, label)),
    ctx.now,
  )
  const id = randomUUID()
  const compounded = items.filter((item) => item.compounded).length
  const formularyItems = items.filter((item) => item.formulary).length
  const fold = begin(lane, time.at, time.isLate)
  const ticket = { id, prescriptionId, facility, day, lane, number, because, isExample }
  const counts = { items: items.length, compounded, formularyItems, rulesVersion: version }
  await addTicket(ctx.tx, ctx.tenant, { ...ticket, ...counts, token: makeToken(ctx.tenant) }, fold)
  await addEvent(ctx, { ticketId: id, n: 1, event: { kind: 'received', by: ctx.actor.id, lane, ...time } })
  const row = (await lockTicket(ctx.tx, ctx.tenant, id)) as TicketRow
  const finished = items.length - compounded
  publish(ctx, PrescriptionReceived.of({ ...wayOf({ row, fold }), finished, formularyItems }))
  return takenOf(row, true)
}

/** What is mixed here has no barcode of a maker; its label carries the ticket's number and the line. */
const labelled = (item: NewItemRow, label: string): NewItemRow =>
  item.compounded ? { ...item, barcode: `${label}/${item.line}` } : item

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A hundred bits nobody guesses, behind the digits of the region. */
const makeToken = (tenant: string): string =>
  tenant.replace('.', '') + [...randomBytes(20)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
