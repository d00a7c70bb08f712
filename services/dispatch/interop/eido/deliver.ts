import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Behind } from '#platform/module.ts'
import { Refusal } from '#platform/problem/problem.ts'
import { afterTry, askAgainAt } from '../../rules/interop/delivery.ts'
import { noteOffer } from '../../store/interop/answers.ts'
import { claimDueDeliveries, type DeliveryRow, noteTry } from '../../store/interop/eido.ts'
import { findNeighbourAddress } from '../../store/interop/incidents.ts'
import { readEido } from '../commands/eido.ts'
import { EidoDelivered, EidoFailed } from '../facts.ts'
import type { Outside } from '../outside.ts'
import { Unreadable } from '../warnings/read-xml.ts'
import { type AskProven, type Proof, proofOf, roundOf } from './prove.ts'
import { readToldOffer, type ToldOffer } from './read-offer.ts'

/** So many are on their way at once. */
const MOST = 20
/** Longer than the slowest answer: then another worker may take what this one claimed and never settled. */
const LEASE_MS = 60_000

/** A delivery with the document of this moment, or why there is none. */
interface Letter {
  delivery: DeliveryRow
  address: string
  body: string
  proof: Proof
}
type Claimed = Letter | { delivery: DeliveryRow; failure: string }

/** Why it was not taken; or taken, and how the centre says our offer stands, where it says so. */
type Sent = { failure: string } | { failure: null; told: ToldOffer | undefined }

/**
 * Sends what is due to neighbouring centres: claimed and composed in one transaction, sent in none, settled each in one
 * of its own. At least once: a centre that took it and whose answer was lost gets it again, under the same
 * `penataran-delivery`. A slow centre keeps no other waiting.
 */
export async function deliverEidos(behind: Behind, outside: Outside = {}): Promise<void> {
  const claimed = await behind(claimDue)
  const ask = roundOf(behind, outside)
  await Promise.all(
    claimed.map(async (one) => {
      const sent = 'failure' in one ? { failure: one.failure } : await send(one, ask)
      await behind((ctx) => settle(ctx, one.delivery, sent))
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
  const { incidentId, neighbour } = delivery
  const address = await findNeighbourAddress(ctx.tx, ctx.tenant, neighbour)
  if (address === undefined) return { delivery, failure: 'closed' }
  try {
    const body = JSON.stringify(await readEido(ctx, { incidentId }))
    return { delivery, address, body, proof: await proofOf(ctx, neighbour, body) }
  } catch (cause) {
    if (cause instanceof Refusal) return { delivery, failure: 'unknown' }
    throw cause
  }
}

async function send({ delivery, address, body, proof }: Letter, ask: AskProven): Promise<Sent> {
  const headers = { 'content-type': 'application/json', 'penataran-delivery': delivery.id }
  try {
    const reply = await ask(address, { method: 'POST', headers, body }, proof)
    const isTaken = reply.status >= 200 && reply.status < 300
    return isTaken
      ? { failure: null, told: readToldOffer(reply, address) }
      : { failure: `status_${reply.status}` }
  } catch (cause) {
    if (cause instanceof Unreadable) return { failure: cause.failure }
    throw cause
  }
}

/** A try that another worker settled meanwhile counts once. */
async function settle(ctx: Context, delivery: DeliveryRow, sent: Sent): Promise<void> {
  const { id, incidentId, neighbour } = delivery
  const { failure } = sent
  const tries = delivery.tries + 1
  const after = afterTry(tries, failure, ctx.now)
  const isFirst = await noteTry(ctx.tx, ctx.tenant, id, { ...after, tries, failure })
  if (!isFirst || after.state === 'waiting') return
  if (sent.failure === null && sent.told !== undefined)
    await noteOffer(ctx.tx, ctx.tenant, id, {
      offerAddress: sent.told.address,
      askAt: askAgainAt(0, ctx.now, ctx.now),
    })
  const fact = after.state === 'delivered' ? EidoDelivered : EidoFailed
  publish(ctx, fact.of({ deliveryId: id, incidentId, neighbour, tries }))
}
