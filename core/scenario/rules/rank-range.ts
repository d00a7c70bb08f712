import type { NationalTable, Uncertainty } from '../contract.ts'

export interface RankRange {
  from: number
  to: number
  of: number
}

/**
 * The places an index would take in the last published national table. Best: the index at the top of its uncertainty
 * while the others stay; worst: at its bottom while every other region moves as the middle one did the year before.
 * Equal finals share a place.
 *
 * @param index in hundredths
 * @example rankRangeOf(300, { year: 2023, others: [331, 294], own: null, drift: 7 }, null) // { from: 2, to: 3, of: 3 }
 */
export function rankRangeOf(
  index: number,
  { others, drift }: NationalTable,
  uncertainty: Uncertainty | null,
): RankRange {
  const moved = drift ?? 0
  const best = placeOf(index + (uncertainty?.above ?? 0), others, Math.min(0, moved))
  const worst = placeOf(index - (uncertainty?.below ?? 0), others, Math.max(0, moved))
  return { from: best, to: worst, of: others.length + 1 }
}

const placeOf = (index: number, others: readonly number[], moved: number): number =>
  1 + others.filter((other) => other + moved > index).length

/** The middle of whole numbers, rounded towards zero; null of nothing. */
export function middleOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const low = sorted[(sorted.length - 1) >> 1]
  const high = sorted[sorted.length >> 1]
  return low === undefined || high === undefined ? null : Math.trunc((low + high) / 2)
}
