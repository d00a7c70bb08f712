import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { CancelTicket, OverrideLane } from '../contract.ts'
import { LaneOverridden, TicketCancelled } from '../facts.ts'
import { happen, holdTicket, ofTicket, wayOf } from './hold-ticket.ts'

/** Ends a prescription that is not to be dispensed. */
export async function cancelTicket(
  ctx: Context,
  { ticketId, at, reason }: Input<typeof CancelTicket>,
): Promise<Reply<typeof CancelTicket>> {
  const held = await happen(ctx, await holdTicket(ctx, ticketId), 'cancelled', { at, note: reason })
  publish(ctx, TicketCancelled.of({ ...wayOf(held), cancelledAt: held.at.toISOString() }))
  return { state: held.fold.state }
}

/**
 * Moves a ticket to another lane; its number stays, for it is printed.
 *
 * @throws Refusal `pharmacy.compounded_never_express` beside those of every act
 */
export async function overrideLane(
  ctx: Context,
  { ticketId, at, lane, reason }: Input<typeof OverrideLane>,
): Promise<Reply<typeof OverrideLane>> {
  const before = await holdTicket(ctx, ticketId)
  const { lane: from } = before.fold
  if (lane === from) return { lane }
  const held = await happen(ctx, before, 'lane_overridden', { at, note: reason, asked: { lane } })
  publish(ctx, LaneOverridden.of({ ...ofTicket(held), from, overriddenAt: held.at.toISOString() }))
  return { lane }
}
