import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface Adjustment {
  region: string
  question: string
  score: string
  previous: string | null
  reason: string
  madeAt: string
}

/** The adjustment that counts of each question, of one region or of all the wall shows. */
export async function listAdjustments(tx: Tx, year: number, region?: Tenant): Promise<Adjustment[]> {
  const { rows } = await sql<Omit<Adjustment, 'madeAt'> & { madeAt: Date }>`
    select distinct on (tenant_id, question_code) tenant_id as region, question_code as question,
      trim_scale(score)::text as score, trim_scale(previous)::text as previous, reason, made_at as "madeAt"
    from result.adjustments
    where year = ${year} and (${region ?? null}::text is null or tenant_id = ${region ?? null})
    order by tenant_id, question_code, no desc`.execute(tx)
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
}

export interface NewAdjustment {
  question: string
  score: string
  previous: string | null
  reason: string
  objectionId: string | null
}

/** Appends adjustments of a region, each under the next number of its question. */
export async function addAdjustments(
  tx: Tx,
  region: Tenant,
  year: number,
  made: { by: string; at: Date },
  adjustments: readonly NewAdjustment[],
): Promise<void> {
  await sql`
    insert into result.adjustments (tenant_id, year, question_code, no, score, previous, reason, objection_id,
      made_at, made_by)
    select ${region}, ${year}::smallint, question,
      1 + coalesce((select max(no) from result.adjustments as old where old.tenant_id = ${region}
        and old.year = ${year} and old.question_code = question), 0),
      score, previous, reason, "objectionId", ${made.at}::timestamptz, ${made.by}::text
    from jsonb_to_recordset(${JSON.stringify(adjustments)}::jsonb)
      as a (question text, score numeric, previous numeric, reason text, "objectionId" uuid)`.execute(tx)
}

export interface Gap {
  region: string
  question: string
  reason: string
}

export async function listGaps(tx: Tx, year: number, region?: Tenant): Promise<Gap[]> {
  const { rows } = await sql<Gap>`
    select tenant_id as region, question_code as question, reason from result.gaps
    where year = ${year} and (${region ?? null}::text is null or tenant_id = ${region ?? null})
    order by tenant_id, question_code`.execute(tx)
  return rows
}

export async function addGaps(
  tx: Tx,
  region: Tenant,
  year: number,
  made: { by: string; at: Date },
  questions: readonly string[],
  reason: string,
): Promise<void> {
  await sql`
    insert into result.gaps (tenant_id, year, question_code, reason, recorded_at, recorded_by)
    select ${region}, ${year}::smallint, question, ${reason}, ${made.at}::timestamptz, ${made.by}::text
    from unnest(${questions}::text[]) as question
    on conflict do nothing`.execute(tx)
}
