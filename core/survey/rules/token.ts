/** Whoever sends within this time has not read the form. */
const LEAST_SECONDS = 4
const MOST_SECONDS = 24 * 3600

/** Whether a handed-out form comes back too soon, too late, or in time. */
export function ageOf(issuedAt: number, now: number): 'too_fast' | 'too_old' | 'good' {
  const seconds = now - issuedAt
  if (seconds < LEAST_SECONDS) return 'too_fast'
  return seconds > MOST_SECONDS ? 'too_old' : 'good'
}
