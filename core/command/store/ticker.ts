import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Fact } from '#platform/facts/fact.ts'

/** The ticker looks no further back than so many facts of the region: old news are none. */
const BACK = 500

/** The newest facts of these names, newest first. */
export async function listNewest(
  tx: Tx,
  tenant: Tenant,
  names: readonly string[],
  limit: number,
): Promise<Fact[]> {
  const { rows } = await sql<Fact>`
    select tenant_id as tenant, seq, name, payload, actor, request_id as "requestId", recorded_at as "recordedAt"
    from facts.fact
    where tenant_id = ${tenant} and name = any(${[...names]}::text[])
      and seq > (select last_seq - ${BACK}::bigint from facts.heads where tenant_id = ${tenant})
    order by seq desc limit ${limit}`.execute(tx)
  return rows
}
