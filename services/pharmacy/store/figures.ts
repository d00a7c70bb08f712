import { sql } from 'kysely'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Example } from '../rules/estimate.ts'
import type { Served } from '../rules/waits.ts'

type ServedRow = Omit<Served, 'receivedAt' | 'readyAt' | 'handedOverAt' | 'missedAt'> & {
  receivedAt: Date
  readyAt: Date | null
  handedOverAt: Date | null
  missedAt: Date | null
  items: number
  formularyItems: number
  clarifications: number
  isExample: boolean
}

/** Tickets of days as quality looks at them: counts and times, nothing of a person. */
export type ServedTicket = Served &
  Pick<ServedRow, 'items' | 'formularyItems' | 'clarifications' | 'isExample'>

export async function listServed(
  tx: Tx,
  tenant: Tenant,
  facility: string,
  days: { from: string; to: string },
): Promise<ServedTicket[]> {
  const { rows } = await sql<ServedRow>`
    select lane, to_char(day, 'YYYY-MM-DD') as day, extract(hour from received_at at time zone 'Asia/Jakarta')::int as hour,
      compounded, received_at as "receivedAt", ready_at as "readyAt", handed_over_at as "handedOverAt",
      missed_at as "missedAt", was_missed as "wasMissed", state = 'cancelled' as cancelled, items,
      formulary_items as "formularyItems", clarifications, is_example as "isExample"
    from pharmacy.tickets
    where tenant_id = ${tenant} and facility = ${facility} and day between ${days.from}::date and ${days.to}::date`.execute(
    tx,
  )
  const time = (at: Date | null) => at?.getTime() ?? null
  return rows.map((row) => ({
    ...row,
    receivedAt: row.receivedAt.getTime(),
    readyAt: time(row.readyAt),
    handedOverAt: time(row.handedOverAt),
    missedAt: time(row.missedAt),
  }))
}

export interface Counts {
  errors: number
  nearMisses: number
  answered: number
  satisfied: number
  owedOpen: number
}

/** Mistakes and answers between two instants, and drugs owed now. */
export async function countCare(
  tx: Tx,
  tenant: Tenant,
  facility: string,
  span: { from: Date; before: Date },
): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select
      (select count(*)::int from pharmacy.mistakes where tenant_id = ${tenant} and facility = ${facility}
        and kind = 'error' and withdrawn_at is null and at >= ${span.from} and at < ${span.before}) as errors,
      (select count(*)::int from pharmacy.mistakes where tenant_id = ${tenant} and facility = ${facility}
        and kind = 'near_miss' and at >= ${span.from} and at < ${span.before}) as "nearMisses",
      (select count(*)::int from pharmacy.answers where tenant_id = ${tenant} and facility = ${facility}
        and answered_at >= ${span.from} and answered_at < ${span.before}) as answered,
      (select count(*)::int from pharmacy.answers where tenant_id = ${tenant} and facility = ${facility}
        and is_satisfied and answered_at >= ${span.from} and answered_at < ${span.before}) as satisfied,
      (select count(*)::int from pharmacy.owed where tenant_id = ${tenant} and facility = ${facility}
        and state = 'open') as "owedOpen"`.execute(tx)
  return rows[0] as Counts
}

/** Arrivals by hour (WIB) over some days; days without an arrival count in the mean all the same. */
export async function countArrivals(
  tx: Tx,
  tenant: Tenant,
  facility: string,
  days: readonly string[],
): Promise<{ hour: number; arrivals: number; days: number }[]> {
  const { rows } = await sql<{ hour: number; arrivals: number; days: number }>`
    select extract(hour from received_at at time zone 'Asia/Jakarta')::int as hour, count(*)::int as arrivals,
      count(distinct day)::int as days
    from pharmacy.tickets
    where tenant_id = ${tenant} and facility = ${facility} and day = any(${days}::date[])
    group by 1 order by 1`.execute(tx)
  return rows
}

/** Days of these on which somebody came at all. */
export async function countDaysWith(
  tx: Tx,
  tenant: Tenant,
  facility: string,
  days: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    select count(distinct day)::int as days from pharmacy.tickets
    where tenant_id = ${tenant} and facility = ${facility} and day = any(${days}::date[])`.execute(tx)
  return rows[0]?.days ?? 0
}

/** The newest tickets of a lane that became ready without a question to a doctor, for estimates. */
export async function listExamples(
  tx: Tx,
  tenant: Tenant,
  ticket: { facility: string; lane: string },
  before: Date,
  most: number,
): Promise<Example[]> {
  const { rows } = await sql<Example>`
    select items, ahead, extract(epoch from ready_at - received_at)::float8 as seconds
    from pharmacy.tickets
    where tenant_id = ${tenant} and facility = ${ticket.facility} and lane = ${ticket.lane} and ready_at <= ${before}
      and clarifications = 0 and not is_late_entry
    order by ready_at desc limit ${most}`.execute(tx)
  return rows
}
