import {
  type Exact,
  exact,
  meanOf,
  minus,
  over,
  sumOf,
  times,
  toFixedText,
} from '#core/evaluation/arithmetic.ts'

// Half of the 95 % interval of a mean: 1.96 × s / √n × √((N − n) / (N − 1)), the last factor (finite population
// correction) only where the number N of users is known. It holds for random samples; of a purposive one it is an
// indication.

/** 1.96². */
const Z_SQUARED = exact(38416, 10_000)

/**
 * The margin of a mean, two decimals, rounded half up.
 *
 * @param users how many use the service; null where it is not known
 * @returns nothing with fewer than two values, for they do not spread
 * @example marginOf([exact(2), exact(3), exact(4)], null) // '1.13'
 */
export function marginOf(values: readonly Exact[], users: number | null): string | undefined {
  const mean = meanOf(values)
  if (mean === undefined || values.length < 2) return undefined
  const deviations = values.map((value) => minus(value, mean))
  const variance = over(sumOf(deviations.map((d) => times(d, d))), exact(values.length - 1))
  const square = times(
    times(Z_SQUARED, over(variance, exact(values.length))),
    correction(values.length, users),
  )
  return toFixedText(rootInHundredths(square), 2)
}

/** As many answers as users leave nothing uncertain; more answers than users are a warning of their own. */
function correction(n: number, users: number | null): Exact {
  if (users === null) return exact(1)
  if (users <= n) return exact(0)
  return exact(users - n, users - 1)
}

/** The square root, rounded half up to hundredths, without leaving whole numbers: ⌊√x + ½⌋ = ⌊(⌊√4x⌋ + 1) / 2⌋. */
function rootInHundredths({ n, d }: Exact): Exact {
  const fourfold = (4n * 10_000n * n) / d
  return exact((wholeRoot(fourfold) + 1n) / 2n, 100)
}

/** ⌊√x⌋ by Newton’s method. */
function wholeRoot(x: bigint): bigint {
  if (x < 2n) return x
  let guess = x
  for (let next = (x + 1n) / 2n; next < guess; next = (guess + x / guess) / 2n) guess = next
  return guess
}
