import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Cause, Moderation, Outcome } from '../contract.ts'

// The ministry reads and writes rows of any region by the joint policy; behind a region's wall only its own show.

export interface RatingBefore {
  assessorId: string
  value: number
}

/** A moderation with the ratings found when it began. */
export interface Case extends Moderation {
  ratingsBefore: RatingBefore[]
  closedBy: string | null
}

type Row = Omit<Case, 'openedAt' | 'closedAt'> & { openedAt: Date; closedAt: Date | null }

const COLUMNS = sql`m.id, m.tenant_id as region, m.year, m.question, m.cause, m.note, m.revision,
  m.opened_at as "openedAt", m.moderator_id::text as "moderatorId", m.closed_at as "closedAt",
  m.closed_by as "closedBy", m.outcome, m.reason, m.ratings_before as "ratingsBefore"`

const asCase = (row: Row): Case => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
})

/**
 * Moderations of a year, oldest first: of one region, or of all where the ministry asks.
 *
 * @param region every region the wall of `tx` shows when left out
 */
export async function listModerations(tx: Tx, year: number, region?: Tenant): Promise<Case[]> {
  const one = region === undefined ? sql`` : sql`and m.tenant_id = ${region}`
  const { rows } = await sql<Row>`
    select ${COLUMNS} from moderation.moderations as m
    where m.year = ${year} ${one} order by m.opened_at, m.tenant_id, m.question`.execute(tx)
  return rows.map(asCase)
}

/** One moderation; behind a region's wall only its own are found. */
export async function findModeration(tx: Tx, id: string): Promise<Case | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from moderation.moderations as m where m.id = ${id}`.execute(tx)
  return rows[0] && asCase(rows[0])
}

/** {@link findModeration}, locked until the act ends. */
export async function lockModeration(tx: Tx, id: string): Promise<Case | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from moderation.moderations as m where m.id = ${id} for update`.execute(tx)
  return rows[0] && asCase(rows[0])
}

/** Whether a moderation of the region is still open in a year. */
export async function hasOpenModerations(tx: Tx, year: number, region: Tenant): Promise<boolean> {
  const { rows } = await sql`
    select from moderation.moderations
    where tenant_id = ${region} and year = ${year} and closed_at is null limit 1`.execute(tx)
  return rows.length > 0
}

export interface NewModeration {
  id: string
  question: string
  cause: Cause
  note: string | null
  ratingsBefore: readonly RatingBefore[]
}

/** Opens moderations of a region; a question that has an open one is left alone. Gives what was opened. */
export async function insertModerations(
  tx: Tx,
  region: Tenant,
  year: number,
  opened: { by: string; at: Date },
  moderations: readonly NewModeration[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    insert into moderation.moderations
      (tenant_id, id, year, question, cause, note, ratings_before, opened_by, opened_at, revision)
    select ${region}, id, ${year}, question, cause, note, ratings_before, ${opened.by}, ${opened.at}, 1
    from jsonb_to_recordset(${JSON.stringify(moderations.map(asRow))}::jsonb)
      as new (id uuid, question text, cause text, note text, ratings_before jsonb)
    on conflict (tenant_id, year, question) where closed_at is null do nothing
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

const asRow = ({ ratingsBefore, ...rest }: NewModeration) => ({ ...rest, ratings_before: ratingsBefore })

export async function nameModerator(tx: Tx, one: Moderation, personId: string): Promise<void> {
  await sql`
    update moderation.moderations set moderator_id = ${personId}, revision = revision + 1
    where tenant_id = ${one.region} and id = ${one.id}`.execute(tx)
}

/** Grows the revision, so that a screen knows that something was said since. */
export async function touchModeration(tx: Tx, one: Moderation): Promise<void> {
  await sql`
    update moderation.moderations set revision = revision + 1
    where tenant_id = ${one.region} and id = ${one.id}`.execute(tx)
}

export async function closeModeration(
  tx: Tx,
  one: Moderation,
  closing: { by: string; at: Date; outcome: Outcome; reason: string },
): Promise<void> {
  await sql`
    update moderation.moderations set closed_by = ${closing.by}, closed_at = ${closing.at},
      outcome = ${closing.outcome}, reason = ${closing.reason}, revision = revision + 1
    where tenant_id = ${one.region} and id = ${one.id}`.execute(tx)
}
