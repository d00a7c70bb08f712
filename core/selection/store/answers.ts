import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { AnswerContent } from '../contract.ts'

export interface AnswerRow extends AnswerContent {
  question: string
  revision: number
  changedAt: Date
  changedById: string
}

/** Answers of a region in a round; the ministry sees them while the questionnaire is submitted. */
export async function listAnswers(tx: Tx, region: Tenant, roundId: string): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    select question, level, text, evidence, revision, changed_at as "changedAt", changed_by as "changedById"
    from selection.answers where tenant_id = ${region} and round_id = ${roundId} order by question`.execute(
    tx,
  )
  return rows
}

interface AnswerAt {
  region: Tenant
  roundId: string
  question: string
  /** As the writer saw it; 0 where nothing was written yet. */
  revision: number
  by: string
}

/** @returns the new revision; undefined where the writer saw an older one */
export async function writeAnswer(
  tx: Tx,
  at: AnswerAt,
  { level, text, evidence }: AnswerContent,
  now: Date,
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    insert into selection.answers as old
      (tenant_id, round_id, question, level, text, evidence, revision, changed_at, changed_by)
    select ${at.region}, ${at.roundId}::uuid, ${at.question}, ${level}::smallint, ${text}, ${evidence}, 1, ${now}, ${at.by}
    where ${at.revision}::int = 0 or exists (select from selection.answers
      where tenant_id = ${at.region} and round_id = ${at.roundId} and question = ${at.question})
    on conflict (tenant_id, round_id, question) do update
      set level = excluded.level, text = excluded.text, evidence = excluded.evidence, revision = old.revision + 1,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by
      where old.revision = ${at.revision}
    returning revision`.execute(tx)
  return rows[0]?.revision
}

/** Opens the answers to the ministry, or closes them again while the region works on them. */
export async function handOverAnswers(
  tx: Tx,
  region: Tenant,
  roundId: string,
  at: Date | null,
): Promise<void> {
  await sql`
    update selection.answers set handed_over_at = ${at}
    where tenant_id = ${region} and round_id = ${roundId}`.execute(tx)
}
