import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { sendWithCommit, type Tenant, type Tx } from '#platform/db/tx.ts'
import { refuse } from '#platform/problem/problem.ts'
import { idempotencyKeyMissing, idempotencyKeyReused } from './problems.ts'

const KEY = /^[A-Za-z0-9_-]{8,128}$/

/** One sending of a write, by whoever claims to send it. */
export interface Sending {
  tenant: Tenant
  /** Id of the sender. */
  actor: string
  key: string | undefined
  /** Name of the endpoint. */
  endpoint: string
  input: unknown
  /** Members of the reply that are shown once and not kept. */
  once: readonly string[] | undefined
}

/** What an earlier sending of the same key was answered. */
export interface Earlier {
  endpoint: string
  hash: string
  reply: unknown
}

/** The answer to an earlier sending; nothing where there was none, or where the key is no key. */
export async function findEarlier(tx: Tx, { tenant, actor, key }: Sending): Promise<Earlier | undefined> {
  if (!isKey(key)) return undefined
  const { rows } = await sql<Earlier>`
    select endpoint, request_hash as hash, reply from http.idempotency_keys
    where tenant_id = ${tenant} and actor = ${actor} and key = ${key}`.execute(tx)
  return rows[0]
}

/**
 * Acts once for each key its sender chose. Key and reply are written in the act's own transaction and with its commit,
 * so a failed act leaves no key behind, and a second act finds the key taken and is undone as a whole.
 *
 * @throws Refusal `http.idempotency_key_missing`
 */
export async function once(ctx: Context, sending: Sending, act: () => Promise<unknown>): Promise<unknown> {
  const { key, endpoint, input } = sending
  if (!isKey(key)) return refuse(idempotencyKeyMissing)
  const reply = await act()
  sendWithCommit(
    ctx.tx,
    sql`
    insert into http.idempotency_keys (tenant_id, actor, key, endpoint, request_hash, created_at, reply)
    values (${ctx.tenant}, ${ctx.actor.id}, ${key}, ${endpoint}, ${hashOf(input)}, ${ctx.now},
      ${JSON.stringify(kept(reply, sending.once))}::jsonb)`,
  )
  return reply
}

/** @throws Refusal `http.idempotency_key_reused` */
export const repeat = ({ endpoint, input }: Sending, earlier: Earlier): unknown =>
  earlier.endpoint === endpoint && earlier.hash === hashOf(input)
    ? earlier.reply
    : refuse(idempotencyKeyReused)

const isKey = (key: string | undefined): key is string => key !== undefined && KEY.test(key)

/** A secret that is shown once is not kept for a repeat. */
const kept = (reply: unknown, once: readonly string[] = []): unknown =>
  once.length === 0
    ? (reply ?? null)
    : { ...(reply as object), ...Object.fromEntries(once.map((name) => [name, null])) }

/** Keys older than two days may go. */
export async function forgetOldKeys(tx: Tx, tenant: Tenant, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 2 * 24 * 3600_000)
  await sql`delete from http.idempotency_keys where tenant_id = ${tenant} and created_at < ${before}`.execute(
    tx,
  )
}

const hashOf = (input: unknown): string =>
  createHash('sha256').update(JSON.stringify(input, bytesAsHash)).digest('base64url')

/**
 * Asks the holder and not the value: a Buffer has made itself an array of numbers by then, which of a file of
 * megabytes takes seconds.
 */
function bytesAsHash(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const held = this[key]
  return held instanceof Uint8Array ? createHash('sha256').update(held).digest('base64url') : value
}
