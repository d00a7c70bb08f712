import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { NumberStanding } from '../contract.ts'

/** A number as it is kept; a block that is over by the clock counts as none. */
export interface NumberRow {
  key: string
  blockedUntil: Date | null
  target: 'machine' | 'drop' | null
  reason: string
  proposedAt: Date | null
  misuses: number
  blocks: number
}
export type NumberAct = NumberStanding['log'][number]['act']

const COLUMNS = sql`
  number_key as key, blocked_until as "blockedUntil", target, reason, proposed_at as "proposedAt", misuses, blocks`

export async function findNumber(tx: Tx, tenant: Tenant, key: string): Promise<NumberRow | undefined> {
  const { rows } = await sql<NumberRow>`
    select ${COLUMNS} from dispatch.numbers where tenant_id = ${tenant} and number_key = ${key}`.execute(tx)
  return rows[0]
}

/** Numbers that are blocked now or proposed to be. */
export async function listNumberRows(tx: Tx, tenant: Tenant, now: Date): Promise<NumberRow[]> {
  const { rows } = await sql<NumberRow>`
    select ${COLUMNS} from dispatch.numbers
    where tenant_id = ${tenant} and (proposed_at is not null or blocked_until > ${now})
    order by proposed_at desc nulls last, blocked_until limit 500`.execute(tx)
  return rows
}

export async function putNumber(tx: Tx, tenant: Tenant, row: NumberRow): Promise<void> {
  const { key, blockedUntil, target, reason, proposedAt, misuses, blocks } = row
  await sql`
    insert into dispatch.numbers (tenant_id, number_key, blocked_until, target, reason, proposed_at, misuses, blocks)
    values (${tenant}, ${key}, ${blockedUntil}, ${target}, ${reason}, ${proposedAt}, ${misuses}, ${blocks})
    on conflict (tenant_id, number_key) do update set blocked_until = excluded.blocked_until,
      target = excluded.target, reason = excluded.reason, proposed_at = excluded.proposed_at,
      misuses = excluded.misuses, blocks = excluded.blocks`.execute(tx)
}

/** The caller wrote the row of the number in the same act, so its lock orders the log. */
export async function logNumber(
  tx: Tx,
  tenant: Tenant,
  entry: { key: string; act: NumberAct; reason: string; byId: string; at: Date },
): Promise<void> {
  const { key, act, reason, byId, at } = entry
  await sql`
    insert into dispatch.number_log (tenant_id, number_key, number, act, reason, by_id, at)
    select ${tenant}, ${key}, 1 + coalesce((select max(number) from dispatch.number_log
      where tenant_id = ${tenant} and number_key = ${key}), 0), ${act}, ${reason}, ${byId}, ${at}`.execute(tx)
}

export async function listNumberLog(
  tx: Tx,
  tenant: Tenant,
  keys: readonly string[],
): Promise<{ key: string; act: NumberAct; reason: string; byId: string; at: Date }[]> {
  const { rows } = await sql<{ key: string; act: NumberAct; reason: string; byId: string; at: Date }>`
    select number_key as key, act, reason, by_id as "byId", at from dispatch.number_log
    where tenant_id = ${tenant} and number_key = any(${[...keys]}) order by number_key, number`.execute(tx)
  return rows
}
