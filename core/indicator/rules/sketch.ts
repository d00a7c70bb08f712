// The sketch that percentiles of long spans are read off: counts in buckets, 64 to an octave. Buckets are whole
// numbers, so sketches of days add up to the sketch of a year and every machine agrees. `indicator.bucket_of` in the
// database says the same.

const SUBS = 64n

/** A figure read off a bucket lies at most 1/128 of it away from the true one. */
export function bucketOf(figure: bigint): number {
  if (figure === 0n) return 0
  const size = figure < 0n ? -figure : figure
  const octave = BigInt(size.toString(2).length - 1)
  const bucket = Number(1n + octave * SUBS + (((size - (1n << octave)) * SUBS) >> octave))
  return figure < 0n ? -bucket : bucket
}

/** The figure that stands for a bucket: its middle. */
export function figureOf(bucket: number): bigint {
  if (bucket === 0) return 0n
  const place = BigInt(Math.abs(bucket)) - 1n
  const octave = place / SUBS
  // The smallest figure of the bucket, and of the one above.
  const low = (1n << octave) + (((place % SUBS) << octave) + SUBS - 1n) / SUBS
  const high = (1n << octave) + (((place % SUBS) + 1n) * (1n << octave) + SUBS - 1n) / SUBS
  const middle = low + (high - 1n - low) / 2n
  return bucket < 0 ? -middle : middle
}

/** @param sketch how many figures lie in each bucket, in any order */
export function percentileOf(
  sketch: readonly { bucket: number; weight: number }[],
  percent: number,
): bigint | undefined {
  const all = sketch.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return undefined
  const rank = nearestRank(percent, all)
  let passed = 0
  for (const { bucket, weight } of [...sketch].sort((a, b) => a.bucket - b.bucket)) {
    passed += weight
    if (passed >= rank) return figureOf(bucket)
  }
  return undefined
}

/**
 * Place of a percentile among so many figures in order, from 1 (nearest rank), by whole numbers.
 *
 * @example nearestRank(50, 5) // 3
 */
export const nearestRank = (percent: number, count: number): number =>
  Math.max(1, Math.floor((percent * count + 99) / 100))
