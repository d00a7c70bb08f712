import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface TargetRow {
  code: string
  kind: 'baseline' | 'target'
  year: number
  version: number
  /** Exact decimal; null takes back what was set before. */
  value: string | null
  reason: string
  setAt: Date
  setBy: string
}

/** Every version of baselines and targets, oldest first. */
export async function listTargets(tx: Tx, tenant: Tenant, code: string | null = null): Promise<TargetRow[]> {
  const { rows } = await sql<TargetRow>`
    select code, kind, year, version, trim_scale(value)::text as value, reason, set_at as "setAt", set_by as "setBy"
    from indicator.targets
    where tenant_id = ${tenant} and (${code}::text is null or code = ${code})
    order by code, kind, year, version`.execute(tx)
  return rows
}

export async function insertTargets(
  tx: Tx,
  tenant: Tenant,
  rows: readonly Omit<TargetRow, 'setAt' | 'setBy'>[],
  by: { now: Date; actor: string },
): Promise<void> {
  await sql`
    insert into indicator.targets (tenant_id, code, kind, year, version, value, reason, set_at, set_by)
    select ${tenant}, code, kind, year, version, value, reason, ${by.now}, ${by.actor}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t (code text, kind text, year smallint, version integer, value numeric, reason text)`.execute(tx)
}
