/** After so many tries a delivery is given up and somebody must telephone. */
export const MOST_TRIES = 12

export const LONGEST_PAUSE_MS = 1_800_000

/** Pause after so many tries, in milliseconds: 15 s, doubling, at most half an hour; all tries span about two hours and a half. */
export const pauseAfter = (tries: number): number =>
  Math.min(15_000 * 2 ** Math.max(0, tries - 1), LONGEST_PAUSE_MS)

/** What a delivery becomes after its try number `tries`. */
export const afterTry = (
  tries: number,
  failure: string | null,
  now: Date,
): { state: 'waiting' | 'delivered' | 'failed'; nextTryAt: Date | null; deliveredAt: Date | null } => {
  if (failure === null) return { state: 'delivered', nextTryAt: null, deliveredAt: now }
  if (tries >= MOST_TRIES) return { state: 'failed', nextTryAt: null, deliveredAt: null }
  return { state: 'waiting', nextTryAt: new Date(now.getTime() + pauseAfter(tries)), deliveredAt: null }
}

const MINUTE_MS = 60_000
/** A centre that took an incident is asked for so long whether its desk has answered. */
const ASKED_FOR_MS = 7 * 86_400_000

/**
 * When a centre is asked again how our offer stands, after so many questions: each minute for ten minutes, then rarer, at
 * last every half an hour; never after a week.
 */
export function askAgainAt(asks: number, deliveredAt: Date, now: Date): Date | null {
  if (now.getTime() - deliveredAt.getTime() >= ASKED_FOR_MS) return null
  const pause = Math.min(MINUTE_MS * 2 ** Math.max(0, asks - 10), LONGEST_PAUSE_MS)
  return new Date(now.getTime() + pause)
}
