import type { Rank } from '../contract.ts'
import { decimal, exact, toHundredths, toText2 } from './exact.ts'
import type { InstrumentData } from './instrument.ts'
import { doubledMedian, placesOf, placesWithin } from './rank.ts'

// Where regions stand among all results known of a year.

/** What a standing is computed from: decimal texts with two decimals. */
export interface StandingRow {
  code: string
  track: string
  final: string
  scores: Readonly<Record<string, string>>
}

/** The three places of a region. */
export interface Standing {
  rank: Rank
  rankInProvince: Rank
  rankInTrack: Rank
}

const LAST: Rank = { place: 1, of: 1 }

/** Places of every row in the country, in its province (first two digits of the code) and its track. */
export function standingsOf(rows: readonly StandingRow[]): Map<string, Standing> {
  const finals = rows.map((row) => toHundredths(decimal(row.final)))
  const national = placesOf(finals)
  const province = placesWithin(
    finals,
    rows.map((row) => row.code.slice(0, 2)),
  )
  const track = placesWithin(
    finals,
    rows.map((row) => row.track),
  )
  return new Map(
    rows.map((row, i) => [
      row.code,
      {
        rank: national[i] ?? LAST,
        rankInProvince: province[i] ?? LAST,
        rankInTrack: track[i] ?? LAST,
      },
    ]),
  )
}

/** The median of decimal texts with two decimals, itself rounded to two; null of nothing. */
export function medianText(texts: readonly string[]): string | null {
  const doubled = doubledMedian(texts.map((text) => toHundredths(decimal(text))))
  return doubled === undefined ? null : toText2(exact(doubled, 200))
}

/** Component keys of several instruments of a year, in the order of their letters. */
export function componentKeys(instruments: readonly InstrumentData[]): string[] {
  const letters = new Map(instruments.flatMap((i) => i.components.map((c) => [c.key, c.letter] as const)))
  return [...letters].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([key]) => key)
}

/** The median of each component over the rows that have it. */
export const componentMedians = (
  keys: readonly string[],
  rows: readonly StandingRow[],
): { component: string; score: string | null }[] =>
  keys.map((component) => ({
    component,
    score: medianText(rows.flatMap((row) => row.scores[component] ?? [])),
  }))
