import { type RawBuilder, sql } from 'kysely'
import type { FoldSpec } from '../rules/definition.ts'

// SQL that makes folds, as rows of code, grain, dimension, member, day, version, percent, numerator, denominator, count,
// days, buckets and weights.

/** A formula's version in one dimension: what a measurement counts in. `''` is the whole region. */
interface Line {
  line: number
  spec: FoldSpec
  dimension: string
}

/** Terms above and below a line are of the same line. */
function linesOf(specs: readonly FoldSpec[]): Line[] {
  const numbers = new Map<string, number>()
  return specs.flatMap((spec) =>
    ['', ...spec.dims].map((dimension) => {
      const name = `${spec.code} ${spec.version} ${dimension}`
      if (!numbers.has(name)) numbers.set(name, numbers.size)
      return { line: numbers.get(name) as number, spec, dimension }
    }),
  )
}

/** Terms of formulas as rows of `s`, one for each line that they count in. */
export const termTable = (specs: readonly FoldSpec[]): RawBuilder<unknown> => {
  const rows = linesOf(specs).map(({ line, dimension, spec }) => {
    const { code, role, measure, from, until, within, conds } = spec
    return { line, dimension, code, role, measure, from, until, within, conds }
  })
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (line integer, dimension text, code text,
    role text, measure text, "from" date, "until" date, "within" bigint, conds jsonb)`
}

/** What the numbers of lines stand for, as rows of `l`. */
const lineTable = (specs: readonly FoldSpec[]): RawBuilder<unknown> => {
  const rows = new Map(
    linesOf(specs).map(({ line, dimension, spec: { code, version, kind, percent, sums } }) => [
      line,
      { line, dimension, code, version, kind, percent, sums },
    ]),
  )
  return sql`jsonb_to_recordset(${JSON.stringify([...rows.values()])}::jsonb) as l (line integer, dimension text,
    code text, version integer, kind text, percent integer, sums boolean)`
}

/** Measurements with the terms that they count in, and their day, of the terms given. */
export type Found = (terms: RawBuilder<unknown>) => RawBuilder<unknown>

/** What measurements come to by day. Percentiles need their figures in order and a sketch beside; all else is a sum. */
export function daysOf(found: Found, specs: readonly FoldSpec[]): RawBuilder<unknown> {
  const percentiles = specs.filter(({ kind }) => kind === 'percentile')
  const others = specs.filter(({ kind }) => kind !== 'percentile')
  const kinds = [
    ...(others.length > 0 ? [sumsOf(found, others)] : []),
    ...(percentiles.length > 0 ? [percentilesOf(found, percentiles)] : []),
  ]
  return sql.join(kinds, sql` union all `)
}

/**
 * Figures that count, once for each line. Lines are numbers because they are compared for every figure; what they stand
 * for is looked up once for each sum.
 */
const figuresOf = (found: Found, specs: readonly FoldSpec[]) => sql`
  select f.line, f.day, f.role, f."within", f.value, d.member
  from (${found(termTable(specs))}) as f
  cross join lateral (select case f.dimension when '' then '' when 'district' then f.district
    when 'village' then f.village when 'agency' then f.agency when 'facility' then f.facility
    when 'lane' then f.lane when 'category' then f.category when 'channel' then f.channel
    when 'sex' then f.sex end as member) as d
  where f.value is not null and d.member is not null
    and (f.conds is null or (
      (f.conds->'district' is null or f.conds->'district' ? f.district)
      and (f.conds->'village' is null or f.conds->'village' ? f.village)
      and (f.conds->'agency' is null or f.conds->'agency' ? f.agency)
      and (f.conds->'facility' is null or f.conds->'facility' ? f.facility)
      and (f.conds->'lane' is null or f.conds->'lane' ? f.lane)
      and (f.conds->'category' is null or f.conds->'category' ? f.category)
      and (f.conds->'channel' is null or f.conds->'channel' ? f.channel)
      and (f.conds->'sex' is null or f.conds->'sex' ? f.sex)))`

const sumsOf = (found: Found, specs: readonly FoldSpec[]) => sql`
  select l.code, 'day' as grain, l.dimension, g.member, g.day, l.version, null::integer as percent,
    case
      when l.kind = 'share' then g.inside
      when l.kind in ('sum', 'mean') or (l.kind = 'ratio' and l.sums) then g.above
      else g.of
    end as numerator,
    case
      when l.kind in ('mean', 'share') then g.figures
      when l.kind = 'ratio' and l.sums then g.below
      when l.kind = 'ratio' then g.over
      else 1
    end as denominator,
    g.of as count, 1 as days, null::integer[] as buckets, null::integer[] as weights
  from (
    select line, day, member, count(*) as figures, count(*) filter (where value <= "within") as inside,
      count(*) filter (where role = 'of') as "of", count(*) filter (where role = 'over') as "over",
      coalesce(sum(value) filter (where role = 'of'), 0) as above,
      coalesce(sum(value) filter (where role = 'over'), 0) as below
    from (${figuresOf(found, specs)}) as figure
    group by line, day, member
  ) as g
  join ${lineTable(specs)} on l.line = g.line`

/** Nearest rank by whole numbers, as rules/sketch.ts has it; the sketch is made of the same figures, day by day. */
const percentilesOf = (found: Found, specs: readonly FoldSpec[]) => sql`
  select l.code, 'day' as grain, l.dimension, g.member, g.day, l.version, l.percent, ranked.numerator,
    1::numeric as denominator, g.count, 1 as days, sketched.buckets, sketched.weights
  from (
    select line, day, member, count(*) as count, array_agg(value) as figures
    from (${figuresOf(found, specs)}) as figure
    group by line, day, member
  ) as g
  join ${lineTable(specs)} on l.line = g.line
  cross join lateral (
    select figure::numeric as numerator from unnest(g.figures) as each (figure)
    order by figure offset greatest(1, (l.percent * g.count + 99) / 100) - 1 limit 1
  ) as ranked
  cross join lateral (
    select array_agg(bucket order by bucket) as buckets, array_agg(weight order by bucket) as weights
    from (
      select indicator.bucket_of(figure) as bucket, count(*)::integer as weight
      from unnest(g.figures) as each (figure) group by 1
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
