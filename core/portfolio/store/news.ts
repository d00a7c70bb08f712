import { sql } from 'kysely'
import { bumpEdition } from '#platform/db/edition.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { NewsItem } from '../contract.ts'
import type { NewsText } from '../rules/news.ts'

/** Adds a piece of news about a fact, once, and lets every kept page go. */
export async function addNews(
  tx: Tx,
  tenant: Tenant,
  number: number,
  { kind, programmeId, title, body }: NewsText,
  at: Date,
): Promise<void> {
  await sql`
    insert into portfolio.news (tenant_id, number, at, kind, programme_id, title, body)
    values (${tenant}, ${number}, ${at}, ${kind}, ${programmeId}, ${JSON.stringify(title)}::jsonb,
      ${JSON.stringify(body)}::jsonb)
    on conflict do nothing`.execute(tx)
  await bumpEdition(tx)
}

type Row = Omit<NewsItem, 'at' | 'number'> & { at: Date; number: string }

const itemOf = ({ at, number, ...row }: Row): NewsItem => ({
  ...row,
  number: Number(number),
  at: at.toISOString(),
})

const COLUMNS = sql`number, at, programme_id as "programmeId", title, body as text`

/** News newest first; without progress where the region keeps that to itself. */
export async function listNews(
  tx: Tx,
  tenant: Tenant,
  { showsProgress, most }: { showsProgress: boolean; most: number },
): Promise<NewsItem[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from portfolio.news
    where tenant_id = ${tenant} and (${showsProgress} or kind <> 'progress')
    order by number desc limit ${most}`.execute(tx)
  return rows.map(itemOf)
}

/** The newest piece of news of each programme. */
export async function listLastNews(
  tx: Tx,
  tenant: Tenant,
  showsProgress: boolean,
): Promise<Map<string, NewsItem>> {
  const { rows } = await sql<Row>`
    select distinct on (programme_id) ${COLUMNS} from portfolio.news
    where tenant_id = ${tenant} and programme_id is not null and (${showsProgress} or kind <> 'progress')
    order by programme_id, number desc`.execute(tx)
  return new Map(rows.map((row) => [row.programmeId as string, itemOf(row)]))
}

/** Number of the newest news at or before an instant; zero where there is none. */
export async function lastNewsNumber(tx: Tx, tenant: Tenant, until: Date): Promise<number> {
  const { rows } = await sql<{ number: string | null }>`
    select max(number) as number from portfolio.news where tenant_id = ${tenant} and at <= ${until}`.execute(
    tx,
  )
  return Number(rows[0]?.number ?? 0)
}
