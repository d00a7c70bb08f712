import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import {
  type FacilitySettings,
  type FindTicket,
  type GetTicket,
  type GetWorklist,
  LANE_LETTERS,
  LANES,
  type ListOwed,
  type ListParcels,
  type ReadPurpose,
  type Ticket,
  type TicketFile,
  type WorklistTicket,
} from '../contract.ts'
import * as problems from '../problems.ts'
import { promiseOf } from '../rules/lanes.ts'
import { worklistOrder } from '../rules/worklist.ts'
import { findParcel, listOwed as listOwedRows, listParcels as listParcelRows } from '../store/care.ts'
import { listEvents } from '../store/ledger.ts'
import { findPatient } from '../store/patients.ts'
import { findPrescription } from '../store/prescriptions.ts'
import { noteReads } from '../store/reads.ts'
import { findByNumber, findByToken, findTicket as findRow, listOpen, toTicket } from '../store/tickets.ts'
import { getFacility } from './hold-ticket.ts'

export async function getWorklist(
  ctx: Context,
  { facility, lane }: Input<typeof GetWorklist>,
): Promise<Reply<typeof GetWorklist>> {
  const { settings } = await getFacility(ctx, facility)
  const rows = await listOpen(ctx.tx, ctx.tenant, facility, dayInWib(ctx.now))
  const tickets = rows
    .filter((row) => lane === undefined || row.lane === lane)
    .map((row) => watched(toTicket(row), settings, ctx.now))
  return { now: ctx.now.toISOString(), tickets: worklistOrder(tickets) }
}

/** A ticket beside the stop-watch of its lane. */
function watched(ticket: Ticket, settings: FacilitySettings, now: Date): WorklistTicket {
  const seconds = (since: string) => Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 1000))
  const elapsedSeconds = seconds(ticket.receivedAt)
  const promiseSeconds = promiseOf(ticket.lane, settings)
  // Whoever did not come no longer waits for us.
  const isOurs = ticket.state !== 'no_show' && ticket.state !== 'called'
  const isStuck =
    isOurs &&
    (seconds(ticket.since) > settings.stuckMinutes * 60 ||
      (promiseSeconds !== null && elapsedSeconds > promiseSeconds))
  return { ...ticket, elapsedSeconds, promiseSeconds, isStuck }
}

export const getTicket = (ctx: Context, { ticketId, purpose }: Input<typeof GetTicket>) =>
  readFile(ctx, ticketId, purpose)

/**
 * Everything of a ticket, health data included; the read is noted.
 *
 * @throws Refusal `pharmacy.ticket_unknown`
 */
export async function readFile(ctx: Context, ticketId: string, purpose: ReadPurpose): Promise<TicketFile> {
  const row = (await findRow(ctx.tx, ctx.tenant, ticketId)) ?? refuse(problems.ticketUnknown)
  const prescription =
    (await findPrescription(ctx.tx, ctx.tenant, ticketId)) ?? refuse(problems.ticketUnknown)
  const { patientId } = prescription
  await noteReads(ctx, [{ purpose, what: 'prescription', patientId, ticketId }])
  return {
    ticket: toTicket(row),
    token: row.token,
    because: row.because,
    prescription,
    patient: (await findPatient(ctx.tx, ctx.tenant, patientId)) ?? refuse(problems.patientUnknown),
    events: await listEvents(ctx.tx, ctx.tenant, ticketId),
    parcel: await findParcel(ctx.tx, ctx.tenant, ticketId),
    owed: await listOwedRows(ctx.tx, ctx.tenant, { ticketId }),
  }
}

/** @throws Refusal `pharmacy.ticket_unknown` */
export async function findTicket(
  ctx: Context,
  { facility, number, token, day }: Input<typeof FindTicket>,
): Promise<Ticket> {
  const row =
    token === undefined
      ? await byNumber(ctx, facility, number, day)
      : await findByToken(ctx.tx, ctx.tenant, token)
  return row?.facility === facility ? toTicket(row) : refuse(problems.ticketUnknown)
}

async function byNumber(ctx: Context, facility: string, number: string | undefined, day: string | undefined) {
  const [letter = '', digits = ''] = number?.split('-') ?? []
  const lane = LANES.find((one) => LANE_LETTERS[one] === letter)
  if (!lane) return undefined
  const asked = { facility, lane, day: day ?? dayInWib(ctx.now), number: Number(digits) }
  return findByNumber(ctx.tx, ctx.tenant, asked)
}

export const listOwed = async (ctx: Context, filter: Input<typeof ListOwed>) => ({
  owed: await listOwedRows(ctx.tx, ctx.tenant, { state: 'open', ...filter }),
})

/** Addresses are personal, so every parcel shown is noted as read. */
export async function listParcels(
  ctx: Context,
  { facility, day, purpose }: Input<typeof ListParcels>,
): Promise<Reply<typeof ListParcels>> {
  await getFacility(ctx, facility)
  const rows = await listParcelRows(ctx.tx, ctx.tenant, facility, day ?? dayInWib(ctx.now))
  const reads = rows.map(({ parcel: { ticketId }, patientId }) => ({ ticketId, patientId }))
  await noteReads(
    ctx,
    reads.map((read) => ({ ...read, purpose, what: 'parcel' })),
  )
  return { parcels: rows.map(({ parcel }) => parcel) }
}
