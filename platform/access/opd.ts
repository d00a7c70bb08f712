// What services may know of the OPD of a region and of who serves there. The identity module keeps both and no service
// knows that module, so they ask here. Behind the tenant's wall like everything else.
import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface OpdName {
  id: string
  name: string
}

/** OPD of the region that are open, by name. */
export async function listOpenOpd(tx: Tx, tenant: Tenant): Promise<OpdName[]> {
  const { rows } = await sql<OpdName>`
    select id, name from identity.opd
    where tenant_id = ${tenant} and closed_at is null order by lower(name), id`.execute(tx)
  return rows
}

/** OPD that somebody serves now, also for a person who is away; empty for whoever serves the region without one. */
export async function listServedOpd(tx: Tx, tenant: Tenant, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct opd_id as id from identity.current_memberships
    where tenant_id = ${tenant} and person_id::text = ${personId} and opd_id is not null`.execute(tx)
  return rows.map(({ id }) => id)
}
