import { type RawBuilder, sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import { DIMENSIONS } from '#platform/measure/measure.ts'
import type { FoldSpec } from '../rules/definition.ts'
import { daysOf, periodsOf, termTable } from './fold-sums.ts'
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

/** A fold that changed, by the first day of its period. */
interface Place extends Changed {
  dimension: string
  member: string
}

/** Longer periods, each with the period that it is added up from. */
const LONGER = [
  ['month', 'day'],
  ['quarter', 'month'],
  ['year', 'quarter'],
] as const

/**
 * Reckons days anew from their measurements, one statement for all of them, and then the months, quarters and years of
 * the folds that changed: exact, however often and in whatever order facts came.
 *
 * @returns the days of indicators that were reckoned
 */
export async function refoldDays(
  tx: Tx,
  tenant: Tenant,
  specs: readonly FoldSpec[],
  touched: readonly Touched[],
): Promise<Changed[]> {
  const { rows: days } = await sql<Changed>`
    select distinct s.code, to_char(t.day, 'YYYY-MM-DD') as day
    from unnest(${touched.map((t) => t.measure)}::text[], ${touched.map((t) => t.day)}::date[]) as t (measure, day)
    join ${termTable(specs)} on s.measure = t.measure and t.day >= s."from" and t.day < s."until"
    order by 1, 2`.execute(tx)
  if (days.length === 0) return []
  let moved = await refoldEach(tx, tenant, specs, days)
  for (const [grain, part] of LONGER) moved = await refoldPeriods(tx, tenant, grain, part, moved)
  return days
}

async function refoldEach(
  tx: Tx,
  tenant: Tenant,
  specs: readonly FoldSpec[],
  days: readonly Changed[],
): Promise<Place[]> {
  const asked = sql`
    unnest(${days.map((d) => d.code)}::text[], ${days.map((d) => d.day)}::date[]) as p (code, day)`
  const found = (terms: RawBuilder<unknown>) => sql`
    select s.*, p.day, m.* from ${asked}
    join ${terms} on s.code = p.code and p.day >= s."from" and p.day < s."until"
    join indicator.measurements as m on m.tenant_id = ${tenant} and m.measure = s.measure
      and m.at >= (p.day::timestamp at time zone 'Asia/Jakarta')
      and m.at < ((p.day + 1)::timestamp at time zone 'Asia/Jakarta')`
  const standing = sql`
    select k.* from ${asked} join indicator.folds as k on k.tenant_id = ${tenant} and k.code = p.code
      and k.grain = 'day' and k.dimension = any(${['', ...DIMENSIONS]}::text[]) and k.day = p.day`
  return replaceFolds(tx, tenant, standing, daysOf(found, specs))
}

/** Periods that these folds lie in, for the members that changed. */
async function refoldPeriods(
  tx: Tx,
  tenant: Tenant,
  grain: (typeof LONGER)[number][0],
  part: (typeof LONGER)[number][1],
  moved: readonly Place[],
): Promise<Place[]> {
  if (moved.length === 0) return []
  const column = (name: keyof Place) => moved.map((place) => place[name])
  const asked = sql`
    (select distinct code, dimension, member, date_trunc(${grain}, day::timestamp)::date as day
    from unnest(${column('code')}::text[], ${column('dimension')}::text[], ${column('member')}::text[],
      ${column('day')}::date[]) as p (code, dimension, member, day)) as p`
  const parts = sql`
    select p.day as first, k.* from ${asked}
    join indicator.folds as k on k.tenant_id = ${tenant} and k.code = p.code and k.grain = ${part}
      and k.dimension = p.dimension and k.member = p.member and k.day >= p.day
      and k.day < p.day + ${LENGTHS[grain]}::interval`
  const standing = sql`
    select k.* from ${asked} join indicator.folds as k on k.tenant_id = ${tenant} and k.code = p.code
      and k.grain = ${grain} and k.dimension = p.dimension and k.member = p.member and k.day = p.day`
  return replaceFolds(tx, tenant, standing, periodsOf(parts, grain))
}

const LENGTHS = { month: '1 month', quarter: '3 months', year: '1 year' } as const

/** Puts folds in the place of those that stand, touching only what differs. */
async function replaceFolds(
  tx: Tx,
  tenant: Tenant,
  standing: RawBuilder<unknown>,
  fresh: RawBuilder<unknown>,
): Promise<Place[]> {
  const { rows } = await sql<Place>`
    with fresh as materialized (${fresh}),
    gone as (
      delete from indicator.folds as f using (${standing}) as k
      where f.tenant_id = ${tenant} and f.code = k.code and f.grain = k.grain and f.dimension = k.dimension
        and f.member = k.member and f.day = k.day
        and not exists (select from fresh where fresh.code = k.code and fresh.dimension = k.dimension
          and fresh.member = k.member and fresh.day = k.day)
      returning f.code, f.dimension, f.member, f.day
    ),
    come as (
      insert into indicator.folds as f (tenant_id, ${COLUMNS}) select ${tenant}, ${COLUMNS} from fresh
      on conflict (tenant_id, code, grain, dimension, day, member) do update
        set version = excluded.version, percent = excluded.percent, numerator = excluded.numerator,
          denominator = excluded.denominator, count = excluded.count, days = excluded.days,
          buckets = excluded.buckets, weights = excluded.weights
        where f is distinct from excluded
      returning f.code, f.dimension, f.member, f.day
    )
    select code, dimension, member, to_char(day, 'YYYY-MM-DD') as day
    from (select * from gone union all select * from come) as moved`.execute(tx)
  return rows
}

const COLUMNS = sql`code, grain, dimension, member, day, version, percent, numerator, denominator, count, days,
  buckets, weights`

/** Room for a region's measurements in memory, in the statements of this transaction. */
export const ROOM = sql`set local work_mem = '128MB'`

/**
 * Reckons whole indicators anew. Days have far fewer folds than measurements, which the planner does not know: hashed
 * they cost a fraction of sorting all measurements by what they belong to.
 */
export async function refoldAll(
  tx: Tx,
  tenant: Tenant,
  specs: readonly FoldSpec[],
  source: Source = 'kept',
): Promise<void> {
  const folds = foldsOf(source)
  const codes = [...new Set(specs.map(({ code }) => code))]
  await sql`delete from ${folds} where tenant_id = ${tenant} and code = any(${codes}::text[])`.execute(tx)
  const found = (terms: RawBuilder<unknown>) => sql`
    select s.*, (m.at at time zone 'Asia/Jakarta')::date as day, m.*
    from ${terms}
    join ${measurementsOf(source)} as m on m.tenant_id = ${tenant} and m.measure = s.measure
      and m.at >= (s."from"::timestamp at time zone 'Asia/Jakarta')
      and m.at < (s."until"::timestamp at time zone 'Asia/Jakarta')`
  const insert = (fresh: RawBuilder<unknown>) =>
    sql`insert into ${folds} (tenant_id, ${COLUMNS}) select ${tenant}, ${COLUMNS} from (${fresh}) as fresh`.execute(
      tx,
    )
  await ROOM.execute(tx)
  await sql`set local enable_sort = off`.execute(tx)
  await insert(daysOf(found, specs))
  for (const [grain, part] of LONGER) {
    const parts = sql`
      select date_trunc(${grain}, k.day::timestamp)::date as first, k.* from ${folds} as k
      where k.tenant_id = ${tenant} and k.code = any(${codes}::text[]) and k.grain = ${part}`
    await insert(periodsOf(parts, grain))
  }
  await sql`set local enable_sort = on`.execute(tx)
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
