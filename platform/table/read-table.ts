import { refuse } from '#platform/problem/problem.ts'
import { type NotATable, tableEmpty, tableTooLarge, tableUnreadable } from './problems.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { DEFAULT_LIMITS, type Limits, type Table } from './table.ts'

export type { Table } from './table.ts'

export interface ReadOptions extends Partial<Limits> {
  /** Name of the sheet of a workbook; the first visible one if absent. */
  sheet?: string
}

/**
 * Reads an uploaded CSV or XLSX as a table of text. The kind is told by the content, not by the name.
 * Cells are trimmed; empty rows are skipped and the line numbers of the others kept.
 *
 * A number cell of an XLSX has no trailing zeros: `35.10` typed as a number arrives as `35.1`. Readers
 * of codes refuse it and never guess the missing digit.
 *
 * Refuses: too large, too many rows, too wide, zip bomb, empty, not UTF-8, not a table at all, damaged
 * or locked, unknown sheet, and (all faults at once, by row) unpaired quotes, rows that do not fit the
 * header, blank or repeated column names, formulas without a value.
 *
 * @example
 * const table = await readTable({ name: 'hasil.csv', bytes })
 * table.header // ['code', 'baseline', 'output']
 * table.rows[0] // { line: 2, cells: ['35.05', '3.76', '2.60'] }
 */
export async function readTable(
  file: { name: string; bytes: Uint8Array },
  options: ReadOptions = {},
): Promise<Table> {
  const limits = { ...DEFAULT_LIMITS, ...options }
  const { bytes } = file
  if (bytes.length > limits.maxBytes) {
    refuse(tableTooLarge, { bytes: bytes.length, maxBytes: limits.maxBytes })
  }
  if (bytes.length === 0) refuse(tableEmpty)
  if (startsWith(bytes, 'PK')) return await readXlsx(bytes, limits, options.sheet)
  const reason = kindOf(bytes)
  return reason === undefined ? readCsv(bytes, limits) : refuse(tableUnreadable, { reason })
}

/** What a file is that is certainly no table. OLE is old XLS, and also XLSX with a password. */
function kindOf(bytes: Uint8Array): NotATable | undefined {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return 'xls'
  if (startsWith(bytes, '%PDF')) return 'pdf'
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  return /^\W{0,20}<(!doctype html|html|table|meta|\?xml)/i.test(head) ? 'html' : undefined
}

const startsWith = (bytes: Uint8Array, magic: string): boolean =>
  [...magic].every((char, i) => bytes[i] === char.charCodeAt(0))
