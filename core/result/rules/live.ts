import {
  componentScore,
  decimal,
  type Exact,
  type ExactSum,
  exact,
  type InstrumentData,
  over,
  plus,
  questionsOf,
  roundTo,
  times,
  weightedSum,
  weightsOf,
} from '#core/evaluation/arithmetic.ts'

// From revealed ratings to a final, exactly as the engine does it. Invariants:
// 1. a question counts with the panel's score if there is one, else with the mean of the ratings given;
// 2. a missing rating is not a zero: a component lacks a score until each of its questions has one, or a
//    recorded gap that leaves the question out;
// 3. no figure passes through binary floating point.

/** What a region's result is computed from. */
export interface Rated {
  /** One record an assessor: question code to value. */
  sheets: readonly Readonly<Record<string, number>>[]
  /** Question scores a panel put in place of the mean. */
  adjustments: ReadonlyMap<string, string>
  /** Questions that stay without a rating, with a recorded reason. */
  gaps: ReadonlySet<string>
}

export interface ScoredQuestion {
  code: string
  component: string
  /** The score that counts; null where nobody has rated and no panel has decided. */
  score: Exact | null
  /** Mean of the ratings. */
  rated: Exact | null
  n: number
  adjusted: boolean
}

export interface Live {
  questions: ScoredQuestion[]
  components: ReadonlyMap<string, Exact>
  /** Questions without a score and without a recorded gap. */
  missing: string[]
  /** Components of which not a single question has a score. */
  empty: string[]
  /** Null until every component has a score. */
  sum: ExactSum | null
}

/**
 * A region's result as it stands.
 *
 * @example scoreLive(instrument2023, { sheets: fiveSheets, adjustments: new Map(), gaps: new Set() }).sum?.final
 */
export function scoreLive(instrument: InstrumentData, rated: Rated): Live {
  const questions = instrument.questions.map(({ code, component }) =>
    scoreQuestion(instrument, rated, code, component),
  )
  const missing = questions.filter((q) => q.score === null && !rated.gaps.has(q.code)).map((q) => q.code)
  const components = scoreComponents(instrument, questions, new Set(missing))
  const complete = instrument.components.every(({ key }) => components.has(key))
  return {
    questions,
    components,
    missing,
    empty: instrument.components
      .map(({ key }) => key)
      .filter((key) => !questions.some((q) => q.component === key && q.score !== null)),
    sum: complete ? weightedSum(instrument.rule, weightsOf(instrument), components) : null,
  }
}

function scoreQuestion(
  { missingRating }: InstrumentData,
  { sheets, adjustments }: Rated,
  code: string,
  component: string,
): ScoredQuestion {
  let sum = 0
  let n = 0
  for (const sheet of sheets) {
    const value = sheet[code]
    if (value === undefined) continue
    sum += value
    n += 1
  }
  const enough = n > 0 && (missingRating === 'skip' || n === sheets.length)
  const rated = enough ? meanOf(sum, n) : null
  const panel = adjustments.get(code)
  return {
    code,
    component,
    score: panel === undefined ? rated : decimal(panel),
    rated,
    n,
    adjusted: panel !== undefined,
  }
}

/** Means met before: the same few sums of whole ratings come again and again. */
const means = new Map<number, Exact>()

function meanOf(sum: number, n: number): Exact {
  const key = sum * 64 + n
  const known = means.get(key)
  if (known !== undefined) return known
  const mean = exact(sum, n)
  means.set(key, mean)
  return mean
}

function scoreComponents(
  instrument: InstrumentData,
  questions: readonly ScoredQuestion[],
  missing: ReadonlySet<string>,
): Map<string, Exact> {
  const components = new Map<string, Exact>()
  for (const { key } of instrument.components) {
    const own = questions.filter((q) => q.component === key)
    if (own.some((q) => missing.has(q.code))) continue
    const score = meanOfScores(own, instrument.componentPlaces)
    if (score !== undefined) components.set(key, score)
  }
  return components
}

/**
 * The engine's `componentScore`, with equal denominators added first: a country of 241 regions has 28,000
 * question scores, and adding them one fraction at a time would take longer than the board may.
 */
function meanOfScores(questions: readonly ScoredQuestion[], places: number | null): Exact | undefined {
  const byDenominator = new Map<bigint, bigint>()
  let count = 0
  for (const { score } of questions) {
    if (score === null) continue
    byDenominator.set(score.d, (byDenominator.get(score.d) ?? 0n) + score.n)
    count += 1
  }
  if (count === 0) return undefined
  const total = [...byDenominator].map(([d, n]) => exact(n, d)).reduce(plus)
  const mean = over(total, exact(count))
  return places === null ? mean : roundTo(mean, places)
}

/** Mean self-rating of a component, over the questions that have one; two decimals as a score. */
export function selfOf(
  instrument: InstrumentData,
  component: string,
  self: ReadonlyMap<string, number>,
): Exact | undefined {
  const given = questionsOf(instrument, component).flatMap(({ code }) => self.get(code) ?? [])
  return componentScore(
    given.map((value) => exact(value)),
    2,
  )
}

/**
 * How much higher a region rates itself than its assessors do: mean self-rating minus mean score over the
 * questions that have both; undefined where none has.
 */
export function gapOf(
  questions: readonly ScoredQuestion[],
  self: ReadonlyMap<string, number>,
): Exact | undefined {
  const differences = questions.flatMap(({ code, score }) => {
    const own = self.get(code)
    return own === undefined || score === null ? [] : [plus(exact(own), times(score, exact(-1)))]
  })
  return componentScore(differences, 2)
}
