import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'

export interface StatementRow {
  id: string
  moderationId: string
  authorId: string
  kind: 'said' | 'revised'
  text: string
  before: number | null
  after: number | null
  saidAt: string
}

/** What was said in a moderation, in order. */
export async function listStatements(tx: Tx, region: Tenant, moderationId: string): Promise<StatementRow[]> {
  const { rows } = await sql<Omit<StatementRow, 'saidAt'> & { saidAt: Date }>`
    select id, moderation_id as "moderationId", author_id as "authorId", kind, text,
      value_before as before, value_after as after, said_at as "saidAt"
    from moderation.statements
    where tenant_id = ${region} and moderation_id = ${moderationId} order by place`.execute(tx)
  return rows.map((row) => ({ ...row, saidAt: row.saidAt.toISOString() }))
}

/** Open moderations of a region and year in which a person has not said anything yet, oldest first. */
export async function listUnanswered(
  tx: Tx,
  region: Tenant,
  year: number,
  personId: string,
): Promise<{ id: string; question: string }[]> {
  const { rows } = await sql<{ id: string; question: string }>`
    select m.id, m.question from moderation.moderations as m
    where m.tenant_id = ${region} and m.year = ${year} and m.closed_at is null
      and not exists (select from moderation.statements as s
        where s.tenant_id = m.tenant_id and s.moderation_id = m.id and s.author_id = ${personId})
    order by m.opened_at, m.question`.execute(tx)
  return rows
}

export async function insertStatement(
  tx: Tx,
  region: Tenant,
  statement: Omit<StatementRow, 'saidAt'>,
  now: Date,
): Promise<void> {
  await sql`
    insert into moderation.statements
      (tenant_id, id, moderation_id, author_id, kind, text, value_before, value_after, said_at)
    values (${region}, ${statement.id}, ${statement.moderationId}, ${statement.authorId}, ${statement.kind},
      ${statement.text}, ${statement.before}, ${statement.after}, ${now})`.execute(tx)
}
