import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'

/** How sure a region's final is, as kept. */
export interface StoredEstimate {
  region: string
  fingerprint: string
  low: string
  high: string
  rankFrom: number
  rankTo: number
  gap: string | null
  computedAt: string
}

export async function mapEstimates(tx: Tx, year: number): Promise<Map<string, StoredEstimate>> {
  const { rows } = await sql<Omit<StoredEstimate, 'computedAt'> & { computedAt: Date }>`
    select tenant_id as region, fingerprint, low::text as low, high::text as high, rank_from as "rankFrom",
      rank_to as "rankTo", gap::text as gap, computed_at as "computedAt"
    from result.estimates where year = ${year}`.execute(tx)
  return new Map(rows.map((row) => [row.region, { ...row, computedAt: row.computedAt.toISOString() }]))
}

/** Keeps estimates in place of those kept before. */
export async function keepEstimates(
  tx: Tx,
  year: number,
  estimates: readonly StoredEstimate[],
): Promise<void> {
  await sql`
    insert into result.estimates (tenant_id, year, fingerprint, low, high, rank_from, rank_to, gap, computed_at)
    select region, ${year}::smallint, fingerprint, low, high, "rankFrom", "rankTo", gap, "computedAt"
    from jsonb_to_recordset(${JSON.stringify(estimates)}::jsonb) as e (region text, fingerprint text,
      low numeric, high numeric, "rankFrom" int, "rankTo" int, gap numeric, "computedAt" timestamptz)
    order by region
    on conflict (tenant_id, year) do update set fingerprint = excluded.fingerprint, low = excluded.low,
      high = excluded.high, rank_from = excluded.rank_from, rank_to = excluded.rank_to, gap = excluded.gap,
      computed_at = excluded.computed_at`.execute(tx)
}
