import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface ClarificationRow {
  id: string
  question: string
  request: string
  askedBy: string
  askedAt: Date
  dueAt: Date
  answer: string | null
  evidence: string[]
  answeredBy: string | null
  answeredAt: Date | null
  closedAt: Date | null
}

const COLUMNS = sql`id::text as id, question, request, asked_by::text as "askedBy", asked_at as "askedAt",
  due_at as "dueAt", answer, evidence::text[] as evidence, answered_by::text as "answeredBy",
  answered_at as "answeredAt", closed_at as "closedAt"`

/** Requests of a region and year: unanswered ones by their hour, then the others, newest first. */
export async function listClarifications(tx: Tx, tenant: Tenant, year: number): Promise<ClarificationRow[]> {
  const { rows } = await sql<ClarificationRow>`
    select ${COLUMNS} from scoring.clarifications
    where tenant_id = ${tenant} and year = ${year}
    order by (closed_at is not null), (answered_at is not null),
      case when answered_at is null and closed_at is null then due_at end, asked_at desc, id`.execute(tx)
  return rows
}

export async function lockClarification(
  tx: Tx,
  tenant: Tenant,
  year: number,
  id: string,
): Promise<ClarificationRow | undefined> {
  const { rows } = await sql<ClarificationRow>`
    select ${COLUMNS} from scoring.clarifications
    where tenant_id = ${tenant} and year = ${year} and id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

export async function addClarification(
  tx: Tx,
  tenant: Tenant,
  asked: { id: string; year: number; question: string; request: string; askedBy: string; dueAt: Date },
  now: Date,
): Promise<void> {
  await sql`
    insert into scoring.clarifications (tenant_id, id, year, question, request, asked_by, asked_at, due_at)
    values (${tenant}, ${asked.id}, ${asked.year}, ${asked.question}, ${asked.request}, ${asked.askedBy}, ${now},
      ${asked.dueAt})`.execute(tx)
}

export async function keepAnswer(
  tx: Tx,
  tenant: Tenant,
  answer: { id: string; text: string; evidence: readonly string[]; by: string },
  now: Date,
): Promise<void> {
  await sql`
    update scoring.clarifications
    set answer = ${answer.text}, evidence = ${answer.evidence}::uuid[], answered_by = ${answer.by}::uuid,
      answered_at = ${now}
    where tenant_id = ${tenant} and id = ${answer.id}::uuid`.execute(tx)
}

export async function closeClarification(tx: Tx, tenant: Tenant, id: string, now: Date): Promise<void> {
  await sql`
    update scoring.clarifications set closed_at = ${now}
    where tenant_id = ${tenant} and id = ${id}::uuid`.execute(tx)
}

/** Unanswered requests of a year by region, and how many of them are past their hour. */
export async function countOpenClarifications(
  tx: Tx,
  year: number,
  now: Date,
): Promise<{ region: string; open: number; overdue: number }[]> {
  const { rows } = await sql<{ region: string; open: number; overdue: number }>`
    select tenant_id as region, count(*)::int as open, (count(*) filter (where due_at < ${now}))::int as overdue
    from scoring.clarifications
    where year = ${year} and answered_at is null and closed_at is null
    group by tenant_id`.execute(tx)
  return rows
}

/** Hours for an answer in a year, where the ministry set them. */
export async function findClarificationHours(tx: Tx, year: number): Promise<number | undefined> {
  const { rows } = await sql<{ hours: number }>`
    select clarification_hours as hours from scoring.clocks where year = ${year}`.execute(tx)
  return rows[0]?.hours
}

export async function setClarificationHours(
  tx: Tx,
  year: number,
  hours: number,
  by: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into scoring.clocks (year, clarification_hours, changed_by, changed_at)
    values (${year}, ${hours}, ${by}::uuid, ${now})
    on conflict (year) do update set clarification_hours = excluded.clarification_hours,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(tx)
}
