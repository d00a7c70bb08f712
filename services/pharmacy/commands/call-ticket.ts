import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CallTicket, MissTicket, ReturnTicket } from '../contract.ts'
import { TicketCalled, TicketMissed, TicketReturned } from '../facts.ts'
import * as problems from '../problems.ts'
import { isMissed } from '../rules/settings.ts'
import { type HeldTicket, happen, holdTicket, ofTicket, wayOf } from './hold-ticket.ts'

/** @throws Refusal `pharmacy.counter_unknown` beside those of every act */
export async function callTicket(
  ctx: Context,
  { ticketId, at, counter }: Input<typeof CallTicket>,
): Promise<Reply<typeof CallTicket>> {
  const ready = await holdTicket(ctx, ticketId)
  if (!ready.settings.counters.includes(counter)) refuse(problems.counterUnknown)
  const held = await happen(ctx, ready, 'called', { at, asked: { counter } })
  const { calls, state } = held.fold
  publish(ctx, TicketCalled.of({ ...ofTicket(held), counter, calls, calledAt: held.at.toISOString() }))
  return { state, calls }
}

/** @throws Refusal `pharmacy.called_too_seldom` before the facility’s calls and time are over */
export async function missTicket(
  ctx: Context,
  { ticketId, at }: Input<typeof MissTicket>,
): Promise<Reply<typeof MissTicket>> {
  const called = await holdTicket(ctx, ticketId)
  const moment = at === undefined ? ctx.now : new Date(at)
  if (called.fold.state === 'called' && !isMissed(called.fold, called.settings, moment)) {
    refuse(problems.calledTooSeldom)
  }
  return { state: (await miss(ctx, called, at)).fold.state }
}

/** Notes that nobody came; for the desk and for the clock. */
export async function miss(ctx: Context, called: HeldTicket, at?: string): Promise<HeldTicket> {
  const held = await happen(ctx, called, 'missed', { at })
  publish(ctx, TicketMissed.of({ ...wayOf(held), missedAt: held.at.toISOString() }))
  return held
}

export async function returnTicket(
  ctx: Context,
  { ticketId, at }: Input<typeof ReturnTicket>,
): Promise<Reply<typeof ReturnTicket>> {
  const held = await happen(ctx, await holdTicket(ctx, ticketId), 'returned', { at })
  publish(ctx, TicketReturned.of({ ...ofTicket(held), returnedAt: held.at.toISOString() }))
  return { state: held.fold.state }
}
