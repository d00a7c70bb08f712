import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** Names of members of a dimension by code: places and agencies have some, lanes and categories are their own. */
export async function listMemberNames(
  tx: Tx,
  tenant: Tenant,
  dimension: string,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const all = [...codes]
  const query =
    dimension === 'village'
      ? sql<Named>`select code, name from identity.villages where code = any(${all}::text[])`
      : dimension === 'district'
        ? sql<Named>`select code, name from identity.districts where code = any(${all}::text[])`
        : sql<Named>`
            select key as code, o.name from identity.opd as o
            cross join lateral (values (o.id::text), (o.code)) as known (key)
            where o.tenant_id = ${tenant} and ${dimension} = 'agency' and key = any(${all}::text[])`
  const { rows } = await query.execute(tx)
  return new Map(rows.map(({ code, name }) => [code, name]))
}

interface Named {
  code: string
  name: string
}
