import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { FoldSpec } from '../rules/definition.ts'

/** A stretch of days of an indicator that is asked for, under a name of the asker's. */
export interface Window {
  code: string
  key: string
  from: string
  to: string
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

/** Windows by number: grouping many rows by it costs a third of grouping by code and key. */
const windowTable = (windows: readonly Window[]) => sql`
  unnest(${windows.map((w) => w.code)}::text[], ${windows.map((w) => w.from)}::date[],
    ${windows.map((w) => w.to)}::date[]) with ordinality as w (code, "from", "to", number)`

/** Rows with the code and key of their window in place of its number. */
const named = <R extends { number: number }>(rows: readonly R[], windows: readonly Window[]) =>
  rows.flatMap(({ number, ...row }) => {
    const window = windows[Number(number) - 1]
    return window === undefined ? [] : [{ ...row, code: window.code, key: window.key }]
  })

type Numbered<R> = Omit<R, 'code' | 'key'> & { number: number }

/**
 * What days come to, added up. Reads narrow rows of days, however many facts lie behind them.
 *
 * @param member one member, or every member of the dimension where null
 */
export async function sumFolds(
  tx: Tx,
  tenant: Tenant,
  windows: readonly Window[],
  dimension: string,
  member: string | null,
): Promise<FoldSum[]> {
  if (windows.length === 0) return []
  const { rows } = await sql<Numbered<FoldSum>>`
    select w.number, f.member, sum(f.numerator)::text as numerator, sum(f.denominator)::text as denominator,
      sum(f.count)::bigint as count, count(*)::int as days
    from ${windowTable(windows)}
    join indicator.folds as f on f.tenant_id = ${tenant} and f.code = w.code and f.dimension = ${dimension}
      and f.day >= w."from" and f.day <= w."to" and (${member}::text is null or f.member = ${member})
    group by w.number, f.member`.execute(tx)
  return named(rows, windows)
}

export interface SketchSum {
  code: string
  key: string
  member: string
  bucket: number
  weight: number
}

/** Sketches of days, added up by bucket. */
export async function sumSketches(
  tx: Tx,
  tenant: Tenant,
  windows: readonly Window[],
  dimension: string,
  member: string | null,
): Promise<SketchSum[]> {
  if (windows.length === 0) return []
  const { rows } = await sql<Numbered<SketchSum>>`
    select w.number, f.member, b.bucket, sum(b.weight)::bigint as weight
    from ${windowTable(windows)}
    join indicator.folds as f on f.tenant_id = ${tenant} and f.code = w.code and f.dimension = ${dimension}
      and f.day >= w."from" and f.day <= w."to" and (${member}::text is null or f.member = ${member})
    cross join lateral unnest(f.buckets, f.weights) as b (bucket, weight)
    group by w.number, f.member, b.bucket`.execute(tx)
  return named(rows, windows)
}

/** First day with measurements, by indicator. */
export async function listFirstDays(
  tx: Tx,
  tenant: Tenant,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; day: string }>`
    select asked.code, to_char(first.day, 'YYYY-MM-DD') as day
    from unnest(${[...codes]}::text[]) as asked (code)
    cross join lateral (
      select day from indicator.folds
      where tenant_id = ${tenant} and code = asked.code and dimension = '' and member = ''
      order by day limit 1
    ) as first`.execute(tx)
  return new Map(rows.map(({ code, day }) => [code, day]))
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
    where tenant_id = ${tenant} and code = ${code} and dimension = ${dimension} and member = ${member}
      and day >= ${from}::date and day <= ${to}::date
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
