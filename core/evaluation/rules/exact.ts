// Exact numbers. Invariants: the denominator is positive; numerator and denominator share no factor;
// no binary floating point ever touches a score.

/** A fraction in lowest terms, `n / d` with `d > 0`. */
export interface Exact {
  readonly n: bigint
  readonly d: bigint
}

/** Digits accepted before and after the decimal point; more is never a score and may be an attack. */
const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/

/**
 * The fraction `n / d` in lowest terms.
 *
 * @throws RangeError when `d` is zero
 * @example exact(43n, 28n) // 43/28, the mean of seven ratings that sum to 10.75
 */
export function exact(n: bigint | number, d: bigint | number = 1n): Exact {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) throw new RangeError('An exact number cannot be divided by zero.')
  const sign = bottom < 0n ? -1n : 1n
  const factor = greatestCommonDivisor(top < 0n ? -top : top, bottom * sign) * sign
  return { n: top / factor, d: bottom / factor }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}

export const ZERO: Exact = exact(0n)

/**
 * Reads decimal text with a decimal point and an optional minus; anything else gives `undefined`.
 *
 * @example parseDecimal('2.75') // 11/4
 * @example parseDecimal('2,75') // undefined: a decimal comma is not guessed at
 */
export function parseDecimal(text: string): Exact | undefined {
  const match = DECIMAL.exec(text)
  if (match === null) return undefined
  const [, sign, whole, fraction = ''] = match
  return exact(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length))
}

/**
 * Reads decimal text that is known to be well formed, such as shipped or stored figures.
 *
 * @throws RangeError when the text is no decimal number
 */
export function decimal(text: string): Exact {
  const value = parseDecimal(text)
  if (value === undefined) throw new RangeError(`“${text}” is not a decimal number.`)
  return value
}

export const plus = (a: Exact, b: Exact): Exact => exact(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Exact, b: Exact): Exact => exact(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Exact, b: Exact): Exact => exact(a.n * b.n, a.d * b.d)
export const over = (a: Exact, b: Exact): Exact => exact(a.n * b.d, a.d * b.n)
export const sumOf = (values: readonly Exact[]): Exact => values.reduce(plus, ZERO)

/** Negative, zero or positive as `a` is less than, equal to or more than `b`; fit for `sort`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const equal = (a: Exact, b: Exact): boolean => a.n === b.n && a.d === b.d

/** The plain mean, or `undefined` of nothing. */
export const meanOf = (values: readonly Exact[]): Exact | undefined =>
  values.length === 0 ? undefined : over(sumOf(values), exact(values.length))

/**
 * Rounds to so many decimals, half away from zero.
 *
 * @example roundTo(exact(43n, 28n), 2) // 1.5357… → 1.54
 * @example roundTo(decimal('3.315'), 2) // 3.32
 * @example roundTo(decimal('-0.125'), 2) // -0.13
 */
export function roundTo(value: Exact, places: number): Exact {
  const scale = 10n ** BigInt(places)
  const magnitude = (value.n < 0n ? -value.n : value.n) * scale
  const rounded = (2n * magnitude + value.d) / (2n * value.d)
  return exact(value.n < 0n ? -rounded : rounded, scale)
}

/** R2 of the evaluation: two decimals, half away from zero. */
export const round2 = (value: Exact): Exact => roundTo(value, 2)

/** The value as hundredths, after {@link round2}; `3.29` is 329. Fits a column and a compact array. */
export const toHundredths = (value: Exact): number => {
  const rounded = round2(value)
  return Number((rounded.n * 100n) / rounded.d)
}

/** @example toText2(fromHundredths(-37)) // '-0.37' */
export const fromHundredths = (hundredths: number): Exact => exact(hundredths, 100)

/**
 * Decimal text with exactly so many decimals, rounded half away from zero.
 *
 * @example toFixedText(decimal('3.2'), 2) // '3.20'
 */
export function toFixedText(value: Exact, places: number): string {
  const rounded = roundTo(value, places)
  const digits = ((rounded.n < 0n ? -rounded.n : rounded.n) * 10n ** BigInt(places)) / rounded.d
  const text = digits.toString().padStart(places + 1, '0')
  const sign = rounded.n < 0n ? '-' : ''
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`
}

/** @example toText2(exact(3n)) // '3.00' */
export const toText2 = (value: Exact): string => toFixedText(value, 2)

/** Longest fraction written out; a value that does not end by then is rounded there. */
const MOST_PLACES = 10

/**
 * The value as it is: as many decimals as it needs, at least `least`, at most ten.
 *
 * @example toText(decimal('0.924'), 2) // '0.924'
 * @example toText(decimal('20')) // '20'
 */
export function toText(value: Exact, least = 0): string {
  const text = toFixedText(value, MOST_PLACES)
  const end = text.length - MOST_PLACES + least
  const trimmed = text.slice(0, end) + text.slice(end).replace(/0+$/, '')
  return trimmed.replace(/\.$/, '')
}
