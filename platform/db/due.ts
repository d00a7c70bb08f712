import { type RawBuilder, sql } from 'kysely'

/** Clocks of several machines differ by less than this. */
const SKEW_MS = 5 * 60_000

/**
 * Whether a date at which something is to happen has come. A date further ahead than anybody puts one was set by a clock
 * that has been put back since: without this, what it put off would stand still for as long as the clock was wrong.
 *
 * @param column the date; never true where it is null or infinite
 * @param longestMs nobody puts it off by more than this, in milliseconds
 * @example sql`select id from outbox where ${isDue(sql`next_at`, now, HOUR)}`
 */
export const isDue = (column: RawBuilder<unknown>, now: Date, longestMs: number): RawBuilder<boolean> => {
  const beyond = new Date(now.getTime() + longestMs + SKEW_MS)
  return sql<boolean>`(${column} <= ${now} or (${column} > ${beyond} and isfinite(${column})))`
}
