import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { EndParcel, SendParcel } from '../contract.ts'
import { ParcelDelivered, ParcelReturned, ParcelSent } from '../facts.ts'
import { addParcel, endParcel as saveEnd } from '../store/care.ts'
import { giveItems } from '../store/prescriptions.ts'
import { happen, holdTicket, ofTicket } from './hold-ticket.ts'

/** Gives the medicine to a courier (Sempati). */
export async function sendParcel(
  ctx: Context,
  { ticketId, at, ...parcel }: Input<typeof SendParcel>,
): Promise<Reply<typeof SendParcel>> {
  const held = await happen(ctx, await holdTicket(ctx, ticketId), 'parcel_sent', { at })
  const { courier, parcelCode, fee, address, phone = null } = parcel
  const row = { ticketId, n: held.fold.events, courier, parcelCode, fee, address, phone, sentAt: held.at }
  await addParcel(ctx.tx, ctx.tenant, row)
  publish(ctx, ParcelSent.of({ ...ofTicket(held), fee, sentAt: held.at.toISOString() }))
  return { state: held.fold.state }
}

/** The parcel came home, or comes back to be called or sent again. */
export async function endParcel(
  ctx: Context,
  { ticketId, at, outcome }: Input<typeof EndParcel>,
): Promise<Reply<typeof EndParcel>> {
  const sent = await holdTicket(ctx, ticketId)
  const isDelivered = outcome === 'delivered'
  const held = await happen(ctx, sent, isDelivered ? 'parcel_delivered' : 'parcel_returned', { at })
  const end = { deliveredAt: isDelivered ? held.at : null, returnedAt: isDelivered ? null : held.at }
  await saveEnd(ctx.tx, ctx.tenant, ticketId, end)
  if (isDelivered) await giveItems(ctx.tx, ctx.tenant, held.row.prescriptionId, [], ctx.now)
  const sentAt = (sent.fold.sentAt ?? held.at).toISOString()
  const when = held.at.toISOString()
  const told = isDelivered
    ? ParcelDelivered.of({ ...ofTicket(held), sentAt, deliveredAt: when })
    : ParcelReturned.of({ ...ofTicket(held), returnedAt: when })
  publish(ctx, told)
  return { state: held.fold.state }
}
