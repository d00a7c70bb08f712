import type { Cause, Spread, Threshold } from '../contract.ts'

/** Ratings run from 0 to 4. */
export const VALUES = [0, 1, 2, 3, 4] as const

/** How often each value was given. @example countsOf([2, 4, 2]) // [0, 0, 2, 0, 1] */
export function countsOf(ratings: readonly number[]): number[] {
  const counts = VALUES.map(() => 0)
  for (const rating of ratings) counts[rating] = (counts[rating] ?? 0) + 1
  return counts
}

/** Highest minus lowest value given. @example rangeOf([0, 0, 2, 0, 1]) // 2 */
export function rangeOf(counts: readonly number[]): number {
  let low = 0
  let high = counts.length - 1
  while (low < high && counts[low] === 0) low++
  while (high > low && counts[high] === 0) high--
  return high - low
}

/** @example spreadOf('A01', [0, 0, 2, 0, 1]) // range 2, variance 1.33 */
export function spreadOf(question: string, counts: readonly number[]): Spread {
  const ratings = counts.reduce((sum, count) => sum + count, 0)
  return {
    question,
    counts: [...counts],
    ratings,
    range: rangeOf(counts),
    variance: varianceOf(counts, ratings),
  }
}

function varianceOf(counts: readonly number[], ratings: number): number | null {
  if (ratings < 2) return null
  const mean = counts.reduce((sum, count, value) => sum + count * value, 0) / ratings
  const squares = counts.reduce((sum, count, value) => sum + count * (value - mean) ** 2, 0)
  return squares / (ratings - 1)
}

/**
 * Why a question goes to moderation, if it does. A region whose alpha lies below the threshold of alpha, is held to
 * the narrower spread.
 *
 * @param alpha ordinal alpha of the region; undefined where it is not defined
 */
export function causeOf(
  threshold: Threshold,
  alpha: number | null,
  range: number,
): Exclude<Cause, 'asked'> | undefined {
  if (range >= threshold.spread) return 'spread'
  const isLow = threshold.alpha !== null && alpha !== null && alpha < threshold.alpha
  return isLow && range >= threshold.narrowSpread ? 'alpha' : undefined
}
