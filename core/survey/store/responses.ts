import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Response } from '../rules/survey-data.ts'

export interface NewResponse extends Omit<Response, 'number' | 'answeredAt' | 'receivedAt'> {
  year: number
  answeredAt: Date
  receivedAt: Date
  assistedBy: string | null
  consentVersion: string
}

/** The number of an answer that is there already: the same form was sent twice. */
export async function findNumber(tx: Tx, tenant: Tenant, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    select number from survey.responses where tenant_id = ${tenant} and id = ${id}`.execute(tx)
  return rows[0]?.number
}

/**
 * Adds answers of one form, whose row is locked, with the next numbers.
 *
 * @returns the number of the last one
 */
export async function addResponses(
  tx: Tx,
  tenant: Tenant,
  form: string,
  responses: readonly NewResponse[],
): Promise<number> {
  const rows = responses.map((one, i) => ({ ...one, place: i + 1 }))
  const { rows: added } = await sql<{ number: number }>`
    insert into survey.responses (tenant_id, id, year, form_code, number, way, answered_at, received_at,
      age_band, sex, occupation, area, person_mark, uses, answers, out_of_scale, assisted_by, assisted_opd,
      source, consent_version)
    select ${tenant}, id, year, ${form},
      place + (select coalesce(max(number), 0) from survey.responses
        where tenant_id = ${tenant} and form_code = ${form}),
      way, "answeredAt", "receivedAt", "ageBand", sex, occupation, area, "personMark", uses, answers,
      "outOfScale", "assistedBy", "assistedOpd", source, "consentVersion"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, year smallint, place int, way text,
      "answeredAt" timestamptz, "receivedAt" timestamptz, "ageBand" text, sex text, occupation text, area text,
      "personMark" text, uses jsonb, answers jsonb, "outOfScale" jsonb, "assistedBy" text, "assistedOpd" uuid,
      source text, "consentVersion" text)
    returning number`.execute(tx)
  await sql`
    update survey.surveys set responses = responses + ${responses.length}
    where tenant_id = ${tenant} and year = ${responses[0]?.year ?? 0}`.execute(tx)
  return Math.max(0, ...added.map(({ number }) => number))
}

/** Answers of a form, for its quota. */
export async function listOfForm(
  tx: Tx,
  tenant: Tenant,
  form: string,
): Promise<{ id: string; answers: Response['answers'] }[]> {
  const { rows } = await sql<{ id: string; answers: Response['answers'] }>`
    select id, answers from survey.responses where tenant_id = ${tenant} and form_code = ${form}`.execute(tx)
  return rows
}

export async function countOfDimension(
  tx: Tx,
  tenant: Tenant,
  year: number,
  dimension: string,
): Promise<number> {
  const { rows } = await sql<{ answers: number }>`
    select count(*)::int as answers from survey.responses as r
    join survey.forms as f on f.tenant_id = r.tenant_id and f.code = r.form_code
    where r.tenant_id = ${tenant} and r.year = ${year} and f.dimension = ${dimension}`.execute(tx)
  return rows[0]?.answers ?? 0
}

export interface NewDecision {
  id: string
  year: number
  check: string
  finding: string
  verdict: 'exclude' | 'keep'
  rows: readonly string[]
  reason: string
  by: string
  at: Date
}

export async function addDecision(tx: Tx, tenant: Tenant, one: NewDecision): Promise<void> {
  await sql`
    insert into survey.decisions (tenant_id, id, year, check_name, finding, verdict, response_ids, reason,
      decided_by, decided_at)
    values (${tenant}, ${one.id}, ${one.year}, ${one.check}, ${one.finding}, ${one.verdict},
      ${[...one.rows]}::uuid[], ${one.reason}, ${one.by}, ${one.at})`.execute(tx)
}

/** Deletes answers of more than five years ago, by the clock of the database; its policy forbids more. */
export async function deleteExpired(tx: Tx, tenant: Tenant): Promise<void> {
  await sql`
    delete from survey.responses
    where tenant_id = ${tenant} and answered_at < now() - interval '5 years'`.execute(tx)
}
