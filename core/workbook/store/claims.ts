import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Claim } from '../contract.ts'

/** Everything the region has claimed for a year so far, by question; what was never touched has no claim. */
export async function listClaims(tx: Tx, tenant: Tenant, year: number): Promise<Claim[]> {
  const { rows } = await sql<Claim>`
    select a.question, a.value, a.text, a.self_rating as "selfRating", to_jsonb(a.evidence) as evidence,
      case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as opd, a.state
    from workbook.answers as a
    left join identity.opd as o on o.tenant_id = a.tenant_id and o.id = a.opd_id
    where a.tenant_id = ${tenant} and a.year = ${year}
    order by a.question`.execute(tx)
  return rows
}
