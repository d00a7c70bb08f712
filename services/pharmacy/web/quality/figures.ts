import { decimal } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
import { momentInWib } from '../moment.ts'

/** Seconds as minutes with one decimal. @example minutesOf(474, 'id') // '7,9' */
export const minutesOf = (seconds: number | null, language: Language): string =>
  seconds === null ? '—' : decimal((seconds / 60).toFixed(1), language)

/** @example percentOf({ part: 9, whole: 10, percent: 90 }, 'id') // '90,0 %' */
export const percentOf = (share: { percent: number | null }, language: Language): string =>
  share.percent === null ? '—' : `${decimal(share.percent.toFixed(1), language)} %`

/** The days of the last month up to a day, as the address has them. */
export function monthBefore(today: string): { from: string; to: string } {
  const from = new Date(`${today}T00:00:00Z`)
  from.setUTCDate(from.getUTCDate() - 29)
  return { from: from.toISOString().slice(0, 10), to: today }
}

/** What is reported of an error, of what was typed: day and time (WIB) are one moment. */
export const reportOf = ({ day, time, number, mistake, note }: Readonly<Record<string, string>>) => ({
  mistake,
  happenedAt: momentInWib(day, time),
  ...(number === undefined ? {} : { number: number.toUpperCase(), day }),
  ...(note === undefined ? {} : { note }),
})

/** Whether a text of the address is a day. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)
