import { sql } from 'kysely'
import { NATIONAL, type Tx } from '#platform/db/tx.ts'
import type { DecisionList, RankingRow, Verdict } from '../contract.ts'

export interface DecisionRow {
  region: string
  verdict: Verdict
  reason: string
  revision: number
}

export async function listDecisions(tx: Tx, roundId: string): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select region_code as region, verdict, reason, revision from selection.decisions
    where tenant_id = ${NATIONAL} and round_id = ${roundId} order by region_code`.execute(tx)
  return rows
}

/** @returns the new revision; undefined where the writer saw an older one */
export async function writeDecision(
  tx: Tx,
  { roundId, region, revision, by }: { roundId: string; region: string; revision: number; by: string },
  { verdict, reason }: { verdict: Verdict; reason: string },
  now: Date,
): Promise<number | undefined> {
  const { rows } = await sql<{ revision: number }>`
    insert into selection.decisions as old
      (tenant_id, round_id, region_code, verdict, reason, revision, changed_at, changed_by)
    select ${NATIONAL}, ${roundId}::uuid, ${region}, ${verdict}, ${reason}, 1, ${now}, ${by}
    where ${revision}::int = 0 or exists (select from selection.decisions
      where tenant_id = ${NATIONAL} and round_id = ${roundId} and region_code = ${region})
    on conflict (tenant_id, round_id, region_code) do update
      set verdict = excluded.verdict, reason = excluded.reason, revision = old.revision + 1,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by
      where old.revision = ${revision}
    returning revision`.execute(tx)
  return rows[0]?.revision
}

export interface RecordedList extends DecisionList {
  rows: RankingRow[]
}

interface ListRow extends Omit<RecordedList, 'decidedAt'> {
  decidedAt: Date
}

/** The list of a round as it was decided. */
export async function findDecisionList(tx: Tx, roundId: string): Promise<RecordedList | undefined> {
  const { rows } = await sql<ListRow>`
    select number, to_char(dated_on, 'YYYY-MM-DD') as "datedOn", place, signatory, sha256, ranking as rows,
      decided_at as "decidedAt"
    from selection.decision_lists where tenant_id = ${NATIONAL} and round_id = ${roundId}`.execute(tx)
  const [found] = rows
  return found && { ...found, decidedAt: found.decidedAt.toISOString() }
}

/** The printed bytes of the list. */
export async function findListPdf(tx: Tx, roundId: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ pdf: Buffer }>`
    select pdf from selection.decision_lists
    where tenant_id = ${NATIONAL} and round_id = ${roundId}`.execute(tx)
  return rows[0]?.pdf
}

interface NewList extends Omit<RecordedList, 'decidedAt'> {
  roundId: string
  pdf: Uint8Array
  by: string
}

export async function insertDecisionList(tx: Tx, list: NewList, now: Date): Promise<void> {
  await sql`
    insert into selection.decision_lists (tenant_id, round_id, number, dated_on, place, signatory, ranking, sha256,
      pdf, decided_at, decided_by)
    values (${NATIONAL}, ${list.roundId}, ${list.number}, ${list.datedOn}, ${list.place}, ${list.signatory},
      ${JSON.stringify(list.rows)}::jsonb, ${list.sha256}, ${Buffer.from(list.pdf)}, ${now}, ${list.by})`.execute(
    tx,
  )
}
