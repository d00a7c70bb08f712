import type { Chance } from './chance.ts'

// Krippendorff's alpha: 1 − observed / expected disagreement. Source of every step: K. Krippendorff, “Computing
// Krippendorff's Alpha-Reliability” (2011), whose worked example is the golden test. Invariants:
// 1. a unit rated fewer than two times tells nothing about agreement and is left out whole;
// 2. who gave a rating does not matter, only how often each value was given to a unit;
// 3. where nothing varies there is no agreement beyond chance to measure: undefined, never 1.

/** How differences between two values count. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** How often each value was given to each unit; all rows as long as `values`, which rise. */
export interface Counted {
  values: readonly number[]
  units: readonly (readonly number[])[]
}

/**
 * Alpha of the units, a number up to 1 in double precision; `undefined` where it is not defined.
 *
 * @example alphaOf('ordinal', { values: [0, 1, 2, 3, 4], units: [[0, 0, 1, 2, 0], [3, 0, 0, 0, 0]] })
 */
export function alphaOf(metric: Metric, { values, units }: Counted): number | undefined {
  const sums = new Float64Array(widthOf(values))
  for (const unit of units) addUnit(sums, 0, unit)
  return alphaOfSums(metric, values, sums)
}

/** Sums that may be added: first the ratings of each value, then the coincidences of each pair of values. */
const widthOf = (values: readonly number[]): number => (values.length * (values.length + 1)) / 2

/** Adds a unit to the sums that begin at `at`; one rated fewer than two times adds nothing, and is told so. */
function addUnit(sums: Float64Array, at: number, unit: readonly number[]): boolean {
  let size = 0
  for (const count of unit) size += count
  if (size < 2) return false
  let pair = at + unit.length
  for (let c = 0; c < unit.length; c++) {
    const given = unit[c] as number
    sums[at + c] = (sums[at + c] as number) + given
    for (let k = c + 1; k < unit.length; k++, pair++)
      sums[pair] = (sums[pair] as number) + (given * (unit[k] as number)) / (size - 1)
  }
  return true
}

function alphaOfSums(metric: Metric, values: readonly number[], sums: Float64Array): number | undefined {
  let n = 0
  for (let c = 0; c < values.length; c++) n += sums[c] as number
  let observed = 0
  let expected = 0
  let pair = values.length
  for (let c = 0; c < values.length; c++) {
    let between = 0
    for (let k = c + 1; k < values.length; k++, pair++) {
      const difference = differenceOf(metric, values, sums, between, c, k)
      between += sums[k] as number
      observed += (sums[pair] as number) * difference
      expected += (sums[c] as number) * (sums[k] as number) * difference
    }
  }
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected
}

/**
 * The squared difference of two values; of ordered steps, how many ratings lie from one to the other, each end
 * counted half.
 *
 * @param between ratings of the values strictly between the two
 */
function differenceOf(
  metric: Metric,
  values: readonly number[],
  given: Float64Array,
  between: number,
  c: number,
  k: number,
): number {
  const [low, high] = [values[c] as number, values[k] as number]
  if (metric === 'nominal') return 1
  if (metric === 'interval') return (high - low) ** 2
  if (metric === 'ratio') return ((high - low) / (high + low)) ** 2
  return (between + ((given[c] as number) + (given[k] as number)) / 2) ** 2
}

/** The middle 95 % of alpha over resampled units. */
export interface Range95 {
  low: number
  high: number
}

/** Resamples for an interval: its ends are then steady to about 0.01. */
export const RESAMPLES = 1000

/**
 * Percentile bootstrap: units drawn with replacement. Undefined below five units that tell anything, or where too
 * many resamples leave alpha undefined; such an interval would pretend knowledge.
 */
export function intervalOf(metric: Metric, { values, units }: Counted, chance: Chance): Range95 | undefined {
  const width = widthOf(values)
  const all = new Float64Array(units.length * width)
  let told = 0
  for (const unit of units) if (addUnit(all, told * width, unit)) told++
  if (told < 5) return undefined
  const drawn = new Float64Array(width)
  const alphas: number[] = []
  for (let i = 0; i < RESAMPLES; i++) {
    draw(drawn, all, told, chance)
    const alpha = alphaOfSums(metric, values, drawn)
    if (alpha !== undefined) alphas.push(alpha)
  }
  if (alphas.length < RESAMPLES * 0.9) return undefined
  const sorted = Float64Array.from(alphas).sort()
  return { low: quantileOf(sorted, 0.025), high: quantileOf(sorted, 0.975) }
}

/** As many units as there are, each drawn from all of them, added up into `drawn`. */
function draw(drawn: Float64Array, all: Float64Array, units: number, chance: Chance): void {
  const width = drawn.length
  drawn.fill(0)
  for (let i = 0; i < units; i++) {
    const from = Math.floor(chance() * units) * width
    for (let at = 0; at < width; at++) drawn[at] = (drawn[at] as number) + (all[from + at] as number)
  }
}

/** Between the two nearest of a sorted list (type 7). */
function quantileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const low = sorted[Math.floor(at)] as number
  const high = sorted[Math.ceil(at)] as number
  return low + (high - low) * (at - Math.floor(at))
}
