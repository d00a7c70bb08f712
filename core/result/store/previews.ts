import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { PreviewContent } from '../contract.ts'

export interface StoredPreview {
  no: number
  openedAt: string
  content: PreviewContent
}

export interface NewPreview {
  region: Tenant
  content: PreviewContent
}

/** The preview that counts for a region. */
export async function findPreview(tx: Tx, region: Tenant, year: number): Promise<StoredPreview | undefined> {
  const { rows } = await sql<StoredPreview & { openedAt: Date }>`
    select no, opened_at as "openedAt", content from result.previews
    where tenant_id = ${region} and year = ${year} order by no desc limit 1`.execute(tx)
  const row = rows[0]
  return row && { ...row, openedAt: row.openedAt.toISOString() }
}

/** When each region of a year last had its preview opened. */
export async function mapPreviewed(tx: Tx, year: number): Promise<Map<string, string>> {
  const { rows } = await sql<{ region: string; at: Date }>`
    select tenant_id as region, max(opened_at) as at from result.previews where year = ${year}
    group by tenant_id`.execute(tx)
  return new Map(rows.map(({ region, at }) => [region, at.toISOString()]))
}

/** Appends previews, each under the next number of its region. */
export async function addPreviews(
  tx: Tx,
  year: number,
  previews: readonly NewPreview[],
  by: string,
  now: Date,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ region: string; no: number }>`
    insert into result.previews (tenant_id, year, no, opened_at, opened_by, content)
    select p.region, ${year}::smallint,
      1 + coalesce((select max(no) from result.previews as old
        where old.tenant_id = p.region and old.year = ${year}), 0), ${now}::timestamptz, ${by}::text, p.content
    from jsonb_to_recordset(${JSON.stringify(previews)}::jsonb) as p (region text, content jsonb)
    returning tenant_id as region, no`.execute(tx)
  return new Map(rows.map(({ region, no }) => [region, no]))
}
