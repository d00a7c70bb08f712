import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ProgrammeContent, ProgrammeState, Stage } from '../contract.ts'
import { CONTENT } from './content.ts'

/** A programme as an act holds it. */
export interface Held {
  id: string
  revision: number
  state: ProgrammeState
  stage: Stage
  approvedAt: Date | null
  ownerOpdId: string | null
  content: ProgrammeContent
  pending: ProgrammeContent | null
  returnedBecause: string | null
}

const HELD = sql`p.id, p.revision, p.state, p.stage, p.approved_at as "approvedAt", p.owner_opd_id as "ownerOpdId",
  ${CONTENT} as content, p.pending, p.returned_because as "returnedBecause"`

/** Programmes the act may change, locked until it ends, by id; those that are not there are left out. */
export async function lockHeld(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<Map<string, Held>> {
  await sql`
    select from programme.programmes
    where tenant_id = ${tenant} and id = any(${ids}::uuid[]) and withdrawn_at is null
    order by id for update`.execute(tx)
  const { rows } = await sql<Held>`
    select ${HELD} from programme.programmes as p
    where p.tenant_id = ${tenant} and p.id = any(${ids}::uuid[]) and p.withdrawn_at is null
    order by p.id`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Programmes by code, without holding them. */
export async function listHeld(tx: Tx, tenant: Tenant, ids: readonly string[]): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select ${HELD} from programme.programmes as p
    where p.tenant_id = ${tenant} and p.id = any(${ids}::uuid[]) and p.withdrawn_at is null
    order by lower(p.code)`.execute(tx)
  return rows
}

/** Every programme of the region by its code in lower case, for a table; locked where it will be written. */
export async function mapHeldByCode(
  tx: Tx,
  tenant: Tenant,
  { lock }: { lock: boolean },
): Promise<Map<string, Held>> {
  if (lock) {
    await sql`
      select from programme.programmes
      where tenant_id = ${tenant} and withdrawn_at is null order by id for update`.execute(tx)
  }
  const { rows } = await sql<Held>`
    select ${HELD} from programme.programmes as p
    where p.tenant_id = ${tenant} and p.withdrawn_at is null`.execute(tx)
  return new Map(rows.map((row) => [row.content.code.toLowerCase(), row]))
}

/**
 * One writer at a time changes who waits for whom in a region: two that are right each by itself could make a circle
 * together.
 */
export async function lockDependencies(tx: Tx, tenant: Tenant): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`programme.dependencies ${tenant}`}, 0))`.execute(
    tx,
  )
}

/** Which programmes each programme of the region waits for. */
export async function mapDependencies(tx: Tx, tenant: Tenant): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; on: string[] }>`
    select programme_id as id, array_agg(on_id::text) as on from programme.dependencies
    where tenant_id = ${tenant} group by programme_id`.execute(tx)
  return new Map(rows.map(({ id, on }) => [id, on]))
}
