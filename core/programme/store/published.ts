import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { PublishedProgramme } from '../contract.ts'

/** Programmes of a region that public sources name, and which of them the region took over. */
export async function listPublished(tx: Tx, region: Tenant): Promise<PublishedProgramme[]> {
  const { rows } = await sql<PublishedProgramme>`
    select u.code, u.name, u.dimension, u.year, u.is_quick_win as "isQuickWin",
      jsonb_build_object('id', u.summary_id, 'en', u.summary_en) as summary, u.source, u.source_url as "sourceUrl",
      (select p.id from programme.programmes as p where p.tenant_id = ${region}
        and p.published_code = u.code and p.withdrawn_at is null limit 1) as "programmeId"
    from programme.published as u where u.region_code = ${region}
    order by u.year desc, u.position`.execute(tx)
  return rows
}

export async function findPublished(
  tx: Tx,
  region: Tenant,
  code: string,
): Promise<PublishedProgramme | undefined> {
  return (await listPublished(tx, region)).find((one) => one.code === code)
}

export interface NewPublished {
  region: string
  code: string
  name: string
  dimension: string
  year: number
  isQuickWin: boolean
  summary: { id: string; en: string }
  source: string
  sourceUrl: string | null
}

/** Puts the shipped programmes in place; running again changes nothing but what changed in them. */
export async function putPublished(tx: Tx, all: readonly NewPublished[]): Promise<void> {
  await sql`
    insert into programme.published (region_code, code, name, dimension, year, is_quick_win, summary_id, summary_en,
      source, source_url, position)
    select n->>'region', n->>'code', n->>'name', n->>'dimension', (n->>'year')::smallint,
      (n->>'isQuickWin')::boolean, n->'summary'->>'id', n->'summary'->>'en', n->>'source', n->>'sourceUrl', position
    from jsonb_array_elements(${JSON.stringify(all)}::jsonb) with ordinality as x (n, position)
    on conflict (region_code, code) do update set name = excluded.name, dimension = excluded.dimension,
      year = excluded.year, is_quick_win = excluded.is_quick_win, summary_id = excluded.summary_id,
      summary_en = excluded.summary_en, source = excluded.source, source_url = excluded.source_url,
      position = excluded.position`.execute(tx)
}
