import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { FoldSpec } from '../rules/definition.ts'
import { type Piece, piecesOf } from '../rules/period.ts'

/** A stretch of days of an indicator that is asked for, under a name of the asker's. */
export interface Window {
  code: string
  key: string
  from: string
  to: string
}

export interface Where {
  dimension: string
  /** One member, or all of the dimension where null. */
  member: string | null
}

export interface FoldSum {
  code: string
  key: string
  member: string
  /** Whole numbers as text. */
  numerator: string
  denominator: string
  count: number
  /** Days that have measurements. */
  days: number
}

interface Summed extends Omit<FoldSum, 'code' | 'key'> {
  number: number
  isSpread: boolean
}

/** A piece of a window, by the window's number: grouping by it costs a third of grouping by code and key. */
interface NumberedPiece extends Piece {
  code: string
  number: number
}

/**
 * Folds of pieces of windows, of one member or of every member of the dimension. Each piece is looked up by itself, along
 * the key: left to join them, the database may compare every day of a formula with every piece.
 */
const foldsIn = (tenant: Tenant, pieces: readonly NumberedPiece[], { dimension, member }: Where) => sql`
  unnest(${pieces.map((p) => p.number)}::integer[], ${pieces.map((p) => p.code)}::text[],
    ${pieces.map((p) => p.grain)}::text[], ${pieces.map((p) => p.from)}::date[],
    ${pieces.map((p) => p.to)}::date[]) as w (number, code, grain, "from", "to")
  cross join lateral (
    select f.member, f.numerator, f.denominator, f.count, f.days, f.percent, f.buckets, f.weights
    from indicator.folds as f
    where f.tenant_id = ${tenant} and f.code = w.code and f.grain = w.grain and f.dimension = ${dimension}
      and f.day >= w."from" and f.day <= w."to" ${member === null ? sql`` : sql`and f.member = ${member}`}
    offset 0) as f`

/**
 * What stretches of days come to: a few narrow rows of the longest periods that make up each, however many facts lie
 * behind them. A percentile of more than one of them is read off their sketches added up.
 */
export async function sumFolds(
  tx: Tx,
  tenant: Tenant,
  windows: readonly Window[],
  where: Where,
): Promise<FoldSum[]> {
  if (windows.length === 0) return []
  const pieces = windows.flatMap(({ code, from, to }, number) =>
    piecesOf(from, to).map((piece) => ({ ...piece, code, number })),
  )
  const { rows } = await sql<Summed>`
    select w.number, f.member, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator,
      sum(f.count)::bigint as count, sum(f.days)::int as days,
      count(*) > 1 and max(f.percent) is not null as "isSpread"
    from ${foldsIn(tenant, pieces, where)}
    group by w.number, f.member`.execute(tx)
  const spread = new Set(rows.flatMap(({ number, isSpread }) => (isSpread ? [number] : [])))
  const ranked = await rankFolds(
    tx,
    tenant,
    pieces.filter(({ number }) => spread.has(number)),
    where,
  )
  return rows.map(({ number, member, isSpread, numerator, denominator, count, days }) => {
    const { code, key } = windows[number] as Window
    const figure = (isSpread && ranked.get(`${number} ${member}`)) || numerator
    return { code, key, member, numerator: figure, denominator, count, days }
  })
}

/** Percentiles of windows that several folds make up, by number and member. */
async function rankFolds(
  tx: Tx,
  tenant: Tenant,
  pieces: readonly NumberedPiece[],
  where: Where,
): Promise<Map<string, string>> {
  if (pieces.length === 0) return new Map()
  const { rows } = await sql<{ place: string; figure: string }>`
    select number || ' ' || member as place,
      indicator.percentile_of(array_agg(bucket order by bucket), array_agg(weight order by bucket), max(percent))::text
        as figure
    from (
      select w.number, f.member, b.bucket, sum(b.weight)::integer as weight, max(f.percent) as percent
      from ${foldsIn(tenant, pieces, where)}
      cross join lateral unnest(f.buckets, f.weights) as b (bucket, weight)
      group by w.number, f.member, b.bucket
    ) as counted
    group by number, member`.execute(tx)
  return new Map(rows.map(({ place, figure }) => [place, figure]))
}

/** First and last day with measurements, by indicator: two rows are looked up for each. */
export async function listMeasuredDays(
  tx: Tx,
  tenant: Tenant,
  codes: readonly string[],
): Promise<Map<string, { first: string; last: string }>> {
  const outermost = (order: 'asc' | 'desc') => sql`
    (select to_char(day, 'YYYY-MM-DD') from indicator.folds
    where tenant_id = ${tenant} and code = asked.code and grain = 'day' and dimension = '' and member = ''
    order by day ${sql.raw(order)} limit 1)`
  const { rows } = await sql<{ code: string; first: string | null; last: string }>`
    select asked.code, ${outermost('asc')} as first, ${outermost('desc')} as last
    from unnest(${[...codes]}::text[]) as asked (code)`.execute(tx)
  return new Map(rows.flatMap(({ code, first, last }) => (first === null ? [] : [[code, { first, last }]])))
}

export interface FoldDay {
  day: string
  numerator: string
  denominator: string
  count: number
}

/** The single days of a stretch that have measurements, in order. */
export async function listFoldDays(
  tx: Tx,
  tenant: Tenant,
  { code, from, to }: Omit<Window, 'key'>,
  dimension: string,
  member: string,
): Promise<FoldDay[]> {
  const { rows } = await sql<FoldDay>`
    select to_char(day, 'YYYY-MM-DD') as day, numerator::text, denominator::text, count
    from indicator.folds
    where tenant_id = ${tenant} and code = ${code} and grain = 'day' and dimension = ${dimension}
      and member = ${member} and day >= ${from}::date and day <= ${to}::date
    order by day`.execute(tx)
  return rows
}

/** SQL of the figures behind one term of a formula in a stretch of days. */
export const figuresOf = (
  tenant: Tenant,
  spec: FoldSpec,
  span: { from: string; to: string },
  dimension: string,
  member: string,
) => {
  const all = Object.entries(spec.conds ?? {})
  const conditions = [
    ...all.map(([name, members]) => sql`and m.${sql.ref(name)} = any(${[...members]}::text[])`),
    ...(dimension === '' ? [] : [sql`and m.${sql.ref(dimension)} = ${member}`]),
  ]
  return sql`indicator.measurements as m
    where m.tenant_id = ${tenant} and m.measure = ${spec.measure} and m.value is not null
      and m.at >= (${span.from}::date::timestamp at time zone 'Asia/Jakarta')
      and m.at < ((${span.to}::date + 1)::timestamp at time zone 'Asia/Jakarta')
      ${sql.join(conditions, sql` `)}`
}

/** A percentile exactly, from the measurements themselves; nothing where there are none. */
export async function findExactPercentile(
  tx: Tx,
  figures: ReturnType<typeof figuresOf>,
  rankOf: (count: number) => number,
): Promise<{ figure: string; count: number } | undefined> {
  const counted = await sql<{ count: number }>`select count(*)::int as count from ${figures}`.execute(tx)
  const count = counted.rows[0]?.count ?? 0
  if (count === 0) return undefined
  const { rows } = await sql<{ figure: string }>`
    select m.value::text as figure from ${figures} order by m.value offset ${rankOf(count) - 1} limit 1`.execute(
    tx,
  )
  return { figure: rows[0]?.figure ?? '0', count }
}
