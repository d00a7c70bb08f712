// What of a claim is at stake, and how much it is doubted. Invariants: stake and doubt are exact; neither depends on
// the order of anything; a claim of zero has nothing at stake; nothing is beyond doubt.
import {
  decimal,
  type Exact,
  exact,
  type InstrumentData,
  minus,
  questionsOf,
  times,
} from '#core/evaluation/arithmetic.ts'
import type { Doubt, EvidenceState } from '../contract.ts'

/** A claim with what is known beside it. Ratings are only those that are revealed. */
export interface Weighed {
  question: string
  /** 0 to 4 as the region rates itself; null where it did not. */
  claimed: number | null
  evidence: EvidenceState
  /** Decimal text, 0 to 4. */
  surveyMean: string | null
  lastYear: string | null
  ratings: readonly number[]
}

/**
 * The highest rubric level that papers of this state can carry without anybody looking on the spot: none at all
 * carries nothing; lapsed or not yet valid ones show that there once was, or will be, something (1); a paper that also
 * serves other claims or years shows something general (2); a sound one of its own shows that a thing exists (3). That
 * it is in use (4) is seen only by looking. This ladder is the product's own; the instrument names none.
 */
const CARRIES: Record<EvidenceState, number> = { missing: 0, lapsed: 1, shared: 2, sound: 3 }

/** The level a claim would fall to if nothing more were found: at least one point below what is claimed. */
export const supportedLevel = (claimed: number, evidence: EvidenceState): number =>
  Math.min(CARRIES[evidence], Math.max(0, claimed - 1))

/**
 * What a claim puts at stake: the change of the index, in index points, if its rating fell to {@link supportedLevel}.
 * A question weighs its component's weight shared by all questions of the component, for each counts alike in the
 * mean; roundings of component and sum are left out.
 *
 * @throws RangeError for a question or component the instrument does not have
 * @example stakeOf(instrument, { question: 'B01', claimed: 4, evidence: 'missing', … }) // 20 % / 7 × 4 = 4/35
 */
export function stakeOf(instrument: InstrumentData, { question, claimed, evidence }: Weighed): Exact {
  const known = instrument.questions.find(({ code }) => code === question)
  const component = instrument.components.find(({ key }) => key === known?.component)
  if (component === undefined) throw new RangeError(`The instrument has no question ${question}.`)
  if (claimed === null) return exact(0)
  const share = exact(1, 100 * questionsOf(instrument, component.key).length)
  const points = claimed - supportedLevel(claimed, evidence)
  return times(times(decimal(component.weight), share), exact(points))
}

const BASE = 10
const OF_EVIDENCE: Record<EvidenceState, number> = { missing: 40, lapsed: 30, shared: 20, sound: 0 }
const MOST_DISTANCE = 30
const MOST_SPREAD = 20
/** Farthest apart two ratings can lie. */
const SCALE = exact(4)

/**
 * How much a claim is doubted, 10 to 100 of 100: a base of 10, up to 40 for its evidence, up to 30 for the distance of
 * the self-rating from the survey's mean or last year's published score (the larger, per 4 points), up to 20 for how
 * far apart revealed ratings lie (per 4 points). Each part is told, so that a region can answer it.
 */
export function doubtOf(weighed: Weighed): Doubt {
  const { evidence, claimed, surveyMean, lastYear, ratings } = weighed
  const fromSurvey = distance(claimed, surveyMean)
  const fromLastYear = distance(claimed, lastYear)
  const far = maxOf(fromSurvey, fromLastYear)
  const spread = ratings.length < 2 ? exact(0) : exact(Math.max(...ratings) - Math.min(...ratings))
  const parts = {
    evidence: OF_EVIDENCE[evidence],
    distance: partOf(far, MOST_DISTANCE),
    spread: partOf(spread, MOST_SPREAD),
  }
  return {
    percent: BASE + parts.evidence + parts.distance + parts.spread,
    evidence,
    surveyMean,
    lastYear,
    spread: ratings.length < 2 ? null : Math.max(...ratings) - Math.min(...ratings),
    parts: { base: BASE, ...parts },
  }
}

function distance(claimed: number | null, reference: string | null): Exact {
  if (claimed === null || reference === null) return exact(0)
  const gap = minus(exact(claimed), decimal(reference))
  return gap.n < 0n ? exact(-gap.n, gap.d) : gap
}

const maxOf = (a: Exact, b: Exact): Exact => (minus(a, b).n < 0n ? b : a)

/** Whole points of at most `most`, cut off: a doubt is never rounded up. */
function partOf(gap: Exact, most: number): number {
  const { n, d } = times(times(gap, exact(1, SCALE.n)), exact(most))
  return Math.min(most, Number(n / d))
}

/** Stake × doubt, in index points: the size by which a claim is drawn. */
export const sizeOf = (stake: Exact, doubt: Doubt): Exact => times(stake, exact(doubt.percent, 100))
