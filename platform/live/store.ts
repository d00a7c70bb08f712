import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Fact } from '#platform/facts/fact.ts'

/** The last fact of each of these tenants; 0 where none happened yet. Heads stand behind no wall. */
export async function readHeads(tx: Tx, tenants: readonly Tenant[]): Promise<Map<Tenant, number>> {
  const { rows } = await sql<{ tenant: string; head: number }>`
    select tenant_id as tenant, last_seq as head from facts.heads
    where tenant_id = any(${[...tenants]}::text[])`.execute(tx)
  const found = new Map(rows.map(({ tenant, head }) => [tenant, head]))
  return new Map(tenants.map((tenant) => [tenant, found.get(tenant) ?? 0]))
}

/** Facts of these names after one number and up to another, in order. */
export async function listNamed(
  tx: Tx,
  tenant: Tenant,
  { after, upTo, names, limit }: { after: number; upTo: number; names: readonly string[]; limit: number },
): Promise<Fact[]> {
  const { rows } = await sql<Fact>`
    select tenant_id as tenant, seq, name, payload, actor, request_id as "requestId", recorded_at as "recordedAt"
    from facts.fact
    where tenant_id = ${tenant} and seq > ${after} and seq <= ${upTo} and name = any(${[...names]}::text[])
    order by seq limit ${limit}`.execute(tx)
  return rows
}
