import { compareDecimals, divideRounding, hundredths, percentOf } from './decimal.ts'
import { activeMonths, endMonthOf, type Period, type Span } from './period.ts'

// How far a programme is, from what was reported. Percentages are hundredths of a percent, uncapped as reported.

export interface YearTarget {
  id: string
  /** Whether more or less of it is better. */
  isLessBetter: boolean
  /** What the year is to reach; null where the plan says nothing for it. */
  target: string | null
}

export type Quantities = Readonly<Record<string, string | undefined>>

/**
 * Percent of one yearly target that was reached; nothing without target or quantity. Where less is better, every
 * percent above the target takes one off, as performance reports of Indonesian governments reckon it.
 *
 * @example reached({ id: 'a', isLessBetter: false, target: '59' }, '125') // 21186n
 * @example reached({ id: 'a', isLessBetter: true, target: '8' }, '10') // 7500n
 */
export function reached({ isLessBetter, target }: YearTarget, quantity: string | undefined): bigint | null {
  if (target === null || quantity === undefined) return null
  const percent = percentOf(quantity, target)
  if (percent === null || !isLessBetter) return percent
  const rest = 20_000n - percent
  return rest < 0n ? 0n : rest
}

/** Plain mean of what was reached of each target of the year; nothing where none can be told. */
export function achievementOf(targets: readonly YearTarget[], quantities: Quantities): bigint | null {
  const percents = targets.flatMap((target) => reached(target, quantities[target.id]) ?? [])
  if (percents.length === 0) return null
  return divideRounding(
    percents.reduce((sum, one) => sum + one, 0n),
    BigInt(percents.length),
  )
}

/** A percentage as the capped view shows it: never over 100. */
export const capped = (percent: bigint): bigint => (percent > 10_000n ? 10_000n : percent)

/**
 * How far a programme should be at the end of a period: its months of the year so far over all its months of the
 * year, in hundredths of a percent. Nothing where it does not run in that year.
 *
 * @example plannedPercent({ from: '2026-07', to: '2026-12' }, 2026, 'Q3') // 5000n
 */
export function plannedPercent(span: Span, year: number, period: Period): bigint | null {
  const all = activeMonths(span, year)
  if (all === 0) return null
  return divideRounding(BigInt(activeMonths(span, year, endMonthOf(period))) * 10_000n, BigInt(all))
}

/** Figures of a report that later ones are held against. */
export interface Figures {
  physical: string | null
  money: string | null
  outputs: Quantities
}

export const REASONS = ['over', 'budget', 'falling'] as const
export type Reason = (typeof REASONS)[number]

/**
 * Which figures of a report need a reason: over 100 percent, over the budget of the year, lower than before.
 *
 * @param budget whole rupiah of the year
 */
export function reasonsNeeded(
  now: Figures,
  before: Figures | undefined,
  targets: readonly YearTarget[],
  budget: bigint,
): Reason[] {
  const isOver =
    (now.physical !== null && hundredths(now.physical) > 10_000n) ||
    targets.some((target) => (reached(target, now.outputs[target.id]) ?? 0n) > 10_000n)
  const isOverBudget = now.money !== null && BigInt(now.money) > budget
  const needed: Record<Reason, boolean> = {
    over: isOver,
    budget: isOverBudget,
    falling: before !== undefined && isFalling(now, before, targets),
  }
  return REASONS.filter((reason) => needed[reason])
}

/** Progress, money and quantities only grow in a year; what is better when it is less may fall. */
function isFalling(now: Figures, before: Figures, targets: readonly YearTarget[]): boolean {
  const growing = targets.filter(({ isLessBetter }) => !isLessBetter)
  const pairs = [
    [now.physical, before.physical],
    [now.money, before.money],
    ...growing.map(({ id }) => [now.outputs[id], before.outputs[id]]),
  ]
  return pairs.some(([is, was]) => is != null && was != null && compareDecimals(is, was) < 0)
}
