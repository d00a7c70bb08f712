// How sure a final is, by the bootstrap (percentile method, 95 %). One draw of a region takes its assessors anew,
// with replacement, and within each component its questions anew, with replacement; then it scores like the
// engine: question means, component scores rounded to two decimals, the instrument's rule. Regions are drawn
// independently, and a draw ranks all of them. Invariants:
// 1. the same ratings and seed give the same figures, and a region's interval does not depend on the others;
// 2. the interval holds the final itself: where the percentiles would leave it out, they are widened to it;
// 3. every sum is an integer below 2^53 over a common denominator, so nothing is rounded but by a rule;
// 4. a panel's score is the same for every assessor drawn.

/** One region to draw: ratings lie question by question, assessor by assessor. */
export interface DrawnRegion {
  /** Seeds this region's draws. */
  code: string
  /** Values, or {@link MISSING} where none was given; questions of a recorded gap are left out altogether. */
  ratings: Uint8Array
  raters: number
  /** Component of each question. */
  componentOf: Uint8Array
  /** Panel's score of a question in hundredths, or -1. */
  fixed: Int32Array
  /** Weight of each component in hundredths of a percent. */
  weights: Int32Array
  rule: 'round_terms_then_add' | 'add_then_round'
  /** The final itself, in hundredths. */
  final: number
}

/** All in hundredths; ranks from 1. */
export interface Estimate {
  low: number
  high: number
  rankFrom: number
  rankTo: number
}

export const MISSING = 255
const DRAWS = 1000
/** 2.5 % on either side. */
const TAIL = 0.025
/** Highest final counted apart, in hundredths; a scale ends at 5. */
const MOST = 1000
const FULL_WEIGHT = 10_000

/**
 * Intervals and ranges of ranks of a year's regions.
 *
 * @example estimate(regions, 2026)[0] // { low: 281, high: 306, rankFrom: 12, rankTo: 31 }
 */
export function estimate(regions: readonly DrawnRegion[], seed: number, draws = DRAWS): Estimate[] {
  const finals = regions.map((region) => drawFinals(region, seed, draws))
  const ranks = rankDraws(finals, draws)
  const own = rankDraws(
    regions.map(({ final }) => Int32Array.of(final)),
    1,
  )
  return regions.map(({ final }, i) => {
    const index = bounds(finals[i] as Int32Array, final)
    const rank = bounds(ranks[i] as Int32Array, (own[i] as Int32Array)[0] as number)
    return { low: index.low, high: index.high, rankFrom: rank.low, rankTo: rank.high }
  })
}

/** Percentiles that hold the value itself. */
function bounds(drawn: Int32Array, value: number): { low: number; high: number } {
  const sorted = drawn.slice().sort()
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] as number
  return { low: Math.min(at(TAIL), value), high: Math.max(at(1 - TAIL), value) }
}

/** The finals of one region in every draw. */
function drawFinals(region: DrawnRegion, seed: number, draws: number): Int32Array {
  const random = randomOf(seed, region.code)
  const layout = layoutOf(region)
  const means = new Float64Array(region.componentOf.length)
  const times = new Uint8Array(region.raters)
  const finals = new Int32Array(draws)
  for (let draw = 0; draw < draws; draw++) {
    drawRaters(times, random)
    readMeans(region, layout, times, means)
    finals[draw] = scoreDraw(region, layout, means, random)
  }
  return finals
}

interface Layout {
  /** Common denominator of all question means, in hundredths. */
  common: number
  /** `common / (100 × n)` for every number of ratings. */
  factor: Float64Array
  /** Questions of each component. */
  questions: readonly Int32Array[]
}

function layoutOf({ componentOf, weights, raters }: DrawnRegion): Layout {
  const common = leastCommonMultiple(raters)
  const questions = Array.from(weights, (_, c) =>
    Int32Array.from([...componentOf.keys()].filter((q) => componentOf[q] === c)),
  )
  const factor = Float64Array.from({ length: raters + 1 }, (_, n) => (n === 0 ? 0 : common / n))
  return { common, factor, questions }
}

function drawRaters(times: Uint8Array, random: () => number): void {
  times.fill(0)
  for (let i = 0; i < times.length; i++) {
    const rater = Math.floor(random() * times.length)
    times[rater] = (times[rater] as number) + 1
  }
}

/** The mean of every question under the assessors drawn, in hundredths over the common denominator. */
function readMeans(region: DrawnRegion, layout: Layout, times: Uint8Array, means: Float64Array): void {
  const { ratings, raters, fixed } = region
  const { common, factor } = layout
  for (let q = 0, at = 0; q < means.length; q++, at += raters) {
    const panel = fixed[q] as number
    if (panel >= 0) {
      means[q] = panel * common
      continue
    }
    let sum = 0
    let n = 0
    for (let rater = 0; rater < raters; rater++) {
      const rating = ratings[at + rater] as number
      if (rating === MISSING) continue
      sum += rating * (times[rater] as number)
      n += times[rater] as number
    }
    means[q] = n === 0 ? meanOfAll(region, layout, at) : sum * 100 * (factor[n] as number)
  }
}

/** Where none of the assessors drawn has rated the question, the mean of all who have. */
function meanOfAll({ ratings, raters }: DrawnRegion, { factor }: Layout, at: number): number {
  let sum = 0
  let n = 0
  for (let rater = 0; rater < raters; rater++) {
    const rating = ratings[at + rater] as number
    if (rating === MISSING) continue
    sum += rating
    n += 1
  }
  return sum * 100 * (factor[n] as number)
}

function scoreDraw(region: DrawnRegion, layout: Layout, means: Float64Array, random: () => number): number {
  const { weights, rule } = region
  let total = 0
  for (let c = 0; c < weights.length; c++) {
    const questions = layout.questions[c] as Int32Array
    let sum = 0
    for (let i = 0; i < questions.length; i++) {
      sum += means[questions[Math.floor(random() * questions.length)] as number] as number
    }
    const score = roundedRatio(sum, layout.common * questions.length)
    const term = (weights[c] as number) * score
    total += rule === 'round_terms_then_add' ? roundedRatio(term, FULL_WEIGHT) : term
  }
  return rule === 'round_terms_then_add' ? total : roundedRatio(total, FULL_WEIGHT)
}

/** The place of every region in every draw, by counting: equal finals share a place. */
function rankDraws(finals: readonly Int32Array[], draws: number): Int32Array[] {
  const ranks = finals.map(() => new Int32Array(draws))
  const above = new Int32Array(MOST + 2)
  for (let draw = 0; draw < draws; draw++) {
    above.fill(0)
    for (const own of finals) {
      const at = own[draw] as number
      above[at] = (above[at] as number) + 1
    }
    for (let value = MOST, counted = 0; value >= 0; value--) {
      const here = above[value] as number
      above[value] = counted
      counted += here
    }
    for (const [region, own] of finals.entries()) {
      ;(ranks[region] as Int32Array)[draw] = 1 + (above[own[draw] as number] as number)
    }
  }
  return ranks
}

/** `n / d` as an integer, half up, for n ≥ 0. */
const roundedRatio = (n: number, d: number): number => Math.floor((2 * n + d) / (2 * d))

/** Numbers in [0, 1) that depend on seed and region alone (mulberry32). */
function randomOf(seed: number, code: string): () => number {
  let state = hashOf(`${seed}:${code}`)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function leastCommonMultiple(n: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
  return Array.from({ length: n }, (_, i) => i + 1).reduce((lcm, k) => (lcm / divisor(lcm, k)) * k, 1)
}
