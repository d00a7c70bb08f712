import { sql } from 'kysely'
import { bumpEdition } from '#platform/db/edition.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Snapshot, VersionState } from '../contract.ts'

/** A version without its content. */
export interface VersionRow {
  id: string
  number: number | null
  state: VersionState
  title: string
  fromYear: number
  toYear: number
  reason: string
  digest: string
  programmes: number
  isExample: boolean
  proposedAt: Date
  proposedBy: string
  decidedAt: Date | null
  decidedBy: string | null
  decisionNote: string | null
}

export interface WholeVersion extends VersionRow {
  snapshot: Snapshot
}

const ROW = sql`
  id, number, state, snapshot ->> 'title' as title, (snapshot ->> 'fromYear')::integer as "fromYear",
  (snapshot ->> 'toYear')::integer as "toYear", reason, digest,
  jsonb_array_length(snapshot -> 'programmes') as programmes, is_example as "isExample",
  proposed_at as "proposedAt", proposed_by as "proposedBy", decided_at as "decidedAt", decided_by as "decidedBy",
  decision_note as "decisionNote"`

/** Every version, newest first. */
export async function listVersions(tx: Tx, tenant: Tenant): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select ${ROW} from book.versions where tenant_id = ${tenant} order by place desc`.execute(tx)
  return rows
}

/** Published versions, newest first. */
export async function listPublished(tx: Tx, tenant: Tenant): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select ${ROW} from book.versions where tenant_id = ${tenant} and state = 'published'
    order by number desc`.execute(tx)
  return rows
}

export async function findVersion(tx: Tx, tenant: Tenant, id: string): Promise<WholeVersion | undefined> {
  const { rows } = await sql<WholeVersion>`
    select ${ROW}, snapshot from book.versions where tenant_id = ${tenant} and id = ${id}`.execute(tx)
  return rows[0]
}

/** A published version; without a number the one in force. */
export async function findPublished(
  tx: Tx,
  tenant: Tenant,
  number?: number,
): Promise<WholeVersion | undefined> {
  const { rows } = await sql<WholeVersion>`
    select ${ROW}, snapshot from book.versions
    where tenant_id = ${tenant} and state = 'published' and (${number ?? null}::integer is null or number = ${number ?? null})
    order by number desc limit 1`.execute(tx)
  return rows[0]
}

/** The proposal that waits for the leader. */
export async function findProposed(tx: Tx, tenant: Tenant): Promise<VersionRow | undefined> {
  const { rows } = await sql<VersionRow>`
    select ${ROW} from book.versions where tenant_id = ${tenant} and state = 'proposed'`.execute(tx)
  return rows[0]
}

/** A version kept from other deciders until the act ends. */
export async function lockVersion(tx: Tx, tenant: Tenant, id: string): Promise<VersionRow | undefined> {
  const { rows } = await sql<VersionRow>`
    select ${ROW} from book.versions where tenant_id = ${tenant} and id = ${id} for update`.execute(tx)
  return rows[0]
}

export interface NewVersion {
  id: string
  reason: string
  snapshot: Snapshot
  digest: string
}

/** @returns false where another proposal waits already */
export async function insertVersion(
  tx: Tx,
  tenant: Tenant,
  { id, reason, snapshot, digest }: NewVersion,
  by: string,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into book.versions (tenant_id, id, state, reason, snapshot, digest, is_example, proposed_at, proposed_by)
    values (${tenant}, ${id}, 'proposed', ${reason}, ${JSON.stringify(snapshot)}::jsonb, ${digest},
      ${snapshot.isExample}, ${now}, ${by})
    on conflict (tenant_id) where state = 'proposed' do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0n) > 0
}

export interface Decision {
  id: string
  state: 'returned' | 'withdrawn' | 'published'
  number: number | null
  note: string | null
}

export async function decideVersion(
  tx: Tx,
  tenant: Tenant,
  { id, state, number, note }: Decision,
  by: string,
  now: Date,
): Promise<void> {
  await sql`
    update book.versions set state = ${state}, number = ${number}, decided_at = ${now}, decided_by = ${by},
      decision_note = ${note}
    where tenant_id = ${tenant} and id = ${id}`.execute(tx)
}

/** Number of the version in force; 0 before the first. */
export async function newestNumber(tx: Tx, tenant: Tenant): Promise<number> {
  const { rows } = await sql<{ number: number | null }>`
    select max(number) as number from book.versions where tenant_id = ${tenant}`.execute(tx)
  return rows[0]?.number ?? 0
}

/** Public pages of the region show another version from now on. */
export const announcePlan = (tx: Tx): Promise<void> => bumpEdition(tx)
