import { sql } from 'kysely'
import { isDue } from '#platform/db/due.ts'
import type { Tx } from '#platform/db/tx.ts'
import { LONGEST_PAUSE } from './delivery-rules.ts'
import type { Fact } from './fact.ts'

/** A reader with work: a tenant's head is ahead of its cursor and no retry is being waited for. */
export interface Backlog {
  tenant: string
  subscriber: string
}

export async function listBacklog(tx: Tx, subscribers: readonly string[], now: Date): Promise<Backlog[]> {
  const { rows } = await sql<Backlog>`
    select head.tenant_id as tenant, reader.name as subscriber
    from facts.heads as head
    cross join unnest(${[...subscribers]}::text[]) as reader (name)
    left join facts.cursors as cursor on cursor.tenant_id = head.tenant_id and cursor.subscriber = reader.name
    where coalesce(cursor.last_seq, 0) < head.last_seq
      and (cursor.retry_at is null or ${isDue(sql`cursor.retry_at`, now, LONGEST_PAUSE)})
    order by head.changed_at
    limit 200`.execute(tx)
  return rows
}

/** Every tenant that ever had a fact. */
export async function listTenantsWithFacts(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ tenant: string }>`select tenant_id as tenant from facts.heads`.execute(tx)
  return rows.map((row) => row.tenant)
}

export interface Cursor {
  lastSeq: number
  attempts: number
  headSeq: number
}

/** The cursor, locked; nothing when another worker holds it, it waits for a retry, or there is no work. */
export async function lockCursor(
  tx: Tx,
  { tenant, subscriber }: Backlog,
  now: Date,
): Promise<Cursor | undefined> {
  await sql`
    insert into facts.cursors (tenant_id, subscriber) values (${tenant}, ${subscriber})
    on conflict do nothing`.execute(tx)
  const { rows } = await sql<Cursor>`
    select cursor.last_seq as "lastSeq", cursor.attempts, head.last_seq as "headSeq"
    from facts.cursors as cursor
    join facts.heads as head on head.tenant_id = cursor.tenant_id
    where cursor.tenant_id = ${tenant} and cursor.subscriber = ${subscriber}
      and cursor.last_seq < head.last_seq
      and (cursor.retry_at is null or ${isDue(sql`cursor.retry_at`, now, LONGEST_PAUSE)})
    for update of cursor skip locked`.execute(tx)
  return rows[0]
}

export async function listFacts(
  tx: Tx,
  tenant: string,
  after: number,
  upTo: number,
  names: readonly string[],
  limit: number,
): Promise<Fact[]> {
  const { rows } = await sql<Fact>`
    select tenant_id as tenant, seq, name, payload, actor, request_id as "requestId", recorded_at as "recordedAt"
    from facts.fact
    where tenant_id = ${tenant} and seq > ${after} and seq <= ${upTo} and name = any(${[...names]}::text[])
    order by seq
    limit ${limit}`.execute(tx)
  return rows
}

export async function advanceCursor(tx: Tx, { tenant, subscriber }: Backlog, lastSeq: number): Promise<void> {
  await sql`
    update facts.cursors set last_seq = ${lastSeq}, attempts = 0, retry_at = null, last_error = null
    where tenant_id = ${tenant} and subscriber = ${subscriber}`.execute(tx)
}

export async function postponeCursor(
  tx: Tx,
  { tenant, subscriber }: Backlog,
  failure: { lastSeq: number; attempts: number; retryAt: Date; error: string },
): Promise<void> {
  await sql`
    update facts.cursors
    set last_seq = ${failure.lastSeq}, attempts = ${failure.attempts},
        retry_at = ${failure.retryAt}, last_error = ${failure.error}
    where tenant_id = ${tenant} and subscriber = ${subscriber}`.execute(tx)
}

export async function buryFact(
  tx: Tx,
  subscriber: string,
  fact: Fact,
  attempts: number,
  error: string,
): Promise<void> {
  await sql`
    insert into facts.dead_letters (tenant_id, subscriber, seq, fact_name, attempts, error)
    values (${fact.tenant}, ${subscriber}, ${fact.seq}, ${fact.name}, ${attempts}, ${error})
    on conflict (tenant_id, subscriber, seq) do update
      set attempts = excluded.attempts, error = excluded.error, died_at = now(), asked_again_at = null,
          settled_at = null`.execute(tx)
}

export interface DeadLetter {
  tenant: string
  subscriber: string
  seq: number
  factName: string
  attempts: number
  error: string
  diedAt: Date
}

/** Facts no reader could take, newest first. */
export async function listDeadLetters(tx: Tx): Promise<DeadLetter[]> {
  const { rows } = await sql<DeadLetter>`
    select tenant_id as tenant, subscriber, seq, fact_name as "factName", attempts, error, died_at as "diedAt"
    from facts.dead_letters where settled_at is null order by died_at desc limit 500`.execute(tx)
  return rows
}

/** A dead letter, locked for another try; nothing when it is settled, unknown or in another's hands. */
export async function lockDeadLetter(
  tx: Tx,
  tenant: string,
  subscriber: string,
  seq: number,
): Promise<Fact | undefined> {
  const held = await sql`
    select from facts.dead_letters
    where tenant_id = ${tenant} and subscriber = ${subscriber} and seq = ${seq} and settled_at is null
    for update skip locked`.execute(tx)
  if (held.rows.length === 0) return undefined
  const { rows } = await sql<Fact>`
    select tenant_id as tenant, seq, name, payload, actor, request_id as "requestId", recorded_at as "recordedAt"
    from facts.fact where tenant_id = ${tenant} and seq = ${seq}`.execute(tx)
  return rows[0]
}

export async function settleDeadLetter(
  tx: Tx,
  tenant: string,
  subscriber: string,
  seq: number,
): Promise<void> {
  await sql`
    update facts.dead_letters set settled_at = now(), asked_again_at = null
    where tenant_id = ${tenant} and subscriber = ${subscriber} and seq = ${seq}`.execute(tx)
}

/** Asks a worker to try a dead letter once more; false when it is settled or unknown. */
export async function askAgain(tx: Tx, letter: Backlog & { seq: number }, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update facts.dead_letters set asked_again_at = ${now}
    where tenant_id = ${letter.tenant} and subscriber = ${letter.subscriber} and seq = ${letter.seq}
      and settled_at is null
    returning seq`.execute(tx)
  return rows.length === 1
}

export async function listAskedAgain(tx: Tx): Promise<(Backlog & { seq: number })[]> {
  const { rows } = await sql<Backlog & { seq: number }>`
    select tenant_id as tenant, subscriber, seq from facts.dead_letters
    where asked_again_at is not null and settled_at is null
    order by asked_again_at limit 100`.execute(tx)
  return rows
}

/** The letter stays dead: the try it was asked for has failed too. */
export async function keepDead(tx: Tx, letter: Backlog & { seq: number }, error: string): Promise<void> {
  await sql`
    update facts.dead_letters set asked_again_at = null, attempts = attempts + 1, error = ${error}, died_at = now()
    where tenant_id = ${letter.tenant} and subscriber = ${letter.subscriber} and seq = ${letter.seq}`.execute(
    tx,
  )
}
