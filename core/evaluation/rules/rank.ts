// Places in an order. Invariants: the highest value is first; equal values share a place and the
// next place counts them all (1, 2, 2, 4); whoever has no value has no place and is not counted.

/** A place among `of` values. */
export interface Place {
  place: number
  of: number
}

/**
 * The place of each value, highest first; `null` in gives `null` out (absent is a state, not a zero).
 * Values are integers, for example finals in hundredths.
 *
 * @example placesOf([331, 320, null, 331, 294])
 * // [{ place: 1, of: 4 }, { place: 3, of: 4 }, null, { place: 1, of: 4 }, { place: 4, of: 4 }]
 */
export function placesOf(values: readonly (number | null)[]): (Place | null)[] {
  const present = values.filter((v) => v !== null).sort((a, b) => b - a)
  const first = new Map<number, number>()
  present.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i + 1)
  })
  return values.map((v) => (v === null ? null : { place: first.get(v) ?? 1, of: present.length }))
}

/**
 * Places inside groups, for example per province or per track: each row is ordered only among rows
 * of the same group.
 *
 * @example placesWithin([300, 200, 250], ['35', '35', '33']) // 1 of 2, 2 of 2, 1 of 1
 */
export function placesWithin(
  values: readonly (number | null)[],
  groups: readonly string[],
): (Place | null)[] {
  const result: (Place | null)[] = values.map(() => null)
  for (const rows of rowsByGroup(groups).values()) {
    const places = placesOf(rows.map((row) => values[row] ?? null))
    rows.forEach((row, i) => {
      result[row] = places[i] ?? null
    })
  }
  return result
}

function rowsByGroup(groups: readonly string[]): Map<string, number[]> {
  const rows = new Map<string, number[]>()
  groups.forEach((group, row) => {
    const list = rows.get(group)
    if (list === undefined) rows.set(group, [row])
    else list.push(row)
  })
  return rows
}

/**
 * The place a value would take among others, itself counted.
 *
 * @example placeAmong(300, [331, 300, 294]) // { place: 2, of: 4 }
 */
export const placeAmong = (value: number, others: readonly number[]): Place => ({
  place: 1 + others.filter((o) => o > value).length,
  of: others.length + 1,
})

/**
 * The median of integers as twice its value, so that the mean of two middles stays an integer.
 *
 * @example doubledMedian([1, 2, 4]) // 4
 * @example doubledMedian([1, 2]) // 3
 */
export function doubledMedian(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const low = sorted[(sorted.length - 1) >> 1]
  const high = sorted[sorted.length >> 1]
  return low === undefined || high === undefined ? undefined : low + high
}
