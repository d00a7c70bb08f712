import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { SealableFact } from '../leaf.ts'

const COLUMNS = sql`
  f.tenant_id as tenant, f.seq, f.name, f.payload, f.actor, f.on_behalf_of as "onBehalfOf",
  f.request_id as "requestId", f.recorded_at as "recordedAt",
  encode(f.details_commitment, 'hex') as "detailsCommitment"`

/** Facts after a number and up to another, in order. */
export async function listSealable(
  tx: Tx,
  tenant: string,
  after: number,
  upTo: number,
): Promise<SealableFact[]> {
  const { rows } = await sql<SealableFact>`
    select ${COLUMNS} from facts.fact as f
    where f.tenant_id = ${tenant} and f.seq > ${after} and f.seq <= ${upTo} order by f.seq`.execute(tx)
  return rows
}

/** One fact, and whether its details are still there. */
export async function findSealable(
  tx: Tx,
  tenant: string,
  seq: number,
): Promise<(SealableFact & { hasDetails: boolean }) | undefined> {
  const { rows } = await sql<SealableFact & { hasDetails: boolean }>`
    select ${COLUMNS}, details.seq is not null as "hasDetails"
    from facts.fact as f
    left join facts.details as details on details.tenant_id = f.tenant_id and details.seq = f.seq
    where f.tenant_id = ${tenant} and f.seq = ${seq}`.execute(tx)
  return rows[0]
}

export interface KeptDetails {
  seq: number
  details: Record<string, unknown>
  salt: string
}

/** Details that were not erased, of facts after a number and up to another. */
export async function listDetails(
  tx: Tx,
  tenant: string,
  after: number,
  upTo: number,
): Promise<KeptDetails[]> {
  const { rows } = await sql<KeptDetails>`
    select seq, details, encode(salt, 'hex') as salt from facts.details
    where tenant_id = ${tenant} and seq > ${after} and seq <= ${upTo} order by seq`.execute(tx)
  return rows
}

/** When a fact was written. */
export async function findRecordedAt(tx: Tx, tenant: string, seq: number): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select recorded_at as at from facts.fact where tenant_id = ${tenant} and seq = ${seq}`.execute(tx)
  return rows[0]?.at
}

/** Number of the last fact of a tenant; 0 without any. */
export async function lastSeqOf(tx: Tx, tenant: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select last_seq as last from facts.heads where tenant_id = ${tenant}`.execute(tx)
  return rows[0]?.last ?? 0
}
