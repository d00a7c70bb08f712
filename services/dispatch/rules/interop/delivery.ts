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
