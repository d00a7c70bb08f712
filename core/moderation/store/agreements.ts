import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { RegionFigures } from '../rules/figures.ts'

export interface KeptFigures {
  region: Tenant
  computedAt: string
  figures: RegionFigures
}

/** Figures of the regions of a year that have been revealed: of one, or of all where the ministry asks. */
export async function listFigures(tx: Tx, year: number, region?: Tenant): Promise<KeptFigures[]> {
  const one = region === undefined ? sql`` : sql`and tenant_id = ${region}`
  const { rows } = await sql<Omit<KeptFigures, 'computedAt'> & { computedAt: Date }>`
    select tenant_id as region, figures, computed_at as "computedAt" from moderation.agreements
    where year = ${year} ${one} order by tenant_id`.execute(tx)
  return rows.map((row) => ({ ...row, computedAt: row.computedAt.toISOString() }))
}

/** Digest of the ratings each region's figures were computed from. */
export async function listDigests(tx: Tx, year: number, region?: Tenant): Promise<Map<Tenant, string>> {
  const one = region === undefined ? sql`` : sql`and tenant_id = ${region}`
  const { rows } = await sql<{ region: string; digest: string }>`
    select tenant_id as region, digest from moderation.agreements where year = ${year} ${one}`.execute(tx)
  return new Map(rows.map((row) => [row.region, row.digest]))
}

export async function keepFigures(
  tx: Tx,
  region: Tenant,
  year: number,
  kept: { digest: string; figures: RegionFigures; at: Date },
): Promise<void> {
  await sql`
    insert into moderation.agreements (tenant_id, year, digest, figures, computed_at)
    values (${region}, ${year}, ${kept.digest}, ${JSON.stringify(kept.figures)}::jsonb, ${kept.at})
    on conflict (tenant_id, year) do update
      set digest = excluded.digest, figures = excluded.figures, computed_at = excluded.computed_at`.execute(
    tx,
  )
}
