import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { Origin } from '../rules/origin.ts'
import type { QuestionSet } from './question-scores.ts'

/** What the question scores of a set were made of, by question; empty where nobody knows. */
export async function mapOrigins(
  tx: Tx,
  { year, code, version }: Pick<QuestionSet, 'year' | 'code' | 'version'>,
): Promise<Map<string, Origin>> {
  const { rows } = await sql<Origin & { question: string }>`
    select question_code as question, to_jsonb(ratings) as ratings, trim_scale(adjusted)::text as adjusted, reason
    from evaluation.published_origins
    where year = ${year} and region_code = ${code} and version = ${version}`.execute(tx)
  return new Map(rows.map(({ question, ...origin }) => [question, origin]))
}

export interface NewOrigin extends Origin {
  year: number
  code: string
  version: number
  question: string
}

/** Appends what question scores were made of; their set must be stored. */
export async function addOrigins(tx: Tx, origins: readonly NewOrigin[]): Promise<void> {
  await sql`
    insert into evaluation.published_origins
      (year, region_code, version, question_code, ratings, adjusted, reason)
    select year, code, version, question, array(
      select r.value::smallint from jsonb_array_elements_text(o.ratings) with ordinality as r (value, place)
      order by r.place), adjusted, reason
    from jsonb_to_recordset(${JSON.stringify(origins)}::jsonb)
      as o (year smallint, code text, version int, question text, ratings jsonb, adjusted numeric, reason text)
  `.execute(tx)
}
