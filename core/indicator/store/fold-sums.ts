import { type RawBuilder, sql } from 'kysely'
import type { FoldSpec } from '../rules/definition.ts'

// SQL that makes folds, as rows of code, grain, dimension, member, day, version, percent, numerator, denominator, count,
// days, buckets and weights.

/**
 * What measurements come to by day. Percentiles need their figures in order and a sketch beside; all else is a sum.
 *
 * @param found measurements with the terms that they count in, and their day
 */
export function daysOf(found: RawBuilder<unknown>, specs: readonly FoldSpec[]): RawBuilder<unknown> {
  const kinds = [
    ...(specs.some(({ kind }) => kind !== 'percentile') ? [sumsOf(found)] : []),
    ...(specs.some(({ kind }) => kind === 'percentile') ? [percentilesOf(found)] : []),
  ]
  return sql.join(kinds, sql` union all `)
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

const sumsOf = (found: RawBuilder<unknown>) => sql`
  select code, 'day' as grain, dimension, member, day, version, null::integer as percent,
    case
      when kind = 'share' then count(*) filter (where value <= "within")
      when kind in ('sum', 'mean') or (kind = 'ratio' and sums) then coalesce(sum(value) filter (where role = 'of'), 0)
      else count(*) filter (where role = 'of')
    end as numerator,
    case
      when kind in ('mean', 'share') then count(*)
      when kind = 'ratio' and sums then coalesce(sum(value) filter (where role = 'over'), 0)
      when kind = 'ratio' then count(*) filter (where role = 'over')
      else 1
    end as denominator,
    count(*) filter (where role = 'of') as count, 1 as days, null::integer[] as buckets, null::integer[] as weights
  from (${rowsOf(found, sql`f.kind <> 'percentile'`)}) as figure
  group by code, dimension, member, day, version, kind, sums`

/** Nearest rank by whole numbers, as rules/sketch.ts has it; the sketch is made of the same figures, day by day. */
const percentilesOf = (found: RawBuilder<unknown>) => sql`
  select code, 'day' as grain, dimension, member, day, version, percent, numerator, 1::numeric as denominator,
    count, 1 as days, buckets, weights
  from (
    select code, dimension, member, day, version, percent, count(*) as count, array_agg(value) as figures
    from (${rowsOf(found, sql`f.kind = 'percentile'`)}) as figure
    group by code, dimension, member, day, version, percent
  ) as placed
  cross join lateral (
    select figure::numeric as numerator from unnest(figures) as each (figure)
    order by figure offset greatest(1, (percent * count + 99) / 100) - 1 limit 1
  ) as ranked
  cross join lateral (
    select array_agg(bucket order by bucket) as buckets, array_agg(weight order by bucket) as weights
    from (
      select indicator.bucket_of(figure) as bucket, count(*)::integer as weight
      from unnest(figures) as each (figure) group by 1
    ) as counted
  ) as sketched`

/**
 * What shorter folds come to in a longer period: sums above and below the line; percentiles from their sketches added
 * up, but exactly where there is only one day.
 *
 * @param parts folds, and the first day of the longer period each lies in
 */
export const periodsOf = (parts: RawBuilder<unknown>, grain: string): RawBuilder<unknown> => sql`
  select code, ${grain}::text as grain, dimension, member, first as day, version, percent,
    case when days > 1 and percent is not null then indicator.percentile_of(buckets, weights, percent)
      else numerator end as numerator,
    denominator, count, days, buckets, weights
  from (
    select code, dimension, member, first, max(version) as version, max(percent) as percent,
      sum(numerator) as numerator, sum(denominator) as denominator, sum(count)::bigint as count,
      sum(days)::integer as days, array_agg(bucket order by bucket) filter (where bucket is not null) as buckets,
      array_agg(weight order by bucket) filter (where bucket is not null) as weights
    from (${bucketsOf(parts)}) as counted
    group by code, dimension, member, first
  ) as summed`

/** Parts by bucket; what a part comes to stands at its first bucket alone, so that it counts once. */
const bucketsOf = (parts: RawBuilder<unknown>) => sql`
  select p.code, p.dimension, p.member, p.first, b.bucket, sum(b.weight)::integer as weight,
    max(p.version) as version, max(p.percent) as percent,
    sum(p.numerator) filter (where coalesce(b.place, 1) = 1) as numerator,
    sum(p.denominator) filter (where coalesce(b.place, 1) = 1) as denominator,
    sum(p.count) filter (where coalesce(b.place, 1) = 1) as count,
    sum(p.days) filter (where coalesce(b.place, 1) = 1) as days
  from (${parts}) as p
  left join lateral unnest(p.buckets, p.weights) with ordinality as b (bucket, weight, place) on true
  group by p.code, p.dimension, p.member, p.first, b.bucket`
