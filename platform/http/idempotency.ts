import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { sendWithCommit, type Tenant, type Tx } from '#platform/db/tx.ts'
import { refuse } from '#platform/problem/problem.ts'
import { idempotencyKeyMissing, idempotencyKeyReused } from './problems.ts'

const KEY = /^[A-Za-z0-9_-]{8,128}$/

/**
 * Runs a write once for each key its sender chose. A second sending waits for the first and gets the same
 * reply; the same key with other content is refused. The key is written in the act's own transaction, so a
 * failed act leaves no key behind.
 *
 * @throws Refusal `http.idempotency_key_missing` or `http.idempotency_key_reused`
 */
export async function once<R>(
  ctx: Context,
  request: {
    key: string | undefined
    endpoint: string
    input: unknown
    once?: readonly string[] | undefined
  },
  act: () => Promise<R>,
): Promise<R> {
  const { key } = request
  if (!key || !KEY.test(key)) return refuse(idempotencyKeyMissing)
  const hash = hashOf(request.input)
  if (!(await claim(ctx, key, request.endpoint, hash))) return replay<R>(ctx, key, request.endpoint, hash)
  const reply = await act()
  sendWithCommit(
    ctx.tx,
    sql`
    update http.idempotency_keys set reply = ${JSON.stringify(kept(reply, request.once))}::jsonb
    where tenant_id = ${ctx.tenant} and actor = ${ctx.actor.id} and key = ${key}`,
  )
  return reply
}

/** A secret that is shown once is not kept for a repeat. */
const kept = (reply: unknown, once: readonly string[] = []): unknown =>
  once.length === 0
    ? (reply ?? null)
    : { ...(reply as object), ...Object.fromEntries(once.map((name) => [name, null])) }

/** A concurrent claim of the same key makes this insert wait until the other transaction has ended. */
async function claim(ctx: Context, key: string, endpoint: string, hash: string): Promise<boolean> {
  const { rows } = await sql`
    insert into http.idempotency_keys (tenant_id, actor, key, endpoint, request_hash, created_at)
    values (${ctx.tenant}, ${ctx.actor.id}, ${key}, ${endpoint}, ${hash}, ${ctx.now})
    on conflict do nothing returning key`.execute(ctx.tx)
  return rows.length === 1
}

async function replay<R>(ctx: Context, key: string, endpoint: string, hash: string): Promise<R> {
  const { rows } = await sql<{ endpoint: string; request_hash: string; reply: R }>`
    select endpoint, request_hash, reply from http.idempotency_keys
    where tenant_id = ${ctx.tenant} and actor = ${ctx.actor.id} and key = ${key}`.execute(ctx.tx)
  const earlier = rows[0]
  if (earlier?.endpoint !== endpoint || earlier.request_hash !== hash) return refuse(idempotencyKeyReused)
  return earlier.reply
}

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
