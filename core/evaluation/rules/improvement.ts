import { type Exact, minus, round2 } from './exact.ts'
import { weightedSum } from './score.ts'

/** Last year's components with last year's weights (percent). */
export interface PreviousScores {
  weights: readonly { component: string; weight: Exact }[]
  scores: ReadonlyMap<string, Exact>
}

/**
 * What the ministry subtracts: last year's weighted sum, rounded once by the rule of 2023 whatever
 * rule last year was published under. It may differ by 0.01 from last year's published final.
 *
 * @example // Kab. Malang 2022: plain sum 2.504 → 2.50, although 2.51 was published
 */
export const previousValue = ({ weights, scores }: PreviousScores): Exact =>
  round2(weightedSum('add_then_round', weights, scores).exact)

/**
 * This year's final minus {@link previousValue}. A region without a value last year has no
 * improvement at all: that is absence, not zero, so it never reaches this function.
 *
 * @example improvement(decimal('2.94'), kabMalang2022) // 2.94 − 2.50 = 0.44
 */
export const improvement = (final: Exact, previous: PreviousScores): Exact =>
  minus(final, previousValue(previous))
