// What the budget chart draws: sums by year for what the reader narrowed to. Pure; money stays exact in bigint.

import type { BudgetSource } from '#core/programme/contract.ts'
import type { Budget } from '../../contract.ts'

export interface Narrow {
  /** Empty: every dimension. */
  dimension: string
  /** Empty: every source; realisation is known for all sources only. */
  source: string
}

export interface YearSum {
  year: number
  sources: { source: BudgetSource; amount: bigint }[]
  planned: bigint
  /** Undefined while nothing was approved in the year, or where a source is chosen. */
  real: bigint | undefined
}

const SOURCES: readonly BudgetSource[] = ['APBD', 'APBN', 'village', 'CSR', 'other']

export const sumsOf = ({ years, planned, real }: Budget, narrow: Narrow): YearSum[] =>
  years.map((year) => {
    const ofYear = <L extends { year: number; dimension: string }>(lines: readonly L[]) =>
      lines.filter((line) => line.year === year && isOf(line.dimension, narrow.dimension))
    const sources = SOURCES.filter((source) => isOf(source, narrow.source))
      .map((source) => ({ source, amount: total(ofYear(planned).filter((line) => line.source === source)) }))
      .filter(({ amount }) => amount > 0n)
    const spent = ofYear(real)
    return {
      year,
      sources,
      planned: sources.reduce((sum, { amount }) => sum + amount, 0n),
      real: narrow.source !== '' || spent.length === 0 ? undefined : total(spent),
    }
  })

const isOf = (value: string, chosen: string): boolean => chosen === '' || value === chosen
const total = (lines: readonly { amount: string }[]): bigint =>
  lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n)

/** Share in whole percent, cut off below; nothing of nothing. */
export const percentOf = (part: bigint | undefined, whole: bigint): string | undefined =>
  part === undefined || whole === 0n ? undefined : String((part * 100n) / whole)

export interface Axis {
  /** A round amount at or above everything drawn. */
  most: bigint
  steps: readonly bigint[]
}

/** Four to five round steps from zero. */
export function axisFor(most: bigint): Axis {
  const power = 10n ** BigInt(Math.max(0, most.toString().length - 1))
  const step = [power / 5n, power / 2n, power, power * 2n].find((one) => one > 0n && one * 5n >= most) ?? 1n
  const count = most === 0n ? 1n : (most + step - 1n) / step
  const steps = Array.from({ length: Number(count) + 1 }, (_, i) => step * BigInt(i))
  return { most: step * count, steps }
}

/** Length on a drawing; amounts are exact, pixels need not be. */
export const lengthOn = (amount: bigint, most: bigint, pixels: number): number =>
  most === 0n ? 0 : Number((amount * 10_000n) / most) * (pixels / 10_000)

export type ScaleName = 'thousand' | 'million' | 'billion' | 'trillion'
const SCALES: readonly [ScaleName, bigint][] = [
  ['trillion', 10n ** 12n],
  ['billion', 10n ** 9n],
  ['million', 10n ** 6n],
  ['thousand', 10n ** 3n],
]

/** An amount in the largest unit that leaves at most one decimal: 2500000000n is 2.5 billion. */
export function roundWords(amount: bigint): { figure: string; scale: ScaleName | undefined } {
  const found = SCALES.find(([, unit]) => amount >= unit)
  if (found === undefined) return { figure: amount.toString(), scale: undefined }
  const tenths = (amount * 10n) / found[1]
  const figure = tenths % 10n === 0n ? `${tenths / 10n}` : `${tenths / 10n}.${tenths % 10n}`
  return { figure, scale: found[0] }
}
