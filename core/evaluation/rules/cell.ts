import { compare, decimal, type Exact, equal, parseDecimal, roundTo } from './exact.ts'
import type { Finding, What } from './finding.ts'

/** A table as `#platform/table` reads it: every cell text, lines counted as a person counts them. */
export interface TextTable {
  header: readonly string[]
  rows: readonly { line: number; cells: readonly string[] }[]
}

/** A cell with its place. */
export interface Cell {
  line: number
  column: string
  text: string
}

/** Always gives `undefined`, so that a reader can end with it. Gathers findings while a table is read, so that one pass reports everything that is wrong. */
export type Report = (cell: { line: number; column: string }, what: What) => undefined

export const reportInto =
  (findings: Finding[]): Report =>
  ({ line, column }, what) => {
    findings.push({ line, column, ...what })
    return undefined
  }

/** Looks a column up by name; header names are compared without case and outer blanks. */
export function columnsOf(header: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>()
  header.forEach((name, i) => {
    const key = name.trim().toLowerCase()
    if (!columns.has(key)) columns.set(key, i)
  })
  return columns
}

/** Reports wanted columns that are missing; false stops the reading. */
export function checkHeader(header: readonly string[], wanted: readonly string[], report: Report): boolean {
  const columns = columnsOf(header)
  const missing = wanted.filter((name) => !columns.has(name))
  for (const column of missing) report({ line: 1, column }, { kind: 'column_missing' })
  return missing.length === 0
}

const CODE = /^\d{2}\.\d{2}$/

/** A region code, or `undefined` and a finding. */
export function readCode(
  cell: Cell,
  isRegion: (code: string) => boolean,
  report: Report,
): string | undefined {
  if (cell.text === '') return report(cell, { kind: 'empty' })
  if (!CODE.test(cell.text))
    return report(cell, { kind: 'code_shape', text: cell.text, guess: guessCode(cell.text, isRegion) })
  if (!isRegion(cell.text)) return report(cell, { kind: 'code_unknown', text: cell.text })
  return cell.text
}

/** Spreadsheets turn `35.10` into 35.1 and some writers drop or comma the point; name what was meant. */
function guessCode(text: string, isRegion: (code: string) => boolean): string | null {
  const pointed = text.replace(',', '.')
  const guesses = [pointed, `${pointed}0`, text.replace(/^(\d{2})(\d{2})$/, '$1.$2')]
  return guesses.find((g) => CODE.test(g) && isRegion(g)) ?? null
}

/** An exact decimal with at most `places` decimals, or `undefined` and a finding. */
export function readDecimal(cell: Cell, places: number, report: Report): Exact | undefined {
  if (cell.text === '') return report(cell, { kind: 'empty' })
  const value = parseDecimal(cell.text)
  if (value === undefined) return report(cell, notDecimal(cell.text))
  if (!equal(roundTo(value, places), value))
    return report(cell, { kind: 'too_fine', text: cell.text, places })
  return value
}

function notDecimal(text: string): What {
  const pointed = text.replace(',', '.')
  return parseDecimal(pointed) === undefined
    ? { kind: 'not_decimal', text }
    : { kind: 'decimal_comma', text, guess: pointed }
}

/** A decimal inside the scale of an instrument, or `undefined` and a finding. */
export function readScore(
  cell: Cell,
  scale: { min: string; max: string },
  places: number,
  report: Report,
): Exact | undefined {
  const value = readDecimal(cell, places, report)
  if (value === undefined) return undefined
  if (compare(value, decimal(scale.min)) >= 0 && compare(value, decimal(scale.max)) <= 0) return value
  return report(cell, { kind: 'out_of_scale', text: cell.text, ...scale })
}
