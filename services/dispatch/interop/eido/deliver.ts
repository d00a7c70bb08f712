import { createHmac } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { publish } from '#platform/facts/publish.ts'
import { Refusal } from '#platform/problem/problem.ts'
import { secretsOf } from '#platform/secret/secrets.ts'
import { afterTry } from '../../rules/interop/delivery.ts'
import { type DeliveryRow, findEidoSecret, lockDueDeliveries, noteTry } from '../../store/interop/eido.ts'
import { findNeighbourAddress } from '../../store/interop/incidents.ts'
import { readEido } from '../commands/eido.ts'
import { EidoDelivered, EidoFailed } from '../facts.ts'
import { askOutside, type Outside } from '../outside.ts'
import { Unreadable } from '../warnings/read-xml.ts'

/** So many at a run, since each may take its whole time while the chore holds a connection. */
const MOST = 5

/**
 * Sends what is due to neighbouring centres. At least once: a centre that took it and whose answer was lost gets it
 * again, under the same `penataran-delivery`.
 */
export async function deliverEidos(ctx: Context, outside: Outside = {}): Promise<void> {
  const due = await lockDueDeliveries(ctx.tx, ctx.tenant, ctx.now, MOST)
  const drafts: FactDraft[] = []
  for (const delivery of due) drafts.push(...(await tryDelivery(ctx, delivery, outside)))
  await publish(ctx, ...drafts)
}

async function tryDelivery(ctx: Context, delivery: DeliveryRow, outside: Outside): Promise<FactDraft[]> {
  const { id, incidentId, neighbour } = delivery
  const failure = await send(ctx, delivery, outside)
  const tries = delivery.tries + 1
  const after = afterTry(tries, failure, ctx.now)
  await noteTry(ctx.tx, ctx.tenant, id, { ...after, failure })
  if (after.state === 'waiting') return []
  const fact = after.state === 'delivered' ? EidoDelivered : EidoFailed
  return [fact.of({ deliveryId: id, incidentId, neighbour, tries })]
}

/** @returns why it failed; nothing when it was taken */
async function send(
  ctx: Context,
  { id, incidentId, neighbour }: DeliveryRow,
  outside: Outside,
): Promise<string | null> {
  const address = await findNeighbourAddress(ctx.tx, ctx.tenant, neighbour)
  if (address === undefined) return 'closed'
  try {
    const body = JSON.stringify(await readEido(ctx, { incidentId }))
    const headers = {
      'content-type': 'application/json',
      'penataran-delivery': id,
      ...(await signed(ctx, neighbour, body)),
    }
    const { status } = await askOutside(address, { method: 'POST', headers, body }, outside)
    return status >= 200 && status < 300 ? null : `status_${status}`
  } catch (cause) {
    if (cause instanceof Unreadable) return cause.failure
    if (cause instanceof Refusal) return 'unknown'
    throw cause
  }
}

/** The house's own way to sign: HMAC-SHA256 over `timestamp.body`. A centre without a secret gets none. */
async function signed(ctx: Context, neighbour: string, body: string): Promise<Record<string, string>> {
  const sealed = await findEidoSecret(ctx.tx, ctx.tenant, neighbour)
  if (sealed === undefined) return {}
  const secret = (await eidoBox(ctx)).open(sealed, ownerOf(ctx.tenant, neighbour))
  const timestamp = String(Math.floor(ctx.now.getTime() / 1000))
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  return { 'penataran-timestamp': timestamp, 'penataran-signature': `sha256=${signature}` }
}

export const eidoBox = (ctx: Context) => secretsOf(ctx).box('dispatch.eido')
export const ownerOf = (tenant: string, neighbour: string): string => `${tenant} ${neighbour}`
