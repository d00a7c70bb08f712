import { type Exact, equal, toText2 } from './exact.ts'
import { improvement, type PreviousScores } from './improvement.ts'
import { weightsOf } from './instrument.ts'
import type { ResultLine } from './result-table.ts'
import { weightedSum } from './score.ts'

/** A published figure that does not follow from the others. Texts with two decimals; `''` for a dash. */
export interface Difference {
  field: 'final' | 'improvement'
  /** By computation. */
  expected: string
  /** As published. */
  actual: string
}

/** A published line beside its recomputation; no differences means that it matches. */
export interface Recomputed {
  row: ResultLine
  final: Exact
  /** Null where last year's components are not known, so that nothing can be said. */
  improvement: Exact | null
  differences: Difference[]
}

/**
 * Recomputes one published line: the final from its components, and the improvement where last
 * year's components are known. A published dash beside known components of last year differs.
 *
 * @param previousOf last year's scores and weights of a region, or `undefined` where unknown
 * @example recompute(kabMalang2023, () => kabMalang2022) // { final: 2.94, improvement: 0.44, differences: [] }
 */
export function recompute(
  row: ResultLine,
  previousOf: (code: string) => PreviousScores | undefined,
): Recomputed {
  const { final } = weightedSum(row.instrument.rule, weightsOf(row.instrument), row.scores)
  const previous = previousOf(row.code)
  const gained = previous === undefined ? null : improvement(final, previous)
  const differences = [
    ...differenceOf('final', final, row.final),
    ...(gained === null || !row.statesImprovement
      ? []
      : differenceOf('improvement', gained, row.improvement)),
  ]
  return { row, final, improvement: gained, differences }
}

function differenceOf(field: Difference['field'], expected: Exact, actual: Exact | null): Difference[] {
  if (actual !== null && equal(expected, actual)) return []
  return [{ field, expected: toText2(expected), actual: actual === null ? '' : toText2(actual) }]
}
