import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { SourcedProgramme } from '../contract.ts'

/** Programmes that public sources name and the region has not made its own, with their source. */
export async function listSourced(tx: Tx, region: Tenant): Promise<SourcedProgramme[]> {
  const { rows } = await sql<SourcedProgramme>`
    select code, name, dimension, year, is_quick_win as "isQuickWin",
      jsonb_build_object('id', summary_id, 'en', summary_en) as summary, source, source_url as "sourceUrl"
    from programme.published as p
    where region_code = ${region} and not exists (
      select from programme.programmes as own
      where own.tenant_id = ${region} and own.published_code = p.code and own.withdrawn_at is null)
    order by position`.execute(tx)
  return rows
}
