import { compareDecimals, signOf } from '#platform/ui/decimal.ts'
import type { InstrumentSummary, ResultRow, ResultsOfYear } from '../../contract.ts'

/** Borders of the five classes of the map, the same in every year so that years compare. */
export const BORDERS = ['2.00', '2.50', '3.00', '3.40'] as const
const JAVA = new Set(['31', '32', '33', '34', '35', '36'])

/** Whoever stands first; several when they share the place. */
export const leadersOf = (rows: readonly ResultRow[]): ResultRow[] =>
  rows.filter((row) => row.rank.place === 1)

/** How many regions stand in the highest class of the map, and how many of them lie on Java. */
export function highestOf(rows: readonly ResultRow[]): { high: number; inJava: number } {
  const high = rows.filter((row) => compareDecimals(row.final, BORDERS[3]) >= 0)
  return { high: high.length, inJava: high.filter((row) => JAVA.has(row.province.code)).length }
}

/** How many rows lie from one border to below the other. */
export const countBetween = (rows: readonly ResultRow[], from: string, to: string): number =>
  rows.filter((row) => compareDecimals(row.final, from) >= 0 && compareDecimals(row.final, to) < 0).length

export interface Movement {
  row: ResultRow
  change: string
}

/** The largest rises and falls, and how many rose and fell at all. A row without improvement has not moved. */
export function movementsOf(rows: readonly ResultRow[], most: number) {
  const moved: Movement[] = rows.flatMap((row) =>
    row.improvement === null ? [] : [{ row, change: row.improvement }],
  )
  const up = moved.filter((m) => signOf(m.change) > 0).sort((a, b) => compareDecimals(b.change, a.change))
  const down = moved.filter((m) => signOf(m.change) < 0).sort((a, b) => compareDecimals(a.change, b.change))
  return {
    known: moved.length,
    rose: up.length,
    fell: down.length,
    up: up.slice(0, most),
    down: down.slice(0, most),
  }
}

/** The larger of two changes by length, for bars that compare. */
export function largestOf(movements: readonly Movement[]): string {
  const lengths = movements.map((m) => m.change.replace('-', ''))
  return lengths.sort((a, b) => compareDecimals(b, a))[0] ?? '1'
}

/** Every component that any instrument of the year has, in the order of the letters A to F. */
export function componentsOf(results: ResultsOfYear): InstrumentSummary['components'] {
  const all = results.instruments.flatMap((instrument) => instrument.components)
  const first = all.filter((component, i) => all.findIndex((c) => c.key === component.key) === i)
  return first.sort((a, b) => a.letter.localeCompare(b.letter))
}

/** The provinces that have a row, by name. */
export function provincesOf(rows: readonly ResultRow[]): { code: string; name: string }[] {
  const byCode = new Map(rows.map((row) => [row.province.code, row.province]))
  return [...byCode.values()].sort((a, b) => a.name.localeCompare(b.name, 'id'))
}
