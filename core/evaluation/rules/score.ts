import type { RoundingRule } from '../contract.ts'
import { type Exact, exact, meanOf, over, plus, round2, roundTo, sumOf, times, ZERO } from './exact.ts'

// How ratings become a final value. Invariants:
// 1. a question score is never rounded; a component score is rounded once, as its instrument says;
// 2. a missing rating is not a zero;
// 3. the order of raters, questions and components never matters.

/**
 * The mean of the ratings of one question, exact. With `skip` a missing rating is left out; with
 * `incomplete` a missing rating leaves the question without a score. `undefined`: no score yet.
 *
 * @example questionScore([3, 3, 2, 3], 'skip') // 11/4 = 2.75
 * @example questionScore([3, null, 4], 'skip') // 7/2
 * @example questionScore([3, null, 4], 'incomplete') // undefined
 */
export function questionScore(
  ratings: readonly (number | null)[],
  missing: 'skip' | 'incomplete',
): Exact | undefined {
  const given = ratings.filter((r) => r !== null)
  if (missing === 'incomplete' && given.length < ratings.length) return undefined
  return meanOf(given.map((r) => exact(r)))
}

/**
 * The plain mean of ALL question scores of a component, each with equal weight, rounded to
 * `places` (null keeps it exact). Averaging by indicator first does not give the published values.
 *
 * @example // Output of Kab. Malang 2022: 10.75 / 7 = 1.5357… → 1.54
 * componentScore(['2', '1', '2', '2.75', '1', '1', '1'].map(decimal), 2) // 1.54
 */
export function componentScore(questionScores: readonly Exact[], places: number | null): Exact | undefined {
  const mean = meanOf(questionScores)
  return mean === undefined || places === null ? mean : roundTo(mean, places)
}

/** One line of the sum: weight (percent) × score. `rounded` only where the rule rounds terms. */
export interface ExactTerm {
  component: string
  weight: Exact
  score: Exact
  term: Exact
  rounded: Exact | null
}

/** A final value with its whole sum. */
export interface ExactSum {
  rule: RoundingRule
  terms: ExactTerm[]
  /** Sum of the unrounded terms. */
  exact: Exact
  final: Exact
}

const HUNDRED = exact(100)

/**
 * The final value: the weighted sum of the component scores under a rounding rule.
 * Rule of 2022 rounds each term and adds; rule of 2023 adds and rounds once; `display_only`
 * rounds nothing. Weights must sum to 100 (see `findFaults`).
 *
 * @throws RangeError when a component has no score
 * @example // Kota Kediri 2022: 3.60, 3.21, 3.23, 3.07, 3.65 with 10, 20, 30, 20, 20; plain sum 3.315
 * weightedSum('round_terms_then_add', weights, scores).final // 0.36 + 0.64 + 0.97 + 0.61 + 0.73 = 3.31
 * weightedSum('add_then_round', weights, scores).final       // 3.32
 */
export function weightedSum(
  rule: RoundingRule,
  weights: readonly { component: string; weight: Exact }[],
  scores: ReadonlyMap<string, Exact>,
): ExactSum {
  const terms = weights.map(({ component, weight }) =>
    termOf(rule, component, weight, scoreFor(scores, component)),
  )
  const total = sumOf(terms.map((t) => t.term))
  return { rule, terms, exact: total, final: finalOf(rule, terms, total) }
}

function termOf(rule: RoundingRule, component: string, weight: Exact, score: Exact): ExactTerm {
  const term = over(times(weight, score), HUNDRED)
  return { component, weight, score, term, rounded: rule === 'round_terms_then_add' ? round2(term) : null }
}

function scoreFor(scores: ReadonlyMap<string, Exact>, component: string): Exact {
  const score = scores.get(component)
  if (score === undefined) throw new RangeError(`Component “${component}” has no score.`)
  return score
}

function finalOf(rule: RoundingRule, terms: readonly ExactTerm[], total: Exact): Exact {
  if (rule === 'display_only') return total
  if (rule === 'add_then_round') return round2(total)
  return sumOf(terms.map((t) => t.rounded ?? ZERO))
}

/**
 * The weighted mean inside a node, for example an SPBE domain from its aspects.
 *
 * @example // Kab. Mamuju 2025, domain 2: A2 1.50 (10), A3 1.25 (10), A4 2.50 (5) → 1.60
 * weightedMean([{ weight: 10, score: 1.5 }, { weight: 10, score: 1.25 }, { weight: 5, score: 2.5 }])
 */
export function weightedMean(parts: readonly { weight: Exact; score: Exact }[]): Exact {
  const weight = sumOf(parts.map((p) => p.weight))
  return over(
    parts.reduce((sum, p) => plus(sum, times(p.weight, p.score)), ZERO),
    weight,
  )
}
