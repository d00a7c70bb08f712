import type { Language } from '#platform/problem/problem.ts'
import type { DecimalText } from '#platform/schema/schema.ts'
import { signOf } from './decimal.ts'

export { rupiah } from '#platform/money/money.ts'
export { day, monthOfYear, wib } from '#platform/time/time.ts'

const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }
const MINUS = '\u2212'

/**
 * A decimal as people read it, digit for digit: no rounding, no binary arithmetic.
 *
 * @example decimal('3.29', 'id') // '3,29'
 */
export function decimal(value: DecimalText, language: Language): string {
  const [whole = '0', fraction] = value.replace('-', '').split('.')
  const sign = value.startsWith('-') ? MINUS : ''
  const point = language === 'id' ? ',' : '.'
  return sign + grouped(whole, language) + (fraction === undefined ? '' : point + fraction)
}

/**
 * A difference with its sign; nothing before a zero.
 *
 * @example signed('0.44', 'id') // '+0,44'
 */
export function signed(value: DecimalText, language: Language): string {
  return (
    (signOf(value) > 0 ? '+' : '') + decimal(signOf(value) === 0 ? value.replace('-', '') : value, language)
  )
}

/** @example count(1261699, 'id') // '1.261.699' */
export const count = (value: number, language: Language): string => decimal(String(value), language)

function grouped(digits: string, language: Language): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',')
}

/** Several things in one phrase: `a, b dan c`. */
export const listed = (parts: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(parts)
