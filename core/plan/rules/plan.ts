// 1. A plan lasts 1 to 20 years, both ends included (plans of 5 and of 10 years exist).
// 2. The strategic analysis has a section for each readiness element and one for each dimension.
// 3. A dimension's code is unique in its set, a sub-dimension's code in its dimension.

import { type Dimension, ELEMENTS } from '../contract.ts'

export const LONGEST_PERIOD = 20

export const isPeriod = ({ fromYear, toYear }: { fromYear: number; toYear: number }): boolean =>
  toYear >= fromYear && toYear - fromYear < LONGEST_PERIOD

/** Sections of the strategic analysis in the order of book 1. */
export const sectionsOf = (dimensions: readonly Pick<Dimension, 'code'>[]): string[] => [
  ...ELEMENTS,
  ...dimensions.map(({ code }) => `dimension.${code}`),
]

/** The first code that is used twice, if any. */
export function repeatedCode(dimensions: readonly Dimension[]): string | undefined {
  return (
    firstRepeated(dimensions.map(({ code }) => code)) ??
    dimensions
      .map(({ subDimensions }) => firstRepeated(subDimensions.map(({ code }) => code)))
      .find((code) => code !== undefined)
  )
}

const firstRepeated = (codes: readonly string[]): string | undefined =>
  codes.find((code, i) => codes.indexOf(code) !== i)
