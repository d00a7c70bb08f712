import { decimal, exact, times } from './exact.ts'
import { isRounded } from './instrument.ts'

// Many ratings at once, on plain arrays. Invariants: every figure is an integer (hundredths, or a
// sum over a common denominator) below 2^53, so number arithmetic is exact here; results equal those
// of `score.ts` to the digit (a property test holds both side by side); work is linear in regions.

/** A rating that was not given. */
export const MISSING = 255

/** A component without a score, in the results. */
export const NO_SCORE = -1

/** Most assessors per question: the common denominator of their means must stay an exact integer. */
export const MOST_RATERS = 20

/** An instrument flattened for {@link scoreRatings}. */
export interface ScoringPlan {
  rule: 'round_terms_then_add' | 'add_then_round'
  missing: 'skip' | 'incomplete'
  /** Weight of each component in hundredths of a percent: 20 % is 2000. */
  weights: Int32Array
  /** Component of each question, in the order of the ratings. */
  componentOf: Uint8Array
}

/** What a plan is made from; `InstrumentData` fits. */
export interface Plannable {
  rule: 'round_terms_then_add' | 'add_then_round' | 'display_only'
  missingRating: 'skip' | 'incomplete'
  componentPlaces: number | null
  components: readonly { key: string; weight: string | null }[]
  questions: readonly { component: string }[]
}

/**
 * Flattens an instrument whose components and finals have two decimals.
 *
 * @throws RangeError for an instrument that keeps its index unrounded (SPBE); use `score.ts` there
 */
export function planOf(instrument: Plannable): ScoringPlan {
  const { rule } = instrument
  if (!isRounded(rule) || rule === 'display_only' || instrument.componentPlaces !== 2)
    throw new RangeError('Only instruments with two decimals can be scored in bulk.')
  const keys = instrument.components.map((c) => c.key)
  return {
    rule,
    missing: instrument.missingRating,
    weights: Int32Array.from(instrument.components, (c) => weightOf(c.weight ?? '0')),
    componentOf: Uint8Array.from(instrument.questions, (q) => keys.indexOf(q.component)),
  }
}

function weightOf(text: string): number {
  const hundredths = times(decimal(text), exact(100))
  if (hundredths.d !== 1n) throw new RangeError(`Weight ${text} has more than two decimals.`)
  return Number(hundredths.n)
}

/** Scores of many regions; `components` is region-major. All in hundredths, {@link NO_SCORE} for none. */
export interface RatingScores {
  components: Int32Array
  finals: Int32Array
}

/**
 * Scores every region of a year: ratings → question means → component scores → finals.
 *
 * @param ratings values 0 to 4 or {@link MISSING}, laid out region by region, question by question,
 *   rater by rater: `ratings[(region * questions + question) * raters + rater]`
 * @param raters assessors per question, 1 to {@link MOST_RATERS}
 * @throws RangeError when the array does not divide into whole regions
 * @example
 * const plan = planOf(instrument)
 * const { finals } = scoreRatings(plan, ratings, 5)
 * const places = placesOf([...finals])
 */
export function scoreRatings(plan: ScoringPlan, ratings: Uint8Array, raters: number): RatingScores {
  if (raters < 1 || raters > MOST_RATERS) throw new RangeError(`A question has 1 to ${MOST_RATERS} raters.`)
  const perRegion = plan.componentOf.length * raters
  const regions = ratings.length / perRegion
  if (!Number.isInteger(regions)) throw new RangeError('The ratings do not divide into whole regions.')
  const width = plan.weights.length
  const scores = { components: new Int32Array(regions * width), finals: new Int32Array(regions) }
  const means = meansFor(plan, raters)
  for (let region = 0; region < regions; region++) {
    means.read(ratings, region * perRegion)
    for (let c = 0; c < width; c++) scores.components[region * width + c] = means.scoreOf(c)
    scores.finals[region] = finalOf(plan, scores.components, region * width)
  }
  return scores
}

/**
 * Component means of one region after another, in reused arrays. A question mean `sum / given` is
 * kept as `sum × (common / given)`, where `common` is a multiple of every count from 1 to `raters`.
 */
function meansFor(plan: ScoringPlan, raters: number) {
  const width = plan.weights.length
  const common = leastCommonMultiple(raters)
  const factor = Array.from({ length: raters + 1 }, (_, given) => (given === 0 ? 0 : common / given))
  const totals = new Float64Array(width)
  const complete = new Uint8Array(width)
  const counts = new Int32Array(width)
  for (const c of plan.componentOf) counts[c] = (counts[c] ?? 0) + 1

  const read = (ratings: Uint8Array, start: number): void => {
    totals.fill(0)
    complete.fill(1)
    let at = start
    for (const component of plan.componentOf) {
      let sum = 0
      let given = 0
      for (let rater = 0; rater < raters; rater++, at++) {
        const rating = ratings[at] as number
        if (rating !== MISSING) {
          sum += rating
          given++
        }
      }
      if (given === 0 || (given < raters && plan.missing === 'incomplete')) complete[component] = 0
      totals[component] = (totals[component] as number) + sum * (factor[given] as number)
    }
  }

  const scoreOf = (component: number): number => {
    const count = counts[component] as number
    if (complete[component] === 0 || count === 0) return NO_SCORE
    return roundedRatio((totals[component] as number) * 100, common * count)
  }
  return { read, scoreOf }
}

/** `n / d` as an integer, half up, for n ≥ 0. */
const roundedRatio = (n: number, d: number): number => Math.floor((2 * n + d) / (2 * d))

/** Hundredths × hundredths of a percent, so a full weight is this many. */
const FULL_WEIGHT = 10_000

function finalOf(plan: ScoringPlan, components: Int32Array, start: number): number {
  let total = 0
  for (let c = 0; c < plan.weights.length; c++) {
    const score = components[start + c] as number
    if (score === NO_SCORE) return NO_SCORE
    const term = (plan.weights[c] as number) * score
    total += plan.rule === 'round_terms_then_add' ? roundedRatio(term, FULL_WEIGHT) : term
  }
  return plan.rule === 'round_terms_then_add' ? total : roundedRatio(total, FULL_WEIGHT)
}

/** The least common multiple of 1, 2, … n. */
function leastCommonMultiple(n: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  return Array.from({ length: n }, (_, i) => i + 1).reduce((lcm, k) => (lcm / divisor(lcm, k)) * k, 1)
}
