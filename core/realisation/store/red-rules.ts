import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { RedRule } from '../rules/red.ts'

/** What the region changed of the rules of red. */
export async function listChangedRules(
  tx: Tx,
  tenant: Tenant,
): Promise<{ rule: string; isOn: boolean; threshold: number | null }[]> {
  const { rows } = await sql<{ rule: string; isOn: boolean; threshold: number | null }>`
    select rule, is_on as "isOn", threshold from realisation.red_rules where tenant_id = ${tenant}`.execute(
    tx,
  )
  return rows
}

export async function putRules(
  tx: Tx,
  tenant: Tenant,
  rules: readonly RedRule[],
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await sql`
    insert into realisation.red_rules (tenant_id, rule, is_on, threshold, changed_by, changed_at)
    select ${tenant}, rule, "isOn", threshold, ${by}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as r (rule text, "isOn" boolean, threshold integer)
    on conflict (tenant_id, rule) do update set is_on = excluded.is_on, threshold = excluded.threshold,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(tx)
}
