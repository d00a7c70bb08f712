import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ProgrammeMap } from '../contract.ts'

/** Districts of a region that stand today, by code. */
export async function listDistricts(tx: Tx, tenant: Tenant): Promise<ProgrammeMap['districts']> {
  const { rows } = await sql<ProgrammeMap['districts'][number]>`
    select code, name from identity.districts
    where region_code = ${tenant} and valid_to is null order by code`.execute(tx)
  return rows
}

/** Villages of a region by code, with the district of each; closed ones too, for programmes may name them. */
export async function listVillages(tx: Tx, tenant: Tenant): Promise<ProgrammeMap['villages']> {
  const { rows } = await sql<ProgrammeMap['villages'][number]>`
    select v.code, v.name, v.district_code as district from identity.villages as v
    join identity.districts as d on d.code = v.district_code
    where d.region_code = ${tenant} order by v.code`.execute(tx)
  return rows
}
