// Exact arithmetic of the selection: fractions of whole numbers, so that a mean of thirds stays a mean of thirds.
// Rounding happens once, at the end, half away from zero.

export interface Fraction {
  n: bigint
  /** Always above zero. */
  d: bigint
}

export const ZERO: Fraction = { n: 0n, d: 1n }

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

/** In lowest terms. @throws RangeError when `d` is zero */
export function fraction(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new RangeError('A fraction has no denominator of zero.')
  const by = gcd(n, d) * (d < 0n ? -1n : 1n)
  return { n: n / by, d: d / by }
}

export const whole = (n: number): Fraction => ({ n: BigInt(n), d: 1n })

/** @example fromText('12.5') // 25/2 */
export function fromText(text: string): Fraction {
  const [units = '0', decimals = ''] = text.split('.')
  return fraction(BigInt(units + decimals), 10n ** BigInt(decimals.length))
}

/** @example fromExact('7/3') // 7/3 */
export function fromExact(text: string): Fraction {
  const [n = '0', d = '1'] = text.split('/')
  return fraction(BigInt(n), BigInt(d))
}

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(add, ZERO)

/** Nothing for an empty list. */
export const mean = (all: readonly Fraction[]): Fraction | undefined =>
  all.length === 0 ? undefined : over(sum(all), whole(all.length))

/** Below, at or above zero, as `Array.sort` wants it. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** @example exactText(fromText('2.5')) // '5/2' */
export const exactText = ({ n, d }: Fraction): string => (d === 1n ? String(n) : `${n}/${d}`)

/**
 * Rounded half away from zero.
 *
 * @example rounded(fraction(2n, 3n), 2) // '0.67'
 */
export function rounded({ n, d }: Fraction, digits: number): string {
  const scale = 10n ** BigInt(digits)
  const size = n < 0n ? -n : n
  const units = (2n * size * scale + d) / (2n * d)
  const text = units.toString().padStart(digits + 1, '0')
  const sign = n < 0n && units > 0n ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}
