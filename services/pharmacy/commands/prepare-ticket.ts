import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { MakeReady, PrepareTicket } from '../contract.ts'
import { MedicineReady, Prepared } from '../facts.ts'
import { happen, holdTicket, wayOf } from './hold-ticket.ts'

type Stands = Reply<typeof PrepareTicket>

/** All items are picked or compounded; whoever did it is kept, for somebody else must check. */
export async function prepareTicket(
  ctx: Context,
  { ticketId, at }: Input<typeof PrepareTicket>,
): Promise<Stands> {
  const held = await happen(ctx, await holdTicket(ctx, ticketId), 'prepared', { at })
  publish(ctx, Prepared.of({ ...wayOf(held), preparedAt: held.at.toISOString() }))
  return { state: held.fold.state }
}

export async function makeReady(ctx: Context, { ticketId, at }: Input<typeof MakeReady>): Promise<Stands> {
  const held = await happen(ctx, await holdTicket(ctx, ticketId), 'ready', { at })
  publish(ctx, MedicineReady.of({ ...wayOf(held), readyAt: held.at.toISOString() }))
  return { state: held.fold.state }
}
