import type { Language } from '#platform/problem/problem.ts'
import type { Instant } from '#platform/schema/schema.ts'

// The product tells time in WIB (Waktu Indonesia Barat, UTC+7 without summer time, Keppres 41/1987),
// whatever zone a machine is set to. Nothing here reads a clock: an instant always comes from the caller.

const WIB_OFFSET = 7 * 3_600_000
const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }
const SHORT_MONTHS: Record<Language, readonly string[]> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
}

/** A date whose UTC fields read as WIB. */
const inWib = (instant: Instant | Date): Date => new Date(new Date(instant).getTime() + WIB_OFFSET)

/**
 * An instant in Western Indonesian Time.
 *
 * @example wib('2026-11-21T07:02:00Z', 'id') // '21 Nov 2026 14.02'
 */
export function wib(instant: Instant | Date, language: Language): string {
  const at = inWib(instant)
  const two = (n: number) => String(n).padStart(2, '0')
  const clock = `${two(at.getUTCHours())}${language === 'id' ? '.' : ':'}${two(at.getUTCMinutes())}`
  return `${at.getUTCDate()} ${SHORT_MONTHS[language][at.getUTCMonth()]} ${at.getUTCFullYear()} ${clock}`
}

/**
 * The calendar day of an instant in WIB, as `YYYY-MM-DD`: what “today” means to everyone in the product.
 *
 * @example dayInWib('2026-11-21T18:30:00Z') // '2026-11-22'
 */
export const dayInWib = (instant: Instant | Date): string => inWib(instant).toISOString().slice(0, 10)

/**
 * The instant at which a calendar day begins in WIB.
 *
 * @param date `YYYY-MM-DD`
 * @example beginOfDay('2026-11-22').toISOString() // '2026-11-21T17:00:00.000Z'
 */
export const beginOfDay = (date: string): Date => new Date(`${date}T00:00:00+07:00`)

/**
 * A calendar day in words.
 *
 * @param date `YYYY-MM-DD`
 * @example day('2023-12-04', 'id') // '4 Desember 2023'
 */
export function day(date: string, language: Language): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(LOCALE[language], options).format(new Date(`${date}T00:00:00Z`))
}

/**
 * A month in words; nothing where there is no such month.
 *
 * @param month 1 to 12
 * @example monthName(8, 'id') // 'Agustus'
 * @example monthName(8, 'id', 'short') // 'Agu'
 */
export function monthName(month: number, language: Language, length: 'long' | 'short' = 'long') {
  const short = SHORT_MONTHS[language][month - 1]
  if (short === undefined || length === 'short') return short
  const format = new Intl.DateTimeFormat(LOCALE[language], { month: 'long', timeZone: 'UTC' })
  return format.format(Date.UTC(2000, month - 1, 1))
}

/**
 * A month of a year in words.
 *
 * @param month `YYYY-MM`
 * @example monthOfYear('2026-08', 'id') // 'Agu 2026'
 */
export const monthOfYear = (month: string, language: Language): string =>
  `${monthName(Number(month.slice(5)), language, 'short')} ${month.slice(0, 4)}`

const UNITS = [
  { seconds: 86_400, id: 'hari', en: ['day', 'days'] },
  { seconds: 3_600, id: 'jam', en: ['hour', 'hours'] },
  { seconds: 60, id: 'menit', en: ['minute', 'minutes'] },
  { seconds: 1, id: 'detik', en: ['second', 'seconds'] },
] as const

/**
 * A length of time in its two largest units, cut off below; a negative length is none.
 *
 * @param milliseconds length of time
 * @example duration(7_500_000, 'id') // '2 jam 5 menit'
 * @example duration(900, 'en') // '0 seconds'
 */
export function duration(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const parts = UNITS.map((unit, i) => {
    const above = UNITS[i - 1]?.seconds
    const count = Math.floor((above === undefined ? seconds : seconds % above) / unit.seconds)
    return { count, word: language === 'id' ? unit.id : unit.en[count === 1 ? 0 : 1] }
  })
  const first = parts.findIndex(({ count }) => count > 0)
  const shown =
    first === -1 ? parts.slice(-1) : parts.slice(first, first + 2).filter(({ count }) => count > 0)
  return shown.map(({ count, word }) => `${count} ${word}`).join(' ')
}
