import { sql } from 'kysely'
import { bumpEdition } from '#platform/db/edition.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Bilingual } from '#platform/schema/schema.ts'

export interface PlanRow {
  id: string
  source: Bilingual | null
  isExample: boolean
  startedAt: Date
}

export async function findPlanRow(tx: Tx, tenant: Tenant): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`
    select id, case when source_id is null then null else jsonb_build_object('id', source_id, 'en', source_en) end as source,
      is_example as "isExample", started_at as "startedAt"
    from plan.plans where tenant_id = ${tenant}`.execute(tx)
  return rows[0]
}

/** @returns false where the region has a plan already */
export async function insertPlan(
  tx: Tx,
  tenant: Tenant,
  plan: { id: string; source: Bilingual | null; isExample: boolean; by: string | null },
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into plan.plans (tenant_id, id, source_id, source_en, is_example, started_at, started_by)
    values (${tenant}, ${plan.id}, ${plan.source?.id ?? null}, ${plan.source?.en ?? null}, ${plan.isExample}, ${now}, ${plan.by})
    on conflict do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0n) > 0
}

export interface PartRow {
  key: string
  content: unknown
  revision: number
  changedBy: string | null
  changedAt: Date
}

const PART = sql`key, content, revision, changed_by as "changedBy", changed_at as "changedAt"`

/** Every part that was written. */
export async function listParts(tx: Tx, tenant: Tenant): Promise<PartRow[]> {
  const { rows } = await sql<PartRow>`
    select ${PART} from plan.parts where tenant_id = ${tenant} order by key`.execute(tx)
  return rows
}

export async function findPart(tx: Tx, tenant: Tenant, key: string): Promise<PartRow | undefined> {
  const { rows } = await sql<PartRow>`
    select ${PART} from plan.parts where tenant_id = ${tenant} and key = ${key}`.execute(tx)
  return rows[0]
}

/**
 * Writes a part over the revision its writer saw; 0 for one that was never written.
 *
 * @returns the new revision; undefined where somebody else changed it meanwhile
 */
export async function writePart(
  tx: Tx,
  tenant: Tenant,
  part: { key: string; content: unknown; revision: number },
  by: string | null,
  now: Date,
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    insert into plan.parts as p (tenant_id, key, content, revision, changed_by, changed_at)
    select ${tenant}, ${part.key}, ${JSON.stringify(part.content)}::jsonb, 1, ${by}, ${now}
    where ${part.revision}::integer = 0
      or exists (select from plan.parts where tenant_id = ${tenant} and key = ${part.key})
    on conflict (tenant_id, key) do update
      set content = excluded.content, revision = p.revision + 1, changed_by = excluded.changed_by,
        changed_at = excluded.changed_at
      where p.revision = ${part.revision}
    returning revision`.execute(tx)
  return rows[0]?.revision
}

/** Public pages show another text of the region from now on. */
export const announceText = (tx: Tx): Promise<void> => bumpEdition(tx)
