import { sql } from 'kysely'
import { bumpEdition } from '#platform/db/edition.ts'
import type { Tx } from '#platform/db/tx.ts'
import type { PublishedList } from '../contract.ts'

interface Row extends Omit<PublishedList, 'publishedAt'> {
  publishedAt: Date
}

/** Published lists, newest first; all, or that of one round. */
export async function listLists(tx: Tx, roundId?: string): Promise<PublishedList[]> {
  const { rows } = await sql<Row>`
    select l.round_id as "roundId", r.year, r.title, l.number, to_char(l.dated_on, 'YYYY-MM-DD') as "datedOn",
      l.place, l.signatory, l.regions, l.sha256, l.is_example as "isExample", l.published_at as "publishedAt"
    from selection.lists as l join selection.rounds as r on r.id = l.round_id
    where ${roundId ?? null}::text is null or l.round_id::text = ${roundId ?? null}
    order by l.published_at desc`.execute(tx)
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
}

type NewList = Omit<PublishedList, 'year' | 'title' | 'publishedAt'>

/** Puts a decided list where everybody may check it. */
export async function insertList(tx: Tx, list: NewList, now: Date): Promise<void> {
  await sql`
    insert into selection.lists (round_id, number, dated_on, place, signatory, regions, sha256, is_example, published_at)
    values (${list.roundId}, ${list.number}, ${list.datedOn}, ${list.place}, ${list.signatory},
      ${JSON.stringify(list.regions)}::jsonb, ${list.sha256}, ${list.isExample}, ${now})`.execute(tx)
  await bumpEdition(tx)
}
