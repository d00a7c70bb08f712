import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { FoldSpec } from '../rules/definition.ts'
import { figuresOf } from './folds.ts'

export interface ParentRow {
  subject: string
  at: Date
  value: number
  by: Record<string, string>
  factSeq: number
  factName: string
  recordedAt: Date
}

/**
 * Single measurements of a term in a stretch of days in order of time, after a place in that order.
 *
 * @param after time and subject of the last one seen
 */
export async function listParents(
  tx: Tx,
  tenant: Tenant,
  asked: { spec: FoldSpec; from: string; to: string; dimension: string; member: string },
  after: { at: string; subject: string } | null,
  limit: number,
): Promise<ParentRow[]> {
  const { spec, from, to, dimension, member } = asked
  const { rows } = await sql<ParentRow>`
    select page.*, f.name as "factName"
    from (
      select m.subject, m.at, m.value,
        jsonb_strip_nulls(jsonb_build_object('district', m.district, 'village', m.village, 'agency', m.agency,
          'facility', m.facility, 'lane', m.lane, 'category', m.category, 'channel', m.channel, 'sex', m.sex)) as by,
        m.fact_seq as "factSeq", m.fact_recorded_at as "recordedAt"
      from ${figuresOf(tenant, spec, { from, to }, dimension, member)}
        and (${after?.at ?? null}::timestamptz is null
          or (m.at, m.subject) > (${after?.at ?? null}::timestamptz, ${after?.subject ?? null}::text))
      order by m.at, m.subject
      limit ${limit}
    ) as page
    join facts.fact as f on f.tenant_id = ${tenant} and f.seq = page."factSeq"
      and f.recorded_at = page."recordedAt"
    order by page.at, page.subject`.execute(tx)
  return rows
}

/** Up to which fact seals cover the region. */
export async function findSealedSize(tx: Tx, tenant: Tenant): Promise<number> {
  const { rows } = await sql<{ size: number }>`
    select coalesce(max(tree_size), 0)::bigint as size from proof.seals where tenant_id = ${tenant}`.execute(
    tx,
  )
  return rows[0]?.size ?? 0
}
