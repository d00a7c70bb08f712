import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { AnswerState, Content, ReturnedBy } from '../contract.ts'

export interface AnswerRow extends Content {
  question: string
  state: AnswerState
  reason: string | null
  returnedBy: ReturnedBy | null
  opd: { id: string; name: string } | null
  dueOn: string | null
  revision: number
  changedBy: string | null
  changedAt: Date
}

const READ = sql`
  select a.question, a.value, a.text, a.self_rating as "selfRating", a.evidence, a.state, a.reason,
    a.returned_by as "returnedBy", to_char(a.due_on, 'YYYY-MM-DD') as "dueOn", a.revision,
    case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as opd,
    a.changed_by as "changedBy", a.changed_at as "changedAt"
  from workbook.answers as a
  left join identity.opd as o on o.tenant_id = a.tenant_id and o.id = a.opd_id`

/** Every answer of a year that anybody touched or that is assigned. */
export async function mapAnswers(tx: Tx, tenant: Tenant, year: number): Promise<Map<string, AnswerRow>> {
  const { rows } = await sql<AnswerRow>`
    ${READ} where a.tenant_id = ${tenant} and a.year = ${year}`.execute(tx)
  return new Map(rows.map((row) => [row.question, row]))
}

/** Some answers, kept from other writers until the act ends; always locked in one order. */
export async function lockAnswers(
  tx: Tx,
  tenant: Tenant,
  year: number,
  questions: readonly string[],
): Promise<Map<string, AnswerRow>> {
  const { rows } = await sql<AnswerRow>`
    ${READ} where a.tenant_id = ${tenant} and a.year = ${year} and a.question = any(${questions}::text[])
    order by a.question for update of a`.execute(tx)
  return new Map(rows.map((row) => [row.question, row]))
}

export async function findAnswer(
  tx: Tx,
  tenant: Tenant,
  year: number,
  question: string,
): Promise<AnswerRow | undefined> {
  const { rows } = await sql<AnswerRow>`
    ${READ} where a.tenant_id = ${tenant} and a.year = ${year} and a.question = ${question}`.execute(tx)
  return rows[0]
}

export interface Written extends Content {
  question: string
  /** What the writer saw. */
  revision: number
}

/**
 * Writes contents over the revisions their writers saw.
 *
 * @returns new revision by question; a question that is missing was changed by somebody else meanwhile
 */
export async function writeContents(
  tx: Tx,
  tenant: Tenant,
  year: number,
  written: readonly Written[],
  by: { personId: string | null; now: Date },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ question: string; revision: number }>`
    insert into workbook.answers as a (tenant_id, year, question, value, text, self_rating, evidence, state, revision,
      changed_by, changed_at)
    select ${tenant}, ${year}, w.question, w.value, w.text, w."selfRating", w.evidence, 'draft', w.revision + 1,
      ${by.personId}, ${by.now}
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      as w (question text, value text, text text, "selfRating" smallint, evidence text[], revision integer)
    on conflict (tenant_id, year, question) do update
      set value = excluded.value, text = excluded.text, self_rating = excluded.self_rating,
        evidence = excluded.evidence, revision = excluded.revision, changed_by = excluded.changed_by,
        changed_at = excluded.changed_at
      where a.revision = excluded.revision - 1
    returning question, revision`.execute(tx)
  return new Map(rows.map((row) => [row.question, row.revision]))
}

export interface StepOf {
  questions: readonly string[]
  state: AnswerState
  reason: string | null
  returnedBy: ReturnedBy | null
}

/** Moves answers to a state. */
export async function moveAnswers(
  tx: Tx,
  tenant: Tenant,
  year: number,
  { questions, state, reason, returnedBy }: StepOf,
): Promise<void> {
  await sql`
    update workbook.answers set state = ${state}, reason = ${reason}, returned_by = ${returnedBy},
      revision = revision + 1
    where tenant_id = ${tenant} and year = ${year} and question = any(${questions}::text[])`.execute(tx)
}

/** Makes room for answers that nobody has touched, so that they can be given back or assigned. */
export async function beginAnswers(
  tx: Tx,
  tenant: Tenant,
  year: number,
  questions: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    insert into workbook.answers (tenant_id, year, question, value, text, evidence, state, revision, changed_at)
    select ${tenant}, ${year}, question, '', '', '{}', 'draft', 1, ${now}
    from unnest(${questions}::text[]) as question
    order by question
    on conflict do nothing`.execute(tx)
}

/** Says who answers until when. Not a change of content, so that nobody who is writing is interrupted. */
export async function assignAnswers(
  tx: Tx,
  tenant: Tenant,
  year: number,
  questions: readonly string[],
  to: { opdId: string | null; dueOn: string | null },
): Promise<void> {
  await sql`
    update workbook.answers set opd_id = ${to.opdId}, due_on = ${to.dueOn}
    where tenant_id = ${tenant} and year = ${year} and question = any(${questions}::text[])`.execute(tx)
}
