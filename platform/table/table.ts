import { refuse } from '#platform/problem/problem.ts'
import { columnReport } from './column-report.ts'
import { tableEmpty, tableMalformed, tableTooManyRows } from './problems.ts'

/** A row of a file: its 1-based line (CSV) or row number (XLSX) and its cells as trimmed text. */
export interface Row {
  line: number
  cells: string[]
}

/** A file as a table of text. Every row has exactly as many cells as the header. */
export interface Table {
  header: string[]
  rows: Row[]
}

/** What bounds the reading. Bytes are those of the file as sent. */
export interface Limits {
  maxRows: number
  maxBytes: number
}

export const DEFAULT_LIMITS: Limits = { maxRows: 100_000, maxBytes: 20_000_000 }

/**
 * Makes a table of raw rows: the first row that is not empty is the header, empty rows are skipped,
 * trailing columns that are empty throughout are dropped. Refuses a blank or repeated column name
 * and a row that is longer than the header; `padShort` says whether a shorter row is filled up
 * (spreadsheets leave out empty cells) or refused (in CSV it means that something was lost).
 */
export function tableOf(raw: readonly Row[], limits: Limits, padShort: boolean): Table {
  const [first, ...rest] = raw.filter((row) => row.cells.some((cell) => cell !== ''))
  if (first === undefined || rest.length === 0) refuse(tableEmpty)
  if (rest.length > limits.maxRows) refuse(tableTooManyRows, { maxRows: limits.maxRows })
  const header = withoutTrailingBlanks(first.cells)
  const report = columnReport()
  checkHeader(header, first.line, report)
  const rows = rest.map((row) => fitRow(row, header.length, padShort, report))
  report.refuseIfAny(tableMalformed)
  return { header, rows }
}

function checkHeader(header: readonly string[], line: number, report: ReturnType<typeof columnReport>): void {
  header.forEach((name, i) => {
    if (name === '') {
      report.addRow(line, {
        id: `judul kolom ke-${i + 1} kosong.`,
        en: `the name of column ${i + 1} is blank.`,
      })
    } else if (header.indexOf(name) !== i) {
      report.addRow(line, {
        id: `judul kolom "${name}" berulang.`,
        en: `the column name "${name}" is repeated.`,
      })
    }
  })
}

function fitRow(row: Row, width: number, padShort: boolean, report: ReturnType<typeof columnReport>): Row {
  const cells = row.cells.length > width ? trimTo(row.cells, width) : row.cells
  if (cells.length > width || (cells.length < width && !padShort)) {
    report.addRow(row.line, {
      id: `berisi ${cells.length} sel, sedangkan judul ${width} kolom. Nilai yang memuat pemisah (misalnya koma) harus diapit tanda kutip ganda.`,
      en: `has ${cells.length} cells where the header has ${width} columns. A value that contains the separator (such as a comma) must stand in double quotes.`,
    })
  }
  return { line: row.line, cells: padTo(cells, width) }
}

const padTo = (cells: string[], width: number): string[] =>
  cells.length < width ? [...cells, ...Array<string>(width - cells.length).fill('')] : cells

/** Cuts empty cells behind the last column; a cell with content there stays and is reported. */
const trimTo = (cells: string[], width: number): string[] =>
  cells.slice(0, Math.max(width, withoutTrailingBlanks(cells).length))

function withoutTrailingBlanks(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, last + 1)
}
