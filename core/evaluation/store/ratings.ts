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

/** Which ratings of a region to read, and how they are to lie. */
export interface RatingLayout {
  years: readonly number[]
  instrument: string
  /** Question codes in the order of the scoring plan. */
  questions: readonly string[]
  /** Assessors per question. */
  raters: number
}

const DIGIT_ZERO = '0'.charCodeAt(0)
const GAP = '-'.charCodeAt(0)

/**
 * The ratings of a region by year, laid out for `scoreRatings`: question by question, rater by rater,
 * with a gap where none was given. The database lays them out as one digit each, so that a year of a
 * region is one row of some hundred letters.
 */
export async function readRatingBlocks(
  tx: Tx,
  tenant: Tenant,
  { years, instrument, questions, raters }: RatingLayout,
): Promise<Map<number, Uint8Array>> {
  const { rows } = await sql<{ year: number; digits: string }>`
    select y.year, string_agg(coalesce(r.value::text, '-'), '' order by q.place, n.rater) as digits
    from unnest(${years}::smallint[]) as y (year)
    cross join unnest(${questions}::text[]) with ordinality as q (code, place)
    cross join generate_series(1, ${raters}::int) as n (rater)
    left join evaluation.ratings as r
      on r.tenant_id = ${tenant} and r.year = y.year and r.instrument_code = ${instrument}
      and r.question_code = q.code and r.rater_no = n.rater
    group by y.year`.execute(tx)
  return new Map(rows.map(({ year, digits }) => [year, blockOf(digits)]))
}

function blockOf(digits: string): Uint8Array {
  const block = new Uint8Array(digits.length)
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i)
    block[i] = code === GAP ? MISSING : code - DIGIT_ZERO
  }
  return block
}
