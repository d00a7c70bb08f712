import type { AttendanceState } from '../contract/words.ts'

/**
 * Hours of a session:
 *
 *     not_yet --opensAt--> open --closesAt--> ended
 */
export function stateAt(
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
  now: Date,
): AttendanceState {
  if (now < opensAt) return 'not_yet'
  return now < closesAt ? 'open' : 'ended'
}

/** Years after which names leave a list. */
const KEPT_YEARS = 5

/** Sessions that closed before this have forgotten who came. */
export function forgetBefore(now: Date): Date {
  const before = new Date(now)
  before.setUTCFullYear(before.getUTCFullYear() - KEPT_YEARS)
  return before
}

const MOST_SECONDS = 12 * 3600

/** Whether a handed-out form comes back in time; seconds since the epoch. */
export const isFresh = (issuedAt: number, now: number): boolean =>
  issuedAt <= now && now - issuedAt <= MOST_SECONDS
