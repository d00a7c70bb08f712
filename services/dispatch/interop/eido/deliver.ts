import { createHmac } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Behind } from '#platform/module.ts'
import { Refusal } from '#platform/problem/problem.ts'
import { secretsOf } from '#platform/secret/secrets.ts'
import { afterTry } from '../../rules/interop/delivery.ts'
import { claimDueDeliveries, type DeliveryRow, findEidoSecret, noteTry } from '../../store/interop/eido.ts'
import { findNeighbourAddress } from '../../store/interop/incidents.ts'
import { readEido } from '../commands/eido.ts'
import { EidoDelivered, EidoFailed } from '../facts.ts'
import { askOutside, type Outside } from '../outside.ts'
import { Unreadable } from '../warnings/read-xml.ts'

/** So many are on their way at once. */
const MOST = 20
/** Longer than the slowest answer: then another worker may take what this one claimed and never settled. */
const LEASE_MS = 60_000

/** A delivery with the document of this moment, or why there is none. */
interface Letter {
  delivery: DeliveryRow
  address: string
  body: string
  headers: Record<string, string>
}
type Claimed = Letter | { delivery: DeliveryRow; failure: string }

/**
 * Sends what is due to neighbouring centres: claimed and composed in one transaction, sent in none, settled each in one
 * of its own. At least once: a centre that took it and whose answer was lost gets it again, under the same
 * `penataran-delivery`. A slow centre keeps no other waiting.
 */
export async function deliverEidos(behind: Behind, outside: Outside = {}): Promise<void> {
  const claimed = await behind(claimDue)
  await Promise.all(
    claimed.map(async (one) => {
      const failure = 'failure' in one ? one.failure : await send(one, outside)
      await behind((ctx) => settle(ctx, one.delivery, failure))
    }),
  )
}

async function claimDue(ctx: Context): Promise<Claimed[]> {
  const until = new Date(ctx.now.getTime() + LEASE_MS)
  const due = await claimDueDeliveries(ctx.tx, ctx.tenant, { now: ctx.now, until, most: MOST })
  const claimed: Claimed[] = []
  for (const delivery of due) claimed.push(await compose(ctx, delivery))
  return claimed
}

async function compose(ctx: Context, delivery: DeliveryRow): Promise<Claimed> {
  const { id, incidentId, neighbour } = delivery
  const address = await findNeighbourAddress(ctx.tx, ctx.tenant, neighbour)
  if (address === undefined) return { delivery, failure: 'closed' }
  try {
    const body = JSON.stringify(await readEido(ctx, { incidentId }))
    const headers = {
      'content-type': 'application/json',
      'penataran-delivery': id,
      ...(await signed(ctx, neighbour, body)),
    }
    return { delivery, address, body, headers }
  } catch (cause) {
    if (cause instanceof Refusal) return { delivery, failure: 'unknown' }
    throw cause
  }
}

/** @returns why it failed; nothing when it was taken */
async function send({ address, body, headers }: Letter, outside: Outside): Promise<string | null> {
  try {
    const { status } = await askOutside(address, { method: 'POST', headers, body }, outside)
    return status >= 200 && status < 300 ? null : `status_${status}`
  } catch (cause) {
    if (cause instanceof Unreadable) return cause.failure
    throw cause
  }
}

/** A try that another worker settled meanwhile counts once. */
async function settle(ctx: Context, delivery: DeliveryRow, failure: string | null): Promise<void> {
  const { id, incidentId, neighbour } = delivery
  const tries = delivery.tries + 1
  const after = afterTry(tries, failure, ctx.now)
  const isFirst = await noteTry(ctx.tx, ctx.tenant, id, { ...after, tries, failure })
  if (!isFirst || after.state === 'waiting') return
  const fact = after.state === 'delivered' ? EidoDelivered : EidoFailed
  publish(ctx, fact.of({ deliveryId: id, incidentId, neighbour, tries }))
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
