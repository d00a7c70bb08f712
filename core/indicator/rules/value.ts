// From what measurements come to, to the value that is shown. 1. All is exact until one rounding, half away from
// zero. 2. A period is the sum of its days, above and below the line apart: never a mean of means. 3. The divisor of
// counts, sums and percentiles is one. 4. Nothing measured is no value, except that a count of nothing is zero once
// the region measures at all.

import type { Formula } from '#platform/measure/measure.ts'
import type { Better, Standing } from '../contract/words.ts'
import { compare, type Fraction, fraction, over, parseDecimal, plus, roundText, times } from './fraction.ts'

/** What days come to, as decimal text. */
export interface Sum {
  numerator: string
  denominator: string
  count: number
}

type Kind = Formula['kind']

const isUndivided = (kind: Kind): boolean => kind === 'count' || kind === 'sum' || kind === 'percentile'

/** Measurements come to nothing on a span: zero for what is counted or added up, else no value. */
export function emptySum(kind: Kind, hasMeasured: boolean): Sum | undefined {
  return hasMeasured && (kind === 'count' || kind === 'sum')
    ? { numerator: '0', denominator: '1', count: 0 }
    : undefined
}

/** The divisor of a span: one where the formula has none. */
export const divisorOf = (kind: Kind, denominator: string): string => (isUndivided(kind) ? '1' : denominator)

const scaleOf = (formula: Formula): Fraction => {
  const [divideBy, multiplyBy] = ('scale' in formula && formula.scale) || [1, 1]
  return fraction(BigInt(multiplyBy), BigInt(divideBy))
}

/** The exact value; nothing where it would be divided by zero. */
export function exactValue(formula: Formula, sum: Sum): Fraction | undefined {
  const below = parseDecimal(divisorOf(formula.kind, sum.denominator))
  if (below.n === 0n) return undefined
  return times(over(parseDecimal(sum.numerator), below), scaleOf(formula))
}

export function valueText(formula: Formula, sum: Sum | undefined, decimals: number): string | null {
  const exact = sum && exactValue(formula, sum)
  return exact === undefined ? null : roundText(exact, decimals)
}

const TENTH = fraction(1n, 10n)

/** How a value stands against its target; within a tenth of the target it is near. */
export function standingOf(value: string | null, target: string | null, better: Better): Standing {
  if (value === null || target === null) return 'none'
  const [is, aim] = [parseDecimal(value), parseDecimal(target)]
  const [a, b] = better === 'higher' ? [is, aim] : [aim, is]
  if (compare(a, b) >= 0) return 'good'
  const margin = times({ n: aim.n < 0n ? -aim.n : aim.n, d: aim.d }, TENTH)
  return compare(plus(a, margin), b) >= 0 ? 'near' : 'bad'
}
