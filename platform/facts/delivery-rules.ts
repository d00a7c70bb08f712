/** After this many failed attempts a fact becomes a dead letter and its reader goes on. */
export const MOST_ATTEMPTS = 8

const FIRST_PAUSE = 1_000
export const LONGEST_PAUSE = 10 * 60_000

/**
 * Milliseconds to wait before attempt number `attempts + 1`: doubling from one second, at most ten minutes.
 *
 * @example pauseAfter(1) // 1000
 * @example pauseAfter(3) // 4000
 */
export const pauseAfter = (attempts: number): number =>
  Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE)

/** What to do with a fact whose reader has just failed for the `attempts`-th time. */
export const afterFailure = (attempts: number): 'retry' | 'bury' =>
  attempts >= MOST_ATTEMPTS ? 'bury' : 'retry'
