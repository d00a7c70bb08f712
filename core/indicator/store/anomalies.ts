import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { AnomalyKind } from '../contract/anomalies.ts'
import type { Finding } from '../rules/anomalies/finding.ts'

export interface AnomalyRow {
  id: string
  kind: AnomalyKind
  code: string
  content: Omit<Finding, 'key' | 'kind' | 'code'>
  foundAt: Date
  settledAt: Date | null
  settledBy: string | null
  settleReason: string | null
}

/** Open ones first, then newest first. */
export async function listAnomalyRows(
  tx: Tx,
  tenant: Tenant,
  { id, code, open }: { id?: string; code?: string | undefined; open?: boolean | undefined },
): Promise<AnomalyRow[]> {
  const { rows } = await sql<AnomalyRow>`
    select id, kind, code, content, found_at as "foundAt", settled_at as "settledAt", settled_by as "settledBy",
      settle_reason as "settleReason"
    from indicator.anomalies
    where tenant_id = ${tenant} and (${id ?? null}::uuid is null or id = ${id ?? null}::uuid)
      and (${code ?? null}::text is null or code = ${code ?? null})
      and (${open ?? null}::boolean is null or (settled_at is null) = ${open ?? null})
    order by settled_at is not null, found_at desc, key
    limit 500`.execute(tx)
  return rows
}

/** Keeps what was found and not told before. @returns ids and kinds of the new ones */
export async function insertAnomalies(
  tx: Tx,
  tenant: Tenant,
  findings: readonly (Finding & { id: string })[],
  now: Date,
): Promise<{ id: string; kind: AnomalyKind; code: string }[]> {
  if (findings.length === 0) return []
  const rows = findings.map(({ id, key, kind, code, ...content }) => ({ id, key, kind, code, content }))
  const { rows: kept } = await sql<{ id: string; kind: AnomalyKind; code: string }>`
    insert into indicator.anomalies (tenant_id, id, key, kind, code, content, found_at)
    select ${tenant}, id, key, kind, code, content, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as a (id uuid, key text, kind text, code text, content jsonb)
    on conflict (tenant_id, key) do nothing
    returning id, kind, code`.execute(tx)
  return kept
}

/** @returns false where somebody settled it meanwhile */
export async function settleAnomalyRow(
  tx: Tx,
  tenant: Tenant,
  id: string,
  by: { now: Date; actor: string; reason: string },
): Promise<boolean> {
  const { rows } = await sql`
    update indicator.anomalies set settled_at = ${by.now}, settled_by = ${by.actor}, settle_reason = ${by.reason}
    where tenant_id = ${tenant} and id = ${id} and settled_at is null returning id`.execute(tx)
  return rows.length === 1
}
