import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface NamedVillage {
  code: string
  name: string
  district: string
}

/** The villages of the region among these codes; codes of other regions are left out. */
export async function listVillagesNamed(
  tx: Tx,
  region: Tenant,
  codes: readonly string[],
): Promise<NamedVillage[]> {
  if (codes.length === 0) return []
  const { rows } = await sql<NamedVillage>`
    select v.code, v.name, d.name as district from identity.villages as v
    join identity.districts as d on d.code = v.district_code
    where d.region_code = ${region} and v.code = any(${codes}::text[])
    order by v.code`.execute(tx)
  return rows
}
