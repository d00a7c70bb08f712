import { sql } from 'kysely'
import type { Tx } from '#platform/db/tx.ts'
import type { Threshold } from '../contract.ts'

export interface KeptThreshold extends Threshold {
  revision: number
}

/** What counts until the ministry sets something else: two points apart, and nothing by alpha. */
const AT_FIRST: KeptThreshold = {
  spread: 2,
  alpha: null,
  narrowSpread: 1,
  opensItself: true,
  revision: 0,
}

export async function getThreshold(tx: Tx, year: number): Promise<KeptThreshold> {
  const { rows } = await sql<Omit<KeptThreshold, 'alpha'> & { alpha: string | null }>`
    select spread, alpha, narrow_spread as "narrowSpread", opens_itself as "opensItself", revision
    from moderation.thresholds where year = ${year}`.execute(tx)
  const row = rows[0]
  return row === undefined ? AT_FIRST : { ...row, alpha: row.alpha === null ? null : Number(row.alpha) }
}

/** Sets the threshold if nobody else did since `revision`; gives the new revision, or nothing. */
export async function setThreshold(
  tx: Tx,
  year: number,
  { revision, ...threshold }: KeptThreshold,
  by: string,
  now: Date,
): Promise<number | undefined> {
  const { spread, alpha, narrowSpread, opensItself } = threshold
  const { rows } = await sql<{ revision: number }>`
    insert into moderation.thresholds as kept
      (year, spread, alpha, narrow_spread, opens_itself, revision, changed_at, changed_by)
    select ${year}, ${spread}, ${alpha}, ${narrowSpread}, ${opensItself}, 1, ${now}, ${by}
    where ${revision} = 0 or exists (select from moderation.thresholds where year = ${year})
    on conflict (year) do update set spread = excluded.spread, alpha = excluded.alpha,
      narrow_spread = excluded.narrow_spread, opens_itself = excluded.opens_itself,
      revision = kept.revision + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
    where kept.revision = ${revision}
    returning revision`.execute(tx)
  return rows[0]?.revision
}
