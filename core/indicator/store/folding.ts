import { type RawBuilder, sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { DIMENSIONS } from '#platform/measure/measure.ts'
import type { FoldSpec } from '../rules/definition.ts'
import type { Touched } from './measurements.ts'

/** A table of measurements: the kept one, or one made aside to compare with. */
export type Source = 'kept' | 'aside'

const measurementsOf = (source: Source): RawBuilder<unknown> =>
  source === 'kept' ? sql`indicator.measurements` : sql`aside_measurements`
const foldsOf = (source: Source): RawBuilder<unknown> =>
  source === 'kept' ? sql`indicator.folds` : sql`aside_folds`

/** A day of an indicator whose value changed. */
export interface Changed {
  code: string
  day: string
}

const specTable = (specs: readonly FoldSpec[]) => sql`
  jsonb_to_recordset(${JSON.stringify(specs)}::jsonb) as s (code text, version integer, kind text, role text,
    measure text, "from" date, "until" date, "within" bigint, percent integer, sums boolean, conds jsonb,
    dims text[])`

/**
 * Reckons days anew from their measurements, one statement for all of them: exact, however often and in whatever order
 * facts came.
 *
 * @returns the days of indicators that changed
 */
export async function refoldDays(
  tx: Tx,
  tenant: Tenant,
  specs: readonly FoldSpec[],
  touched: readonly Touched[],
): Promise<Changed[]> {
  const pairs = sql`
    select distinct s.code, t.day
    from unnest(${touched.map((t) => t.measure)}::text[], ${touched.map((t) => t.day)}::date[]) as t (measure, day)
    join ${specTable(specs)} on s.measure = t.measure and t.day >= s."from" and t.day < s."until"`
  const { rows } = await sql<Changed>`
    with pair as materialized (${pairs}),
    gone as (
      delete from indicator.folds as f using pair
      where f.tenant_id = ${tenant} and f.code = pair.code and f.day = pair.day
        and f.dimension = any(${['', ...DIMENSIONS]}::text[])
    )
    select code, to_char(day, 'YYYY-MM-DD') as day from pair order by code, day`.execute(tx)
  const found = sql`
    select s.*, p.day, m.* from unnest(${rows.map((r) => r.code)}::text[], ${rows.map((r) => r.day)}::date[]) as p (code, day)
    join ${specTable(specs)} on s.code = p.code and p.day >= s."from" and p.day < s."until"
    join indicator.measurements as m on m.tenant_id = ${tenant} and m.measure = s.measure
      and m.at >= (p.day::timestamp at time zone 'Asia/Jakarta')
      and m.at < ((p.day + 1)::timestamp at time zone 'Asia/Jakarta')`
  if (rows.length > 0) await insertFolds(tx, tenant, specs, found, 'kept')
  return rows
}

/** Reckons whole indicators anew, one after the other. */
export async function refoldAll(
  tx: Tx,
  tenant: Tenant,
  specs: readonly FoldSpec[],
  source: Source = 'kept',
): Promise<void> {
  for (const code of new Set(specs.map((spec) => spec.code))) {
    const own = specs.filter((spec) => spec.code === code)
    await sql`delete from ${foldsOf(source)} where tenant_id = ${tenant} and code = ${code}`.execute(tx)
    const found = sql`
      select s.*, (m.at at time zone 'Asia/Jakarta')::date as day, m.*
      from ${specTable(own)}
      join ${measurementsOf(source)} as m on m.tenant_id = ${tenant} and m.measure = s.measure
        and m.at >= (s."from"::timestamp at time zone 'Asia/Jakarta')
        and m.at < (s."until"::timestamp at time zone 'Asia/Jakarta')`
    await insertFolds(tx, tenant, own, found, source)
  }
}

/** Percentiles need their figures in order and a sketch beside; all else is a sum, so the two go apart. */
async function insertFolds(
  tx: Tx,
  tenant: Tenant,
  specs: readonly FoldSpec[],
  found: RawBuilder<unknown>,
  source: Source,
): Promise<void> {
  if (specs.some(({ kind }) => kind !== 'percentile')) await insertSums(tx, tenant, found, source)
  if (specs.some(({ kind }) => kind === 'percentile')) await insertPercentiles(tx, tenant, found, source)
}

/** Figures that count, once for the whole region and once for each member that is told apart. */
const rowsOf = (found: RawBuilder<unknown>, kinds: RawBuilder<unknown>) => sql`
  select f.code, f.version, f.day, f.kind, f.role, f."within", f.percent, f.sums, d.dimension, d.member, f.value
  from (${found}) as f
  cross join lateral (values ('', ''), ('district', f.district), ('village', f.village), ('agency', f.agency),
    ('facility', f.facility), ('lane', f.lane), ('category', f.category), ('channel', f.channel),
    ('sex', f.sex)) as d (dimension, member)
  where ${kinds} and f.value is not null
    and (d.dimension = '' or (d.dimension = any(f.dims) and d.member is not null))
    and (f.conds is null or (
      (f.conds->'district' is null or f.conds->'district' ? f.district)
      and (f.conds->'village' is null or f.conds->'village' ? f.village)
      and (f.conds->'agency' is null or f.conds->'agency' ? f.agency)
      and (f.conds->'facility' is null or f.conds->'facility' ? f.facility)
      and (f.conds->'lane' is null or f.conds->'lane' ? f.lane)
      and (f.conds->'category' is null or f.conds->'category' ? f.category)
      and (f.conds->'channel' is null or f.conds->'channel' ? f.channel)
      and (f.conds->'sex' is null or f.conds->'sex' ? f.sex)))`

async function insertSums(tx: Tx, tenant: Tenant, found: RawBuilder<unknown>, source: Source): Promise<void> {
  await sql`
    insert into ${foldsOf(source)} (tenant_id, code, dimension, member, day, version, numerator, denominator, count)
    select ${tenant}, code, dimension, member, day, version,
      case
        when kind = 'share' then count(*) filter (where value <= "within")
        when kind in ('sum', 'mean') or (kind = 'ratio' and sums) then coalesce(sum(value) filter (where role = 'of'), 0)
        else count(*) filter (where role = 'of')
      end,
      case
        when kind in ('mean', 'share') then count(*)
        when kind = 'ratio' and sums then coalesce(sum(value) filter (where role = 'over'), 0)
        when kind = 'ratio' then count(*) filter (where role = 'over')
        else 1
      end,
      count(*) filter (where role = 'of')
    from (${rowsOf(found, sql`f.kind <> 'percentile'`)}) as figure
    group by code, dimension, member, day, version, kind, sums`.execute(tx)
}

/** Nearest rank by whole numbers, as rules/sketch.ts has it; the sketch is made of the same figures, group by group. */
async function insertPercentiles(
  tx: Tx,
  tenant: Tenant,
  found: RawBuilder<unknown>,
  source: Source,
): Promise<void> {
  await sql`
    with placed as (
      select code, dimension, member, day, version, percent, count(*) as count,
        array_agg(value order by value) as figures
      from (${rowsOf(found, sql`f.kind = 'percentile'`)}) as figure
      group by code, dimension, member, day, version, percent
    )
    insert into ${foldsOf(source)} (tenant_id, code, dimension, member, day, version, numerator, denominator, count,
      buckets, weights)
    select ${tenant}, code, dimension, member, day, version,
      figures[greatest(1, (percent * count + 99) / 100)::integer], 1, count, buckets, weights
    from placed
    cross join lateral (
      select array_agg(bucket order by bucket) as buckets, array_agg(weight order by bucket) as weights
      from (
        select indicator.bucket_of(figure) as bucket, count(*)::integer as weight
        from unnest(figures) as each (figure) group by 1
      ) as counted
    ) as sketched`.execute(tx)
}

/** Which indicators were folded, and with which formulas. */
export async function listFoldStates(tx: Tx, tenant: Tenant): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; digest: string }>`
    select code, digest from indicator.fold_states where tenant_id = ${tenant}`.execute(tx)
  return new Map(rows.map(({ code, digest }) => [code, digest]))
}

export async function putFoldStates(
  tx: Tx,
  tenant: Tenant,
  states: readonly { code: string; digest: string }[],
  now: Date,
): Promise<void> {
  await sql`
    insert into indicator.fold_states (tenant_id, code, digest, folded_at)
    select ${tenant}, code, digest, ${now}
    from unnest(${states.map((s) => s.code)}::text[], ${states.map((s) => s.digest)}::text[]) as s (code, digest)
    on conflict (tenant_id, code) do update set digest = excluded.digest, folded_at = excluded.folded_at`.execute(
    tx,
  )
}
