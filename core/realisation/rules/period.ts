// A year of reporting has quarters and months; a programme reports in one of the two rhythms. A period opens the day
// after its end, is due some days later, and locks later still. All days are calendar days in WIB, `YYYY-MM-DD`.

export const RHYTHMS = ['quarter', 'month'] as const
export type Rhythm = (typeof RHYTHMS)[number]

export const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'] as const
export const MONTHS = [
  'M01',
  'M02',
  'M03',
  'M04',
  'M05',
  'M06',
  'M07',
  'M08',
  'M09',
  'M10',
  'M11',
  'M12',
] as const
export const PERIODS = [...QUARTERS, ...MONTHS] as const
export type Period = (typeof PERIODS)[number]

/** Periods in which a programme of this rhythm reports, in order. */
export const periodsOf = (rhythm: Rhythm): readonly Period[] => (rhythm === 'quarter' ? QUARTERS : MONTHS)

/** Last month of a period, 1 to 12. */
export const endMonthOf = (period: Period): number =>
  period.startsWith('Q') ? Number(period.slice(1)) * 3 : Number(period.slice(1))

/** First month of a period, 1 to 12. */
export const startMonthOf = (period: Period): number =>
  period.startsWith('Q') ? endMonthOf(period) - 2 : endMonthOf(period)

/** The quarter a period lies in. */
export const quarterOf = (period: Period): Period => QUARTERS[Math.ceil(endMonthOf(period) / 3) - 1] ?? 'Q4'

/** The last day of a period. @example endsOn(2026, 'Q1') // '2026-03-31' */
export const endsOn = (year: number, period: Period): string =>
  new Date(Date.UTC(year, endMonthOf(period), 0)).toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Days from `today` until `day`; negative once it has passed. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)

export interface PeriodDates {
  period: Period
  endsOn: string
  dueOn: string
  locksOn: string | null
}

/**
 * The dates of every period of a year. A year opened late gives time as well: nothing is due before `dueDays` have
 * passed since it was opened.
 *
 * @param lockDays days from due date to lock; null where only a person locks
 */
export function datesOf(
  year: number,
  { dueDays, lockDays, openedOn }: { dueDays: number; lockDays: number | null; openedOn: string },
): PeriodDates[] {
  return PERIODS.map((period) => {
    const end = endsOn(year, period)
    const dueOn = addDays(end < openedOn ? openedOn : end, dueDays)
    return { period, endsOn: end, dueOn, locksOn: lockDays === null ? null : addDays(dueOn, lockDays) }
  })
}

export interface Standing {
  endsOn: string
  dueOn: string
  locksOn: string | null
  isLocked: boolean
}
export type Phase = 'ahead' | 'open' | 'locked'

/** Where a period stands on a day: not over yet, open for reports, or locked by a person or the clock. */
export function phaseOf(period: Omit<Standing, 'dueOn'>, today: string): Phase {
  if (period.isLocked || (period.locksOn !== null && today > period.locksOn)) return 'locked'
  return today > period.endsOn ? 'open' : 'ahead'
}

/** A programme's own span, months as `YYYY-MM`. */
export interface Span {
  from: string
  to: string
}

const monthOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`

/** Months of the year up to and with `last` in which the programme runs. */
export function activeMonths({ from, to }: Span, year: number, last = 12): number {
  let months = 0
  for (let month = 1; month <= last; month++) {
    const at = monthOf(year, month)
    if (at >= from && at <= to) months++
  }
  return months
}

/** Whether the programme runs in some month of the period, or ran earlier in the same year. */
export const isActiveBy = (span: Span, year: number, period: Period): boolean =>
  activeMonths(span, year, endMonthOf(period)) > 0 && monthOf(year, startMonthOf(period)) <= span.to
