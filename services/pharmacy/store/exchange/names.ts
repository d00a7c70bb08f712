import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** An identifier of a resource type. */
export interface Name {
  type: string
  system: string
  value: string
}

/**
 * Locks names for the transaction, in one order for everybody, so that nobody waits in a circle. A document that is
 * there already needs no lock: a prescriber whom all prescriptions name would make them wait for one another.
 */
export async function lockNames(tx: Tx, tenant: Tenant, names: readonly Name[]): Promise<void> {
  await sql`
    with wanted as materialized (
      select distinct hashtextextended(concat_ws(' ', 'pharmacy.fhir', ${tenant}::text, type, system, value), 0) as key
      from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as n (type text, system text, value text)
      where not exists (select from pharmacy.fhir_identifiers as i where i.tenant_id = ${tenant} and i.type = n.type
        and i.system = n.system and i.value = n.value)
      order by key)
    select pg_advisory_xact_lock(key) from wanted`.execute(tx)
}
