import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { HandOver, Owed, SettleOwed } from '../contract.ts'
import { MedicineHandedOver, OwedSettled, PartlyHandedOver } from '../facts.ts'
import * as problems from '../problems.ts'
import { faultOfOwed } from '../rules/owed.ts'
import { addOwed, findOwed, listOwed, settleOwed as saveSettled } from '../store/care.ts'
import { giveItems, giveMore, listItems } from '../store/prescriptions.ts'
import { type HeldTicket, happen, holdTicket, ofTicket, wayOf } from './hold-ticket.ts'

/**
 * A pharmacist hands over after checking whose medicine it is, with information and education. What is missing is
 * owed and has its own way.
 *
 * @throws Refusal `pharmacy.item_unknown` or `pharmacy.owed_too_much` beside those of every act
 */
export async function handOver(
  ctx: Context,
  { ticketId, at, note, owed = [], identifiedBy, isProxy = false }: Input<typeof HandOver>,
): Promise<Reply<typeof HandOver>> {
  const called = await holdTicket(ctx, ticketId)
  const items = await listItems(ctx.tx, ctx.tenant, ticketId)
  const fault = faultOfOwed(items, owed)
  if (fault === 'unknown') refuse(problems.itemUnknown)
  if (fault === 'too_much') refuse(problems.owedTooMuch)
  const detail = { identifiedBy, isProxy, educated: true }
  const held = await happen(ctx, called, 'handed_over', { at, note, asked: { owed: owed.length }, detail })
  await giveItems(ctx.tx, ctx.tenant, held.row.prescriptionId, owed, ctx.now)
  const rows = owed.map((one) => ({ ...one, id: randomUUID(), promisedFor: one.promisedFor ?? null }))
  await addOwed(ctx.tx, ctx.tenant, held.row, rows, held.at)
  publish(ctx, ...handedOver(held, owed.length))
  return { state: held.fold.state }
}

function handedOver(held: HeldTicket & { at: Date }, owedItems: number) {
  const handedOverAt = held.at.toISOString()
  const whole = MedicineHandedOver.of({
    ...wayOf(held),
    readyAt: (held.fold.readyAt ?? held.at).toISOString(),
    handedOverAt,
    wasMissed: held.fold.wasMissed,
    owedItems,
  })
  const part = PartlyHandedOver.of({ ...ofTicket(held), owedItems, handedOverAt })
  return owedItems > 0 ? [whole, part] : [whole]
}

/**
 * An owed drug is handed over later, or no longer needed; with the last one the ticket is handed over whole.
 *
 * @throws Refusal `pharmacy.owed_unknown`, `owed_settled`, `reason_missing` or `time_implausible`
 */
export async function settleOwed(
  ctx: Context,
  { owedId, at, outcome, reason }: Input<typeof SettleOwed>,
): Promise<Reply<typeof SettleOwed>> {
  if (outcome === 'cancelled' && reason === undefined) refuse(problems.reasonMissing)
  const known = (await findOwed(ctx.tx, ctx.tenant, owedId)) ?? refuse(problems.owedUnknown)
  const partial = await holdTicket(ctx, known.ticketId)
  const open = await listOwed(ctx.tx, ctx.tenant, { ticketId: known.ticketId, state: 'open' })
  const one = open.find(({ id }) => id === owedId) ?? refuse(problems.owedSettled)
  const asked = { owed: open.length - 1 }
  const held = await happen(ctx, partial, 'owed_settled', { at, note: reason, asked, detail: { outcome } })
  await saveSettled(ctx, owedId, outcome, held.at)
  if (outcome === 'given') await giveMore(ctx.tx, ctx.tenant, one.itemId, one.quantity, ctx.now)
  publish(ctx, settled(held, one, outcome))
  return { state: held.fold.state }
}

const settled = (held: HeldTicket & { at: Date }, { id, owedAt }: Owed, outcome: 'given' | 'cancelled') =>
  OwedSettled.of({ owedId: id, ...ofTicket(held), outcome, owedAt, settledAt: held.at.toISOString() })
