import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

/** Whose sheet of which year. */
export interface SheetKey {
  year: number
  assessorId: string
}

/** A question rated, or why it could not be; exactly one of the two. */
export interface RatingDraft {
  question: string
  value: number | null
  gapReason: string | null
}

export interface RatingRow extends RatingDraft {
  revision: number
  savedAt: Date
  device: string | null
}

export interface RatingChange extends RatingDraft {
  revision: number
  device: string | null
}

/** What an assessor gave so far, by code; other people's drafts are behind the policy `blind`. */
export async function listOwnRatings(tx: Tx, tenant: Tenant, sheet: SheetKey): Promise<RatingRow[]> {
  const { rows } = await sql<RatingRow>`
    select question, value, gap_reason as "gapReason", revision, saved_at as "savedAt", device from scoring.ratings
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid
    order by question`.execute(tx)
  return rows
}

/** The kept ratings of some questions. */
export async function listRatingsOf(
  tx: Tx,
  tenant: Tenant,
  sheet: SheetKey,
  questions: readonly string[],
): Promise<RatingRow[]> {
  const { rows } = await sql<RatingRow>`
    select question, value, gap_reason as "gapReason", revision, saved_at as "savedAt", device from scoring.ratings
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid
      and question = any(${questions}::text[])`.execute(tx)
  return rows
}

/**
 * Keeps ratings, each as a new revision beside its history, and the counts of the sheet, in one round trip.
 * `change` tells how the counts move.
 */
export async function keepRatings(
  tx: Tx,
  tenant: Tenant,
  sheet: SheetKey,
  ratings: readonly RatingChange[],
  change: { rated: number; gaps: number },
  now: Date,
): Promise<void> {
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(ratings)}::jsonb)
        as r (question text, value smallint, "gapReason" text, revision integer, device text)
    ), kept as (
      insert into scoring.ratings as rating
        (tenant_id, year, assessor_id, question, value, gap_reason, revision, saved_at, device)
      select ${tenant}, ${sheet.year}, ${sheet.assessorId}::uuid, question, value, "gapReason", revision, ${now}, device
      from given
      on conflict (tenant_id, year, assessor_id, question) do update set value = excluded.value,
        gap_reason = excluded.gap_reason, revision = excluded.revision, saved_at = excluded.saved_at,
        device = excluded.device
    ), history as (
      insert into scoring.rating_revisions
        (tenant_id, year, assessor_id, question, revision, value, gap_reason, saved_at, revealed)
      select ${tenant}, ${sheet.year}, ${sheet.assessorId}::uuid, question, revision, value, "gapReason", ${now}, false
      from given
    )
    update scoring.sheets set rated = rated + ${change.rated}, gaps = gaps + ${change.gaps}, last_activity_at = ${now}
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid`.execute(
    tx,
  )
}

export interface Revision {
  question: string
  before: number | null
  value: number
  revision: number
  reason: string
  moderationId: string
}

/** Keeps a rating revised in moderation; what it was stays in its history. */
export async function keepRevision(
  tx: Tx,
  tenant: Tenant,
  sheet: SheetKey,
  revised: Revision,
  now: Date,
): Promise<void> {
  await sql`
    with history as (
      insert into scoring.rating_revisions (tenant_id, year, assessor_id, question, revision, value, saved_at,
        value_before, reason, moderation_id, revealed)
      values (${tenant}, ${sheet.year}, ${sheet.assessorId}::uuid, ${revised.question}, ${revised.revision},
        ${revised.value}, ${now}, ${revised.before}, ${revised.reason}, ${revised.moderationId}, true)
    )
    update scoring.ratings
    set value = ${revised.value}, gap_reason = null, revision = ${revised.revision}, saved_at = ${now}
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid
      and question = ${revised.question}`.execute(tx)
}

/** The counts of a sheet after a gap became a rating. */
export async function countGapAsRated(tx: Tx, tenant: Tenant, sheet: SheetKey): Promise<void> {
  await sql`
    update scoring.sheets set rated = rated + 1, gaps = gaps - 1
    where tenant_id = ${tenant} and year = ${sheet.year} and assessor_id = ${sheet.assessorId}::uuid`.execute(
    tx,
  )
}
