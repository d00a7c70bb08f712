// Exact figures: a fraction of two whole numbers. Nothing is rounded but once, at the end, half away from zero.

export interface Fraction {
  n: bigint
  /** Above zero. */
  d: bigint
}

const greatestDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : greatestDivisor(b, a % b))
const size = (n: bigint): bigint => (n < 0n ? -n : n)

/** @throws RangeError when `d` is zero */
export function fraction(n: bigint, d: bigint = 1n): Fraction {
  if (d === 0n) throw new RangeError('A fraction over zero has no value.')
  const by = greatestDivisor(size(n), size(d)) || 1n
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / by, d: size(d) / by }
}

/** @example parseDecimal('7.50') // 15/2 */
export function parseDecimal(text: string): Fraction {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  return fraction(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length))
}

export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const absolute = ({ n, d }: Fraction): Fraction => ({ n: size(n), d })

/** Below zero, zero or above zero, as `a` is less, equal or more. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * Rounded half away from zero, with exactly so many digits behind the point.
 *
 * @example roundText(fraction(5n, 2n), 0) // '3'
 * @example roundText(fraction(-1n, 8n), 2) // '-0.13'
 */
export function roundText({ n, d }: Fraction, decimals: number): string {
  const scaled = size(n) * 10n ** BigInt(decimals)
  const rounded = (2n * scaled + d) / (2n * d)
  const digits = rounded.toString().padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return n < 0n && rounded > 0n ? `-${text}` : text
}

/**
 * The exact decimal, or the fraction where it has no end.
 *
 * @example exactText(fraction(15n, 2n)) // '7.5'
 * @example exactText(fraction(1n, 3n)) // '1/3'
 */
export function exactText(one: Fraction): string {
  const places = placesOf(one.d)
  return places === undefined ? `${one.n}/${one.d}` : roundText(one, places)
}

/** Digits behind the point of a fraction in lowest terms over `d`; none where they never end. */
function placesOf(d: bigint): number | undefined {
  let left = d
  let twos = 0
  let fives = 0
  while (left % 2n === 0n) [left, twos] = [left / 2n, twos + 1]
  while (left % 5n === 0n) [left, fives] = [left / 5n, fives + 1]
  return left === 1n ? Math.max(twos, fives) : undefined
}
