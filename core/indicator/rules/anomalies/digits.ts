// Digits of figures that were measured fall in known ways; figures that were made up seldom do. Pearson's chi-squared
// against the expected shares, at one in a thousand, and only where the difference is also large enough to matter
// (Cohen's w of at least 0.1): with many rows every trifle is significant.

import { said } from '../steps.ts'
import type { Finding } from './finding.ts'

/** Upper points of chi-squared at 0.001 for nine and eight degrees of freedom (any table of the distribution). */
export const CRITICAL = { 9: 27.877, 8: 26.124 } as const
export const LEAST_ROWS = 100
const LEAST_EFFECT = 0.1

/** Pearson's statistic. @param shares expected share of each class; they sum to one */
export function chiSquared(counts: readonly number[], shares: readonly number[]): number {
  const all = counts.reduce((sum, n) => sum + n, 0)
  return counts.reduce((sum, n, i) => {
    const expected = all * (shares[i] ?? 0)
    return sum + (n - expected) ** 2 / expected
  }, 0)
}

/** Last digits of measured figures of two digits and more are even. */
export const EVEN: readonly number[] = Array.from({ length: 10 }, () => 0.1)
/** Benford (1938): first digits 1 to 9 of amounts over several orders of size. */
export const BENFORD: readonly number[] = Array.from({ length: 9 }, (_, i) => Math.log10(1 + 1 / (i + 1)))

export interface Verdict {
  statistic: number
  critical: number
  isOdd: boolean
}

/** Whether digits fall otherwise than expected; nothing with too few rows. */
export function judgeDigits(counts: readonly number[], shares: readonly number[]): Verdict | undefined {
  const all = counts.reduce((sum, n) => sum + n, 0)
  if (all < LEAST_ROWS) return undefined
  const statistic = chiSquared(counts, shares)
  const critical = CRITICAL[(shares.length - 1) as 8 | 9]
  return { statistic, critical, isOdd: statistic > critical && Math.sqrt(statistic / all) >= LEAST_EFFECT }
}

export interface DigitCounts {
  code: string
  /** What the digits are of: a measure, or the entries of an indicator. */
  of: string
  year: number
  /** `last` digits 0 to 9, or `first` digits 1 to 9. */
  place: 'first' | 'last'
  counts: readonly number[]
}

export function findOddDigits(one: DigitCounts): Finding[] {
  const shares = one.place === 'last' ? EVEN : BENFORD
  const verdict = judgeDigits(one.counts, shares)
  if (!verdict?.isOdd) return []
  const all = one.counts.reduce((sum, n) => sum + n, 0)
  const [statistic, critical] = [said(verdict.statistic.toFixed(1)), said(verdict.critical.toFixed(1))]
  const many = said(String(all))
  const place = one.place === 'last' ? { id: 'terakhir', en: 'last' } : { id: 'pertama', en: 'first' }
  return [
    {
      key: `digits:${one.of}:${one.place}:${one.year}`,
      kind: 'digits',
      code: one.code,
      title: { id: `Angka ${place.id} tidak wajar`, en: `Unusual ${place.en} digits` },
      detail: {
        id: `Sebaran angka ${place.id} dari ${many.id} nilai “${one.of}” tahun ${one.year} jauh dari yang diharapkan: khi-kuadrat ${statistic.id}, batas ${critical.id}.`,
        en: `The ${place.en} digits of ${many.en} figures of “${one.of}” of ${one.year} are far from what is expected: chi-squared ${statistic.en}, limit ${critical.en}.`,
      },
      columns: [
        { id: 'Angka', en: 'Digit' },
        { id: 'Banyaknya', en: 'Count' },
        { id: 'Diharapkan', en: 'Expected' },
      ],
      rows: one.counts.map((n, i) => [
        String(one.place === 'last' ? i : i + 1),
        String(n),
        (all * (shares[i] ?? 0)).toFixed(1),
      ]),
      path: `indikator/${one.code}`,
    },
  ]
}
