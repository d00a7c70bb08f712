// Months as people plan in them (`2026-03`), counted so that they can be moved and measured. Lent to screens.

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

/**
 * Months since year 0.
 *
 * @param month `YYYY-MM`
 * @throws Error where it is no month
 * @example monthNumber('2026-03') // 24314
 */
export function monthNumber(month: string): number {
  const [, year, of] = MONTH.exec(month) ?? []
  if (year === undefined) throw new Error(`"${month}" is no month.`)
  return Number(year) * 12 + Number(of) - 1
}

/** @example monthText(24314) // '2026-03' */
export function monthText(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0')
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`
}

export interface Period {
  from: string
  to: string
}

/** Which part of a period is taken by hand: the whole of it, or one of its ends. */
export type Handle = 'whole' | 'start' | 'end'

/**
 * A period moved, or stretched at one end, by months; it never becomes shorter than a month nor leaves its bounds.
 *
 * @example movePeriod({ from: '2026-01', to: '2026-06' }, 'end', 3, bounds) // { from: '2026-01', to: '2026-09' }
 */
export function movePeriod(period: Period, handle: Handle, months: number, bounds: Period): Period {
  const [from, to] = [monthNumber(period.from), monthNumber(period.to)]
  const [least, most] = [monthNumber(bounds.from), monthNumber(bounds.to)]
  if (handle === 'start') return { ...period, from: monthText(clamp(from + months, least, to)) }
  if (handle === 'end') return { ...period, to: monthText(clamp(to + months, from, most)) }
  // A period that reaches beyond its bounds already is only moved back towards them.
  const step = clamp(months, Math.min(0, least - from), Math.max(0, most - to))
  return { from: monthText(from + step), to: monthText(to + step) }
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
