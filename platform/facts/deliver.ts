import { sql } from 'kysely'
import { isStorageFull } from '#platform/blob/storage-full.ts'
import { type Context, SYSTEM } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { Subscription } from '#platform/module.ts'
import { afterFailure, pauseAfter } from './delivery-rules.ts'
import type { Fact } from './fact.ts'
import * as store from './store.ts'

const BATCH = 100
/** For readers that take many at once: one statement for all of them. */
const LARGE_BATCH = 500

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
  const limit = subscription.handleBatch ? LARGE_BATCH : BATCH
  const facts = await store.listFacts(tx, work.tenant, cursor.lastSeq, cursor.headSeq, names, limit)
  const failure = await handOver(subscription, delivery, tx, facts)
  if (failure) {
    const { handed, fact, error } = failure
    delivery.onFailure?.({ subscriber: work.subscriber, tenant: work.tenant, seq: fact.seq, error })
    const attempts = (handed === 0 ? cursor.attempts : 0) + 1
    const last = facts[handed - 1]?.seq ?? cursor.lastSeq
    const buried = await settleFailure(tx, work, fact, last, attempts, error, delivery.now())
    return { handed, more: buried }
  }
  const more = facts.length === limit
  await store.advanceCursor(tx, work, more ? (facts.at(-1)?.seq ?? cursor.lastSeq) : cursor.headSeq)
  return { handed: facts.length, more }
}

interface Failure {
  /** How many were taken before. */
  handed: number
  fact: Fact
  error: unknown
}

/**
 * All at once where the reader can, else one by one. When a batch fails they go one by one too, so that one fact that
 * can not be taken is found and holds up no other.
 */
async function handOver(
  subscription: Subscription,
  delivery: Delivery,
  tx: Tx,
  facts: readonly Fact[],
): Promise<Failure | undefined> {
  if (await tryBatch(subscription, delivery, tx, facts)) return undefined
  for (const [handed, fact] of facts.entries()) {
    const error = await trySaved(tx, () => subscription.handle(contextOf(tx, fact, delivery), fact))
    if (error !== undefined) return { handed, fact, error }
  }
  return undefined
}

async function tryBatch(
  { handleBatch }: Subscription,
  delivery: Delivery,
  tx: Tx,
  facts: readonly Fact[],
): Promise<boolean> {
  const last = facts.at(-1)
  if (!handleBatch || !last) return false
  const error = await trySaved(tx, () => handleBatch(contextOf(tx, last, delivery), facts))
  return error === undefined
}

/**
 * Runs a reaction inside a savepoint, so that its failure undoes only itself; gives what went wrong.
 *
 * @throws what fails for want of room: no fact is to blame for it, and none must be buried for it
 */
async function trySaved(tx: Tx, react: () => Promise<void>): Promise<unknown> {
  await sql`savepoint reaction`.execute(tx)
  try {
    await react()
    await sql`release savepoint reaction`.execute(tx)
    return undefined
  } catch (error) {
    if (isStorageFull(error)) throw error
    await sql`rollback to savepoint reaction`.execute(tx)
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
    const error = await trySaved(tx, () => subscription.handle(contextOf(tx, fact, delivery), fact))
    if (error === undefined) await store.settleDeadLetter(tx, letter.tenant, letter.subscriber, letter.seq)
    else await store.keepDead(tx, letter, nameOf(error))
    return error === undefined
  })
}

const contextOf = (tx: Tx, fact: Fact, { database, now }: Delivery): Context => ({
  tenant: fact.tenant,
  actor: SYSTEM,
  tx,
  now: now(),
  language: 'id',
  requestId: fact.requestId,
  files: database.files,
  publicUrl: '',
  secrets: database.secrets,
})

/** Only the kind of error is kept: its message may quote a row. */
const nameOf = (error: unknown): string => {
  const code = (error as { code?: unknown }).code
  const name = error instanceof Error ? error.name : typeof error
  return typeof code === 'string' ? `${name} ${code}` : name
}
