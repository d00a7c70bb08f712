import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Comment } from '../contract.ts'

type Row = Omit<Comment, 'at'> & { at: Date }

/** What was said about a question, oldest first. */
export async function listComments(
  tx: Tx,
  tenant: Tenant,
  year: number,
  question: string,
): Promise<Comment[]> {
  const { rows } = await sql<Row>`
    select c.id, p.name as author, c.text, c.created_at as at
    from workbook.comments as c join identity.people as p on p.id = c.author
    where c.tenant_id = ${tenant} and c.year = ${year} and c.question = ${question}
    order by c.created_at, c.id`.execute(tx)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** How many comments each question has. */
export async function countComments(tx: Tx, tenant: Tenant, year: number): Promise<Map<string, number>> {
  const { rows } = await sql<{ question: string; n: number }>`
    select question, count(*)::int as n from workbook.comments
    where tenant_id = ${tenant} and year = ${year} group by question`.execute(tx)
  return new Map(rows.map((row) => [row.question, row.n]))
}

export async function addComment(
  tx: Tx,
  tenant: Tenant,
  c: { id: string; year: number; question: string; author: string; text: string },
  now: Date,
): Promise<void> {
  await sql`
    insert into workbook.comments (tenant_id, id, year, question, author, text, created_at)
    values (${tenant}, ${c.id}, ${c.year}, ${c.question}, ${c.author}, ${c.text}, ${now})`.execute(tx)
}
