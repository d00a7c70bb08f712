// Exact figures of a year: sums in whole rupiah, means and shares in hundredths of a percent.

import type { Standing, Summary } from '../contract.ts'
import { isOfYear, type Programme } from './view.ts'

/** A decimal in hundredths, what lies below cut off: `62.5` is 6250n. */
export function hundredths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  const units = BigInt(whole) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, '0'))
  return text.startsWith('-') ? -units : units
}

/** Hundredths as decimal text, no zeros at the end: 6250n is `62.5`. */
export function decimalText(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(3, '0')
  const fraction = digits.slice(-2).replace(/0+$/, '')
  return `${units < 0n ? '-' : ''}${digits.slice(0, -2)}${fraction === '' ? '' : `.${fraction}`}`
}

/** a / b rounded half up; both at least zero, b above. */
const divided = (a: bigint, b: bigint): bigint => (2n * a + b) / (2n * b)

/**
 * Plain mean of percentages, each counted up to 100.
 *
 * @returns null where there is none
 */
export function cappedMean(percents: readonly string[]): string | null {
  if (percents.length === 0) return null
  const capped = percents.map((one) => {
    const units = hundredths(one)
    return units > 10_000n ? 10_000n : units
  })
  return decimalText(divided(sumOf(capped), BigInt(capped.length)))
}

/** Share in percent; null of nothing. */
export const shareOf = (part: bigint, whole: bigint): string | null =>
  whole === 0n ? null : decimalText(divided(part * 10_000n, whole))

export const sumOf = (units: readonly bigint[]): bigint => units.reduce((sum, one) => sum + one, 0n)

export interface Stood {
  programme: Programme
  standing: Standing | null
}

type YearFigures = Pick<
  Summary,
  | 'planned'
  | 'running'
  | 'quickWins'
  | 'physical'
  | 'reported'
  | 'moneyPlanned'
  | 'moneyReal'
  | 'absorbed'
  | 'late'
>

/** The figures of a year over its approved programmes that were not stopped. */
export function figuresOf(all: readonly Stood[], year: number): YearFigures {
  const stood = all.filter(({ programme }) => isOfYear(programme, year))
  const running = stood.filter(({ programme }) => programme.state === 'running')
  const standings = stood.flatMap(({ standing }) => (standing === null ? [] : [standing]))
  const physical = standings.flatMap((one) => (one.physical === null ? [] : [one.physical]))
  const planned = sumOf(standings.map((one) => BigInt(one.moneyPlanned)))
  const real = sumOf(standings.map((one) => BigInt(one.moneyReal)))
  return {
    planned: stood.length,
    running: running.length,
    quickWins: running.filter(({ programme }) => programme.kind === 'quick_win').length,
    physical: cappedMean(physical),
    reported: physical.length,
    moneyPlanned: planned.toString(),
    moneyReal: real.toString(),
    absorbed: shareOf(real, planned),
    late: standings.filter(({ isLate }) => isLate).length,
  }
}

/** Most reasons first, then by code, so that the worst is read first. */
export const worstFirst = <R extends { standing: Standing; code: string }>(items: readonly R[]): R[] =>
  [...items].sort((a, b) => b.standing.why.length - a.standing.why.length || (a.code < b.code ? -1 : 1))

interface Line {
  year: number
  dimension: string
  amount: string
}

/** Sums amounts that share all but the amount, in the order of first appearance. */
export function summed<L extends Line>(lines: readonly L[], keyOf: (line: L) => string): L[] {
  const sums = new Map<string, L>()
  for (const line of lines) {
    const key = keyOf(line)
    const before = sums.get(key)
    const amount = (BigInt(before?.amount ?? 0) + BigInt(line.amount)).toString()
    sums.set(key, { ...line, amount })
  }
  return [...sums.values()]
}
