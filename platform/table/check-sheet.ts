import { refuse } from '#platform/problem/problem.ts'
import { columnReport } from './column-report.ts'
import { tableMalformed, tableTooWide, tableUnreadable } from './problems.ts'

const MAX_COLUMNS = 1_000
/** Rows × columns that the sheet spans: a reader lays out this grid, whatever few cells are filled. */
const MAX_GRID = 4_000_000
/** Last row of the XLSX format. */
const LAST_ROW = 1_048_576

/**
 * Checks a sheet's XML before a parser lays it out, and makes two kinds of cell visible that parsers
 * read as empty: an error such as `#DIV/0!` becomes its text, and a formula saved without its value
 * is refused by row and column.
 *
 * @returns the XML to parse
 */
export function checkSheet(xml: string): string {
  refuseTooWide(xml)
  refuseValuelessFormulas(xml)
  return xml.replace(/(<(?:\w+:)?c\s[^<>]*?\bt\s*=\s*)(["'])e\2/g, '$1"str"')
}

function refuseTooWide(xml: string): void {
  let rows = 0
  let columns = 0
  for (const [, letters, digits] of xml.matchAll(FILLED_CELL)) {
    rows = Math.max(rows, Number(digits))
    columns = Math.max(columns, columnNumber(letters ?? ''))
  }
  if (rows > LAST_ROW || hasRowBeyondFormat(xml)) refuse(tableUnreadable, { reason: 'broken' })
  if (columns > MAX_COLUMNS || rows * columns > MAX_GRID) refuse(tableTooWide, { rows, columns })
}

/** A `<c>` that is not closed at once. `[^<>]` keeps the search linear on hostile input. */
const FILLED_CELL = /<(?:\w+:)?c\s(?:[^<>]*?\s)?r\s*=\s*["']([A-Z]{1,7})(\d{1,15})["'](?:[^<>]*[^/<>])?>/g

function hasRowBeyondFormat(xml: string): boolean {
  for (const [, digits] of xml.matchAll(/<(?:\w+:)?row\s(?:[^<>]*?\s)?r\s*=\s*["'](\d{1,30})["']/g)) {
    if (Number(digits) > LAST_ROW) return true
  }
  return false
}

function refuseValuelessFormulas(xml: string): void {
  const report = columnReport()
  for (const [, attributes] of xml.matchAll(VALUELESS)) {
    const [, letters, digits] = /r\s*=\s*["']([A-Z]{1,7})(\d{1,15})/.exec(attributes ?? '') ?? []
    report.add(Number(digits ?? 0), letters ?? '?', {
      id: 'rumus tersimpan tanpa nilainya. Buka di Excel, simpan ulang, atau ganti rumus dengan nilainya.',
      en: 'the formula was saved without its value. Open it in Excel and save again, or replace it by its value.',
    })
  }
  report.refuseIfAny(tableMalformed)
}

const VALUELESS =
  /<(?:\w+:)?c\s([^<>]*[^/<>])>\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>\s*)?<\/(?:\w+:)?c>/g

/** `A` → 1, `XFD` → 16384. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
