import type { DecimalText } from '#platform/schema/schema.ts'
import { day, decimal } from '#platform/ui/format.ts'
import type { Unit } from '../../contract.ts'
import { indicatorWordsIn } from '../words.ts'

type Language = 'id' | 'en'

/** A value with its unit as people read it: `12,5 menit`, `Rp1.250.000`. */
export function shownValue(value: DecimalText, unit: Unit, language: Language): string {
  const text = decimal(value, language)
  const sign = /^[^0-9]*/.exec(text)?.[0] ?? ''
  // A minus stands before the currency, not inside of it.
  return sign + indicatorWordsIn(language).units[unit](text.slice(sign.length))
}

const ROMAN = ['I', 'II', 'III', 'IV']
const LOCALE = { id: 'id-ID', en: 'en-GB' } as const

/**
 * A period in words.
 *
 * @example periodName('2026-Q4', 'id') // 'Triwulan IV 2026'
 */
export function periodName(period: string, language: Language): string {
  const { period: w } = indicatorWordsIn(language)
  const [year = '', part] = period.split('-')
  if (part === undefined) return w.year(year)
  if (part.startsWith('Q')) return w.quarter(ROMAN[Number(part.slice(1)) - 1] ?? part, year)
  return period.length === 7 ? monthName(period, language, 'long') : day(period, language)
}

/** Below an axis: `Nov 2026`, `22 Nov`, `TW IV`, `2026`. */
export function periodLabel(period: string, language: Language): string {
  const [year = '', part] = period.split('-')
  if (part === undefined) return year
  if (part.startsWith('Q')) return `${part} ${year}`
  return period.length === 7 ? monthName(period, language, 'short') : dayLabel(period, language)
}

const monthName = (period: string, language: Language, month: 'long' | 'short'): string =>
  inWords(`${period}-01`, language, { month, year: 'numeric' })

const dayLabel = (date: string, language: Language): string =>
  inWords(date, language, { day: 'numeric', month: 'short' })

const inWords = (date: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )

/** Whether a text of an address is a period: `2026`, `2026-Q4`, `2026-11`, `2026-11-22`. */
export const isPeriod = (text: string): boolean =>
  /^20[0-9]{2}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$/.test(text)

/** A single measured figure in whole units of its measure; milliseconds as seconds with three digits. */
export function shownMeasured(value: number, unit: string, language: Language): string {
  if (unit === 'ms') return indicatorWordsIn(language).units.seconds(decimal(thousandth(value), language))
  const text = decimal(String(value), language)
  return unit === 'rupiah' ? `Rp${text}` : text
}

/** 1500 is `1.5`; digit for digit, never by binary division. */
function thousandth(value: number): DecimalText {
  const digits = String(Math.abs(value)).padStart(4, '0')
  const fraction = digits.slice(-3).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -3)}${fraction === '' ? '' : `.${fraction}`}`
}
