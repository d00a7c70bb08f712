import type { Language } from '#platform/problem/problem.ts'
import type { DecimalText, Instant } from '#platform/schema/schema.ts'
import { signOf } from './decimal.ts'

const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }
const MINUS = '\u2212'
const MONTHS: Record<Language, readonly string[]> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

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

/** @example rupiah(12500, 'id') // 'Rp 12.500' */
export const rupiah = (value: bigint | number, language: Language): string =>
  `Rp\u00a0${decimal(value.toString(), language)}`

function grouped(digits: string, language: Language): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, language === 'id' ? '.' : ',')
}

/** A calendar day in words. @example day('2023-12-04', 'id') // '4 Desember 2023' */
export function day(date: string, language: Language): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(LOCALE[language], options).format(new Date(`${date}T00:00:00Z`))
}

/**
 * An instant in Western Indonesian Time.
 *
 * @example wib('2026-11-21T07:02:00Z', 'id') // '21 Nov 2026 14.02'
 */
export function wib(instant: Instant | Date, language: Language): string {
  const at = new Date(new Date(instant).getTime() + 7 * 3_600_000)
  const two = (n: number) => String(n).padStart(2, '0')
  const clock = `${two(at.getUTCHours())}${language === 'id' ? '.' : ':'}${two(at.getUTCMinutes())}`
  return `${at.getUTCDate()} ${MONTHS[language][at.getUTCMonth()]} ${at.getUTCFullYear()} ${clock}`
}

/** Several things in one phrase: `a, b dan c`. */
export const listed = (parts: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(parts)
