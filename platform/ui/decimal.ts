import type { DecimalText } from '#platform/schema/schema.ts'

/** The decimal as a whole number of its smallest digits: `3.29` is 329 with 2 digits. */
interface Scaled {
  units: bigint
  digits: number
}

function scaledOf(value: DecimalText): Scaled {
  const [whole = '0', fraction = ''] = value.split('.')
  return { units: BigInt(whole + fraction), digits: fraction.length }
}

const raised = (s: Scaled, digits: number): bigint => s.units * 10n ** BigInt(digits - s.digits)

function textOf(units: bigint, digits: number): DecimalText {
  const sign = units < 0n ? '-' : ''
  const plain = (units < 0n ? -units : units).toString().padStart(digits + 1, '0')
  return digits === 0 ? sign + plain : `${sign}${plain.slice(0, -digits)}.${plain.slice(-digits)}`
}

/**
 * a − b, exact: a screen may compare two printed figures, and must then not invent digits.
 *
 * @example minus('2.29', '2.64') // '-0.35'
 */
export function minus(a: DecimalText, b: DecimalText): DecimalText {
  const [x, y] = [scaledOf(a), scaledOf(b)]
  const digits = Math.max(x.digits, y.digits)
  return textOf(raised(x, digits) - raised(y, digits), digits)
}

/** Order of two decimals: below, at or above zero, as `Array.sort` wants it. */
export function compareDecimals(a: DecimalText, b: DecimalText): number {
  const difference = scaledOf(minus(a, b)).units
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** -1, 0 or 1. */
export const signOf = (value: DecimalText): number => compareDecimals(value, '0')

/** For lengths on a screen only, never for a figure that is shown. */
export const lengthOf = (value: DecimalText): number => Number(value)
