import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** Permissions a person holds in a region now, by the roles of the memberships there. */
export async function listHeld(tx: Tx, tenant: Tenant, personId: string): Promise<string[]> {
  const { rows } = await sql<{ permission: string }>`
    select distinct permission from identity.held_permissions
    where tenant_id = ${tenant} and person_id = ${personId}`.execute(tx)
  return rows.map((row) => row.permission)
}
