import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ListMistakes, ReportError, Ticket, WithdrawError } from '../contract.ts'
import { ErrorReported, ErrorWithdrawn } from '../facts.ts'
import * as problems from '../problems.ts'
import { addMistake, listMistakes as list, lockError, withdrawError as withdraw } from '../store/care.ts'
import { findTicket as findRow, toTicket } from '../store/tickets.ts'
import { getFacility } from './hold-ticket.ts'
import { findTicket } from './read-tickets.ts'

/** @throws Refusal `pharmacy.facility_unknown`, `ticket_unknown` or `time_implausible` */
export async function reportError(
  ctx: Context,
  input: Input<typeof ReportError>,
): Promise<Reply<typeof ReportError>> {
  const { facility, mistake, happenedAt, note } = input
  await getFacility(ctx, facility)
  const ticket = await findNamed(ctx, input)
  const at = new Date(happenedAt)
  if (at > ctx.now || (ticket && at < new Date(ticket.receivedAt))) refuse(problems.timeImplausible)
  const [id, lane] = [randomUUID(), ticket?.lane ?? null]
  const error = { id, kind: 'error' as const, facility, lane, ticketId: ticket?.id ?? null, mistake, at }
  await addMistake(ctx, { ...error, note: note?.trim() || null })
  publish(ctx, ErrorReported.of({ errorId: id, facility, lane, mistake, happenedAt: at.toISOString() }))
  return { errorId: id }
}

/** The ticket an error is about, by its id or its number; none where nobody knows it. */
async function findNamed(
  ctx: Context,
  { facility, ticketId, number, day }: Input<typeof ReportError>,
): Promise<Ticket | undefined> {
  if (ticketId === undefined) {
    if (number === undefined) return undefined
    return findTicket(ctx, { facility, number, ...(day === undefined ? {} : { day }) })
  }
  const row = await findRow(ctx.tx, ctx.tenant, ticketId)
  return row?.facility === facility ? toTicket(row) : refuse(problems.ticketUnknown)
}

/** @throws Refusal `pharmacy.error_unknown` */
export async function withdrawError(
  ctx: Context,
  { errorId, reason }: Input<typeof WithdrawError>,
): Promise<{ done: true }> {
  const error = (await lockError(ctx.tx, ctx.tenant, errorId)) ?? refuse(problems.errorUnknown)
  await withdraw(ctx, errorId, reason)
  const { facility, lane, at } = error
  publish(ctx, ErrorWithdrawn.of({ errorId, facility, lane, happenedAt: at.toISOString() }))
  return { done: true }
}

const DAYS = 90

export async function listMistakes(
  ctx: Context,
  { facility }: Input<typeof ListMistakes>,
): Promise<Reply<typeof ListMistakes>> {
  const from = new Date(ctx.now.getTime() - DAYS * 86_400_000)
  const rows = await list(ctx.tx, ctx.tenant, facility ?? null, from)
  const mistakes = rows.map(({ at, withdrawnAt, ...row }) => ({
    ...row,
    at: at.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }))
  return { mistakes }
}
