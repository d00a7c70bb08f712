import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import { endOf } from './published.ts'

/** The question scores of a region and year as they stand; decimal texts. */
export interface QuestionSet {
  year: number
  code: string
  version: number
  scores: Record<string, string>
}

/** The newest set of each of these years for one region, or for every region. */
export async function listQuestionSets(
  tx: Tx,
  years: readonly number[] | undefined,
  code?: string,
  per?: string,
): Promise<QuestionSet[]> {
  const end = per === undefined ? null : endOf(per)
  const { rows } = await sql<QuestionSet>`
    select distinct on (year, region_code) year, region_code as code, version,
      jsonb_object_agg(question_code, trim_scale(score)::text) as scores
    from evaluation.published_question_scores
    where (${years ?? null}::smallint[] is null or year = any(${years ?? null}::smallint[]))
      and (${code ?? null}::text is null or region_code = ${code ?? null})
      and (${end}::timestamptz is null or version = 1 or recorded_at < ${end})
    group by year, region_code, version
    order by year, region_code, version desc`.execute(tx)
  return rows
}

/** Appends whole sets, each as the version it carries. */
export async function addQuestionSets(tx: Tx, sets: readonly QuestionSet[], now: Date): Promise<void> {
  await sql`
    insert into evaluation.published_question_scores
      (year, region_code, version, question_code, score, recorded_at)
    select s.year, s.code, s.version, q.key, q.value::numeric, ${now}
    from jsonb_to_recordset(${JSON.stringify(sets)}::jsonb)
        as s (year smallint, code text, version int, scores jsonb),
      jsonb_each_text(s.scores) as q`.execute(tx)
}
