import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { SurveyFigures } from '../contract.ts'

export interface StoredResult {
  version: number
  versions: number
  confirmedAt: string
  confirmedBy: string
  figures: SurveyFigures
}

/** The newest confirmed result, or the version named. */
export async function findResult(
  tx: Tx,
  tenant: Tenant,
  year: number,
  version?: number,
): Promise<StoredResult | undefined> {
  const { rows } = await sql<Omit<StoredResult, 'confirmedAt'> & { confirmedAt: Date }>`
    select r.version, r.result as figures, r.confirmed_by as "confirmedBy", r.confirmed_at as "confirmedAt",
      (select max(all_of.version) from survey.results as all_of
        where all_of.tenant_id = r.tenant_id and all_of.year = r.year) as versions
    from survey.results as r
    where r.tenant_id = ${tenant} and r.year = ${year}
      and (${version ?? null}::int is null or r.version = ${version ?? null})
    order by r.version desc limit 1`.execute(tx)
  const row = rows[0]
  return row && { ...row, confirmedAt: row.confirmedAt.toISOString() }
}

export async function insertResult(
  tx: Tx,
  tenant: Tenant,
  year: number,
  result: { version: number; figures: SurveyFigures; by: string; at: Date },
): Promise<void> {
  await sql`
    insert into survey.results (tenant_id, year, version, result, confirmed_by, confirmed_at)
    values (${tenant}, ${year}, ${result.version}, ${JSON.stringify(result.figures)}::jsonb, ${result.by},
      ${result.at})`.execute(tx)
}
