import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { KeptByVersion } from '#platform/kept-by-version.ts'
import type { RemarkKind } from '../contract.ts'

/** One sheet's revealed ratings: question code to value. */
export interface RevealedSheet {
  region: string
  assessorId: string
  ratings: Readonly<Record<string, number>>
}

/**
 * Sheets read before, by the version of their row; a board that asks again reads only what has changed. Room for some
 * five countries' years.
 */
const kept = new KeptByVersion<RevealedSheet>(8_000)

interface Version {
  region: string
  assessorId: string
  version: string
}

/**
 * Revealed sheets of a year, one row a sheet: 1,205 rows carry the 145,805 ratings of a whole country. An unchanged
 * sheet is the same object as before, so that whoever computes from it may know. Behind a region's wall only the
 * region's own.
 */
export async function listRevealedSheets(tx: Tx, year: number, region?: string): Promise<RevealedSheet[]> {
  const { rows } = await sql<Version>`
    select tenant_id as region, assessor_id::text as "assessorId", concat_ws(' ', current_database(), xmin::text, changed_at) as version
    from scoring.revealed_sheets
    where year = ${year} and (${region ?? null}::text is null or tenant_id = ${region ?? null})
    order by tenant_id, assessor_id`.execute(tx)
  const keyOf = (row: Version) => `${year} ${row.region} ${row.assessorId}`
  const known = rows.map((row) => kept.find(keyOf(row), row.version))
  const changed = rows.filter((_, i) => known[i] === undefined)
  const read = await readSheets(tx, year, changed)
  for (const [i, row] of changed.entries()) {
    const sheet = read[i]
    if (sheet) kept.keep(keyOf(row), row.version, sheet)
  }
  return known.flatMap((sheet) => sheet ?? read.shift() ?? [])
}

/** The named sheets, in the order of the names. */
async function readSheets(
  tx: Tx,
  year: number,
  named: readonly { region: string; assessorId: string }[],
): Promise<RevealedSheet[]> {
  if (named.length === 0) return []
  const { rows } = await sql<RevealedSheet>`
    select s.tenant_id as region, s.assessor_id::text as "assessorId", s.ratings
    from unnest(${named.map(({ region }) => region)}::text[], ${named.map(({ assessorId }) => assessorId)}::uuid[])
      with ordinality as n (region, assessor, place)
    join scoring.revealed_sheets as s
      on s.tenant_id = n.region and s.year = ${year} and s.assessor_id = n.assessor
    order by n.place`.execute(tx)
  return rows
}

/** Writes a revised value into the revealed sheet of its maker. */
export async function changeRevealedRating(
  tx: Tx,
  tenant: Tenant,
  rating: { year: number; assessorId: string; question: string; value: number },
  now: Date,
): Promise<void> {
  await sql`
    update scoring.revealed_sheets
    set ratings = ratings || jsonb_build_object(${rating.question}::text, ${rating.value}::int), changed_at = ${now}
    where tenant_id = ${tenant} and year = ${rating.year} and assessor_id = ${rating.assessorId}::uuid`.execute(
    tx,
  )
}

/** What an assessor wrote of a component or of the whole. */
export interface RevealedRemark {
  assessorId: string
  kind: RemarkKind
  component: string | null
  text: string
}

/** Revealed remarks of a region, by assessor in the order of writing. */
export async function listRevealedRemarks(tx: Tx, region: string, year: number): Promise<RevealedRemark[]> {
  const { rows } = await sql<RevealedRemark>`
    select assessor_id::text as "assessorId", kind, component, text from scoring.remarks
    where tenant_id = ${region} and year = ${year} and revealed
    order by assessor_id, written_at, id`.execute(tx)
  return rows
}

/** What an assessor wrote beside a question. */
export interface RevealedNote {
  assessorId: string
  question: string
  text: string
}

export async function listRevealedNotes(tx: Tx, region: string, year: number): Promise<RevealedNote[]> {
  const { rows } = await sql<RevealedNote>`
    select assessor_id::text as "assessorId", question, text from scoring.notes
    where tenant_id = ${region} and year = ${year} and revealed and text <> ''
    order by question, assessor_id`.execute(tx)
  return rows
}

/** A value changed in moderation, with what it was. */
export interface RevealedRevision {
  assessorId: string
  question: string
  before: number | null
  value: number
  reason: string
  moderationId: string
  revisedAt: Date
}

export async function listRevealedRevisions(
  tx: Tx,
  region: string,
  year: number,
): Promise<RevealedRevision[]> {
  const { rows } = await sql<RevealedRevision>`
    select assessor_id::text as "assessorId", question, value_before as before, value, reason,
      moderation_id as "moderationId", saved_at as "revisedAt"
    from scoring.rating_revisions
    where tenant_id = ${region} and year = ${year} and moderation_id is not null
    order by saved_at, question, assessor_id`.execute(tx)
  return rows
}
