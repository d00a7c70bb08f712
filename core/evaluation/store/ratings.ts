import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { MISSING } from '../rules/ratings.ts'

/** One rating of one assessor. */
export interface Rating {
  question: string
  rater: number
  value: number
}

/** Appends ratings of a region, year and instrument. */
export async function addRatings(
  tx: Tx,
  tenant: Tenant,
  year: number,
  instrument: string,
  ratings: readonly Rating[],
): Promise<void> {
  await sql`
    insert into evaluation.ratings (tenant_id, year, instrument_code, question_code, rater_no, value)
    select ${tenant}, ${year}, ${instrument}, question, rater, value
    from unnest(${ratings.map((r) => r.question)}::text[], ${ratings.map((r) => r.rater)}::smallint[],
      ${ratings.map((r) => r.value)}::smallint[]) as r (question, rater, value)`.execute(tx)
}

/** Raters and values of a question in rater order; a digit a rating, so a million stay small on the wire. */
interface PackedQuestion {
  question: string
  raters: number[]
  values: number[]
}

/**
 * The ratings of a region laid out for `scoreRatings`: question by question, rater by rater, with a
 * gap where none was given.
 *
 * @param questions question codes in the order of the scoring plan
 * @param raters assessors per question
 */
export async function readRatingBlock(
  tx: Tx,
  tenant: Tenant,
  year: number,
  instrument: string,
  questions: readonly string[],
  raters: number,
): Promise<Uint8Array> {
  const { rows } = await sql<PackedQuestion>`
    select question_code as question, array_agg(rater_no::int) as raters, array_agg(value::int) as values
    from evaluation.ratings
    where tenant_id = ${tenant} and year = ${year} and instrument_code = ${instrument}
    group by question_code`.execute(tx)
  const block = new Uint8Array(questions.length * raters).fill(MISSING)
  const row = new Map(questions.map((question, i) => [question, i]))
  for (const packed of rows) place(block, row.get(packed.question), raters, packed)
  return block
}

function place(block: Uint8Array, row: number | undefined, raters: number, packed: PackedQuestion): void {
  if (row === undefined) return
  packed.raters.forEach((rater, i) => {
    if (rater <= raters) block[row * raters + rater - 1] = packed.values[i] ?? MISSING
  })
}
