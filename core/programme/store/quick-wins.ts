import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { ProgrammeState } from '../contract.ts'

export interface ScoreRow {
  programmeId: string
  question: string
  personId: string
  value: number
  note: string
}

/** Every score given to these quick wins, or to all of the region. */
export async function listScores(tx: Tx, tenant: Tenant, programmeId?: string): Promise<ScoreRow[]> {
  const { rows } = await sql<ScoreRow>`
    select programme_id as "programmeId", question, person_id as "personId", value, note
    from programme.quick_win_scores
    where tenant_id = ${tenant} and (${programmeId ?? null}::uuid is null or programme_id = ${programmeId ?? null})
    order by programme_id, question, at`.execute(tx)
  return rows
}

export async function putScores(
  tx: Tx,
  tenant: Tenant,
  programmeId: string,
  scores: readonly { question: string; value: number; note: string }[],
  by: { id: string; now: Date },
): Promise<void> {
  await sql`
    insert into programme.quick_win_scores (tenant_id, programme_id, question, person_id, value, note, at)
    select ${tenant}, ${programmeId}, s.question, ${by.id}::uuid, s.value, s.note, ${by.now}
    from jsonb_to_recordset(${JSON.stringify(scores)}::jsonb) as s (question text, value smallint, note text)
    on conflict (tenant_id, programme_id, question, person_id)
      do update set value = excluded.value, note = excluded.note, at = excluded.at`.execute(tx)
}

export interface QuickWinRow {
  id: string
  code: string
  name: string
  dimension: string
  year: number
  owner: string | null
  state: ProgrammeState
  risks: number
  isExample: boolean
}

/** Approved quick wins, newest year first. */
export async function listQuickWinRows(tx: Tx, tenant: Tenant): Promise<QuickWinRow[]> {
  const { rows } = await sql<QuickWinRow>`
    select p.id, p.code, p.name, p.dimension, p.quick_win_year as year, o.name as owner, p.state,
      (select count(*)::int from programme.risks as r
        where r.tenant_id = p.tenant_id and r.programme_id = p.id) as risks, p.is_example as "isExample"
    from programme.programmes as p
    left join identity.opd as o on o.tenant_id = p.tenant_id and o.id = p.owner_opd_id
    where p.tenant_id = ${tenant} and p.quick_win_year is not null and p.approved_at is not null
      and p.withdrawn_at is null
    order by p.quick_win_year desc, lower(p.code)`.execute(tx)
  return rows
}
