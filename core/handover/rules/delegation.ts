/**
 * Invariants of standing in
 * 1. Only roles of a region are lent. In the ministry several administrators share the work, and an assessor's
 *    ratings are nobody else's.
 * 2. A leader's role goes to nobody who is the secretariat: who accepts answers does not sign them off as well.
 * 3. A delegation has a first and a last day; the leader's is short.
 * 4. It copies one membership, so nobody lends more than they hold; what is lent is never lent on (identity).
 *
 *   planned ──first day──▶ running ──last day, recall, end of the membership──▶ ended
 */

import type { Role } from '#platform/module.ts'

export const LENDABLE: readonly Role[] = [
  'region_admin',
  'opd_officer',
  'leader',
  'service_operator',
  'call_taker',
  'dispatcher',
  'field_crew',
  'pharmacist',
  'pharmacy_assistant',
]
const MOST_DAYS = 92
const MOST_DAYS_OF_LEADER = 31

export const mostDays = (role: Role): number => (role === 'leader' ? MOST_DAYS_OF_LEADER : MOST_DAYS)

export interface Wish {
  role: Role
  personId: string
  /** Who would stand in, and as what they serve already. */
  standIn: { personId: string; roles: readonly Role[] }
  /** First and last day in WIB, `YYYY-MM-DD`. */
  from: string
  until: string
}

export type Fault = 'not_lendable' | 'not_oneself' | 'two_hats' | 'begins_in_past' | 'ends_first' | 'too_long'

/** What speaks against a delegation; nothing where it may be. */
export function faultOf({ role, personId, standIn, from, until }: Wish, today: string): Fault | undefined {
  if (!LENDABLE.includes(role)) return 'not_lendable'
  if (standIn.personId === personId) return 'not_oneself'
  if (role === 'leader' && standIn.roles.includes('region_admin')) return 'two_hats'
  if (from < today) return 'begins_in_past'
  if (until < from) return 'ends_first'
  return daysFrom(from, until) > mostDays(role) ? 'too_long' : undefined
}

const DAY = 86_400_000

/** Days from the first to the last, both counted. @example daysFrom('2026-11-22', '2026-11-22') // 1 */
export const daysFrom = (from: string, until: string): number =>
  (Date.parse(until) - Date.parse(from)) / DAY + 1

const WIB_OFFSET = 7 * 3_600_000

/** The instants between which a delegation counts: from the first day, or now on it, to the end of the last. */
export function spanOf({ from, until }: Pick<Wish, 'from' | 'until'>, now: Date) {
  const midnight = Date.parse(from) - WIB_OFFSET
  return {
    beginsAt: new Date(Math.max(midnight, now.getTime())),
    endsAt: new Date(Date.parse(until) - WIB_OFFSET + DAY - 1),
  }
}

interface Times {
  beginsAt: Date
  endsAt: Date
  endedAt: Date | null
}

export type State = 'planned' | 'running' | 'ended'

export function stateOf({ beginsAt, endsAt, endedAt }: Times, now: Date): State {
  if (endedAt !== null || endsAt <= now) return 'ended'
  return beginsAt <= now ? 'running' : 'planned'
}

export type Ending = 'date' | 'recalled' | 'membership'

/** How a delegation came to its end; nothing while it goes on. */
export function endingOf(times: Times & { isRecalled: boolean }, now: Date): Ending | null {
  if (stateOf(times, now) !== 'ended') return null
  if (times.isRecalled) return 'recalled'
  return times.endedAt === null || times.endedAt >= times.endsAt ? 'date' : 'membership'
}
