// Exact decimals for this module: hundredths as whole numbers, no binary fractions.

/** Decimal text as hundredths; further digits are rounded half up. @example hundredths('12.345') // 1235n */
export function hundredths(text: string): bigint {
  const [units, scale] = scaled(text)
  return divideRounding(units * 100n, scale)
}

/** Hundredths as decimal text with two digits. @example textOf(1235n) // '12.35' */
export function textOf(value: bigint): string {
  const sign = value < 0n ? '-' : ''
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Decimal text without zeros at its end that say nothing. @example plainDecimal('12.50') // '12.5' */
export const plainDecimal = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/**
 * a divided by b, rounded half away from zero.
 *
 * @example divideRounding(600n, 7n) // 86n
 */
export function divideRounding(a: bigint, b: bigint): bigint {
  const isNegative = a < 0n !== b < 0n
  const [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  const rounded = (2n * x + y) / (2n * y)
  return isNegative ? -rounded : rounded
}

/**
 * What percent `part` is of `whole`, in hundredths of a percent, rounded half up; nothing where the whole is zero.
 *
 * @example percentOf('125', '59') // 21186n, that is 211.86 percent
 */
export function percentOf(part: string, whole: string): bigint | null {
  const [p, ps] = scaled(part)
  const [w, ws] = scaled(whole)
  return w === 0n ? null : divideRounding(p * ws * 10_000n, w * ps)
}

/** -1, 0 or 1, as sorting wants it. */
export function compareDecimals(a: string, b: string): number {
  const [x, xs] = scaled(a)
  const [y, ys] = scaled(b)
  const difference = x * ys - y * xs
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Plain mean of hundredths, rounded half away from zero; nothing without values. */
export const meanOf = (sum: bigint, count: number): bigint | null =>
  count === 0 ? null : divideRounding(sum, BigInt(count))

/** A decimal as whole units and their scale: `3.29` is [329, 100]. */
function scaled(text: string): [units: bigint, scale: bigint] {
  const [whole = '0', fraction = ''] = text.split('.')
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)]
}
