import { sql } from 'kysely'
import { type Context, SYSTEM } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Subscription } from '#platform/module.ts'
import { afterFailure, pauseAfter } from './delivery-rules.ts'
import type { Fact } from './fact.ts'
import * as store from './store.ts'

const BATCH = 100

export interface Delivery {
  database: Database
  subscriptions: readonly Subscription[]
  now: () => Date
  onFailure?: (failure: { subscriber: string; tenant: string; seq: number; error: unknown }) => void
}

/**
 * Hands every waiting fact to its readers, tenant by tenant, in order. Several workers may run this at
 * once: a reader's cursor is claimed with SKIP LOCKED. The reaction and the cursor commit together.
 *
 * @returns how many facts were handed over
 */
export async function deliverWaiting(delivery: Delivery): Promise<number> {
  const names = delivery.subscriptions.map((s) => s.name)
  const backlog = await delivery.database.inShared((tx) => store.listBacklog(tx, names, delivery.now()))
  let handed = 0
  for (const work of backlog) handed += await deliverTo(delivery, work)
  for (const letter of await delivery.database.inShared(store.listAskedAgain)) {
    handed += (await deliverDeadLetter(delivery, letter)) ? 1 : 0
  }
  return handed
}

/** Everything one reader has waiting of one tenant, batch after batch. */
async function deliverTo(delivery: Delivery, work: store.Backlog): Promise<number> {
  let handed = 0
  for (;;) {
    const batch = await delivery.database.inTenant(work.tenant, SYSTEM.id, (tx) =>
      deliverBatch(delivery, work, tx),
    )
    handed += batch.handed
    if (!batch.more) return handed
  }
}

async function deliverBatch(
  delivery: Delivery,
  work: store.Backlog,
  tx: Tx,
): Promise<{ handed: number; more: boolean }> {
  const subscription = delivery.subscriptions.find((s) => s.name === work.subscriber)
  const cursor = await store.lockCursor(tx, work, delivery.now())
  if (!subscription || !cursor) return { handed: 0, more: false }
  const names = subscription.facts.map((f) => f.name)
  const facts = await store.listFacts(tx, work.tenant, cursor.lastSeq, cursor.headSeq, names, BATCH)
  let attempts = cursor.attempts
  let last = cursor.lastSeq
  for (const [handed, fact] of facts.entries()) {
    const error = await tryHandle(subscription, contextOf(tx, fact, delivery.now()), fact)
    if (error !== undefined) {
      delivery.onFailure?.({ subscriber: work.subscriber, tenant: work.tenant, seq: fact.seq, error })
      const buried = await settleFailure(tx, work, fact, last, attempts + 1, error, delivery.now())
      return { handed, more: buried }
    }
    attempts = 0
    last = fact.seq
  }
  const more = facts.length === BATCH
  await store.advanceCursor(tx, work, more ? last : cursor.headSeq)
  return { handed: facts.length, more }
}

/** Runs one reaction inside a savepoint, so that its failure undoes only itself. */
async function tryHandle(subscription: Subscription, ctx: Context, fact: Fact): Promise<unknown> {
  await sql`savepoint reaction`.execute(ctx.tx)
  try {
    await subscription.handle(ctx, fact)
    await sql`release savepoint reaction`.execute(ctx.tx)
    return undefined
  } catch (error) {
    await sql`rollback to savepoint reaction`.execute(ctx.tx)
    return error ?? new Error('unknown')
  }
}

async function settleFailure(
  tx: Tx,
  work: store.Backlog,
  fact: Fact,
  lastSeq: number,
  attempts: number,
  cause: unknown,
  now: Date,
): Promise<boolean> {
  const error = nameOf(cause)
  if (afterFailure(attempts) === 'bury') {
    await store.buryFact(tx, work.subscriber, fact, attempts, error)
    await store.advanceCursor(tx, work, fact.seq)
    return true
  }
  const retryAt = new Date(now.getTime() + pauseAfter(attempts))
  await store.postponeCursor(tx, work, { lastSeq, attempts, retryAt, error })
  return false
}

/** Hands over a dead letter that an operator asked to try again; a failure keeps it dead. */
async function deliverDeadLetter(
  delivery: Delivery,
  letter: store.Backlog & { seq: number },
): Promise<boolean> {
  const subscription = delivery.subscriptions.find((s) => s.name === letter.subscriber)
  if (!subscription) return false
  return delivery.database.inTenant(letter.tenant, SYSTEM.id, async (tx) => {
    const fact = await store.lockDeadLetter(tx, letter.tenant, letter.subscriber, letter.seq)
    if (!fact) return false
    const error = await tryHandle(subscription, contextOf(tx, fact, delivery.now()), fact)
    if (error === undefined) await store.settleDeadLetter(tx, letter.tenant, letter.subscriber, letter.seq)
    else await store.keepDead(tx, letter, nameOf(error))
    return error === undefined
  })
}

const contextOf = (tx: Tx, fact: Fact, now: Date): Context => ({
  tenant: fact.tenant,
  actor: SYSTEM,
  tx,
  now,
  language: 'id',
  requestId: fact.requestId,
  publicUrl: '',
})

/** Only the kind of error is kept: its message may quote a row. */
const nameOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code
  const name = error instanceof Error ? error.name : typeof error
  return typeof code === 'string' ? `${name} ${code}` : name
}
