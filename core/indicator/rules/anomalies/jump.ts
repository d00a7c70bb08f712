// Values that turn good in the last week before a quarter closes. The week is compared with the sixty days before it:
// its mean must lie four standard errors off, by a fifth, and on the side that looks better.

import { day } from '#platform/time/time.ts'
import { addDays, spanAt } from '../period.ts'
import { said } from '../steps.ts'
import type { Finding } from './finding.ts'

const WEEK = 7
const BEFORE = 60
const LEAST_BEFORE = 20
const LEAST_WEEK = 4
const LEAST_ERRORS = 4
const LEAST_STEP = 0.2

export interface DayValue {
  day: string
  value: number
}

/** The last day of the newest quarter that has ended. */
export const lastDeadline = (today: string): string => addDays(spanAt(today, 'quarter').from, -1)

export function findJump(
  code: string,
  better: 'higher' | 'lower',
  days: readonly DayValue[],
  deadline: string,
): Finding[] {
  const weekFrom = addDays(deadline, 1 - WEEK)
  const from = addDays(weekFrom, -BEFORE)
  const week = days.filter(({ day }) => day >= weekFrom && day <= deadline)
  const before = days.filter(({ day }) => day >= from && day < weekFrom)
  if (week.length < LEAST_WEEK || before.length < LEAST_BEFORE) return []
  const [mean, usual] = [meanOf(week), meanOf(before)]
  const step = better === 'higher' ? mean - usual : usual - mean
  const error = deviationOf(before) / Math.sqrt(week.length)
  if (step <= Math.abs(usual) * LEAST_STEP || step <= LEAST_ERRORS * error) return []
  const [is, was] = [said(mean.toFixed(2)), said(usual.toFixed(2))]
  return [
    {
      key: `jump:${code}:${deadline}`,
      kind: 'jump',
      code,
      title: { id: 'Nilai melonjak menjelang tutup triwulan', en: 'Values leap before the quarter closes' },
      detail: {
        id: `Rata-rata harian ${WEEK} hari sampai ${day(deadline, 'id')} ialah ${is.id}; ${BEFORE} hari sebelumnya ${was.id}.`,
        en: `The daily mean of the ${WEEK} days up to ${day(deadline, 'en')} is ${is.en}; of the ${BEFORE} days before it was ${was.en}.`,
      },
      columns: [
        { id: 'Hari', en: 'Day' },
        { id: 'Nilai', en: 'Value' },
      ],
      rows: [...before.slice(-LEAST_BEFORE), ...week].map((one) => [one.day, one.value.toFixed(2)]),
      path: `indikator/${code}?periode=${spanAt(deadline, 'quarter').period}`,
    },
  ]
}

const meanOf = (days: readonly DayValue[]): number =>
  days.reduce((sum, { value }) => sum + value, 0) / days.length

function deviationOf(days: readonly DayValue[]): number {
  const mean = meanOf(days)
  return Math.sqrt(days.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (days.length - 1))
}
