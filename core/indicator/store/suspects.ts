import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { LateRow } from '../rules/anomalies/afterwards.ts'

/**
 * How often each digit ends (or begins) the figures of a measure in a stretch of days.
 *
 * @param unit figures are divided by it first, so that the last digit of a time is that of its seconds
 */
export async function countDigits(
  tx: Tx,
  tenant: Tenant,
  measure: string,
  { from, to }: { from: string; to: string },
  { unit, place }: { unit: number; place: 'first' | 'last' },
): Promise<number[]> {
  const { rows } = await sql<{ digit: number; count: number }>`
    select case when ${place} = 'last' then (figure % 10)::int else left(figure::text, 1)::int end as digit,
      count(*)::int as count
    from (
      select abs(value) / ${unit}::bigint as figure from indicator.measurements
      where tenant_id = ${tenant} and measure = ${measure} and value is not null
        and at >= (${from}::date::timestamp at time zone 'Asia/Jakarta')
        and at < ((${to}::date + 1)::timestamp at time zone 'Asia/Jakarta')
    ) as figures
    where figure >= 10 group by 1`.execute(tx)
  const digits = place === 'last' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [1, 2, 3, 4, 5, 6, 7, 8, 9]
  return digits.map((digit) => rows.find((row) => row.digit === digit)?.count ?? 0)
}

export interface UseRow {
  code: string
  period: string
  use: string
  value: string
  throughSeq: number
  usedAt: Date
}

/** Notes the value that was used first; later uses of the same kind change nothing. @returns whether it is new */
export async function insertUse(
  tx: Tx,
  tenant: Tenant,
  use: Omit<UseRow, 'usedAt'>,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`
    insert into indicator.uses (tenant_id, code, period, use, value, through_seq, used_at)
    values (${tenant}, ${use.code}, ${use.period}, ${use.use}, ${use.value}, ${use.throughSeq}, ${now})
    on conflict do nothing returning code`.execute(tx)
  return rows.length === 1
}

export async function listUses(tx: Tx, tenant: Tenant, since: Date): Promise<UseRow[]> {
  const { rows } = await sql<UseRow>`
    select code, period, use, value::text, through_seq as "throughSeq", used_at as "usedAt"
    from indicator.uses where tenant_id = ${tenant} and used_at >= ${since}
    order by used_at desc limit 200`.execute(tx)
  return rows
}

/** Measurements of a stretch of days that facts after a number brought or changed. */
export async function listLate(
  tx: Tx,
  tenant: Tenant,
  measures: readonly string[],
  { from, to }: { from: string; to: string },
  afterSeq: number,
): Promise<LateRow[]> {
  const { rows } = await sql<LateRow>`
    select subject, at, fact_recorded_at as "recordedAt", fact_seq as "factSeq"
    from indicator.measurements
    where tenant_id = ${tenant} and measure = any(${[...measures]}::text[]) and fact_seq > ${afterSeq}
      and at >= (${from}::date::timestamp at time zone 'Asia/Jakarta')
      and at < ((${to}::date + 1)::timestamp at time zone 'Asia/Jakarta')
    order by fact_seq limit 201`.execute(tx)
  return rows
}
