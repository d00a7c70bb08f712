import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** Whether a fact of one of these names came after this one; one look into an index. */
export async function hasLaterFact(
  tx: Tx,
  tenant: Tenant,
  names: readonly string[],
  seq: number,
): Promise<boolean> {
  const { rows } = await sql`
    select from facts.fact
    where tenant_id = ${tenant} and name = any(${[...names]}::text[]) and seq > ${seq} limit 1`.execute(tx)
  return rows.length > 0
}
