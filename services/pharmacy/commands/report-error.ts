import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ListMistakes, ReportError, WithdrawError } from '../contract.ts'
import { ErrorReported, ErrorWithdrawn } from '../facts.ts'
import * as problems from '../problems.ts'
import { addMistake, listMistakes as list, lockError, withdrawError as withdraw } from '../store/care.ts'
import { findTicket } from '../store/tickets.ts'
import { getFacility } from './hold-ticket.ts'

/** @throws Refusal `pharmacy.facility_unknown`, `ticket_unknown` or `time_implausible` */
export async function reportError(
  ctx: Context,
  { facility, ticketId, mistake, happenedAt, note }: Input<typeof ReportError>,
): Promise<Reply<typeof ReportError>> {
  await getFacility(ctx, facility)
  const ticket = ticketId === undefined ? undefined : await findTicket(ctx.tx, ctx.tenant, ticketId)
  if (ticketId !== undefined && ticket?.facility !== facility) refuse(problems.ticketUnknown)
  const at = new Date(happenedAt)
  if (at > ctx.now || (ticket && at < ticket.receivedAt)) refuse(problems.timeImplausible)
  const [id, lane] = [randomUUID(), ticket?.lane ?? null]
  const error = { id, kind: 'error' as const, facility, lane, ticketId: ticketId ?? null, mistake, at }
  await addMistake(ctx, { ...error, note: note?.trim() || null })
  publish(ctx, ErrorReported.of({ errorId: id, facility, lane, mistake, happenedAt: at.toISOString() }))
  return { errorId: id }
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
