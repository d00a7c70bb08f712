import { unzipSync, zipSync } from 'fflate'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { guard } from './formula-guard.ts'

/**
 * A CSV document as RFC 4180 describes it: comma, CRLF, quotes where needed; no byte order mark.
 * Null is an empty cell. Text that a spreadsheet would run as a formula is guarded by an apostrophe,
 * which reading takes off again.
 *
 * @example writeCsv(['code', 'name'], [['35.05', 'Kab. Blitar']]) // 'code,name\r\n35.05,Kab. Blitar\r\n'
 */
export const writeCsv = (columns: readonly string[], rows: readonly (readonly (string | null)[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

const csvCell = (cell: string | null): string => {
  const text = guard(cell ?? '')
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export interface XlsxSheet {
  name: string
  columns: readonly { header: string; type: 'text' | 'number'; width?: number }[]
  rows: readonly (readonly (string | null)[])[]
}

/**
 * An XLSX workbook. Text columns (codes above all) are text cells whatever they look like; number
 * columns take decimal text and show as many decimals as it has. A value of a number column that is
 * no plain decimal, or that a spreadsheet could not hold exactly, stays text. Same input, same bytes.
 */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const written = await writeExcelFile(sheets.map(sheetOf)).toBuffer()
  return withoutClock(written)
}

const sheetOf = ({ name, columns, rows }: XlsxSheet) => ({
  sheet: sheetName(name),
  stickyRowsCount: 1,
  columns: columns.map(({ width }) => (width === undefined ? {} : { width })),
  data: [
    columns.map(({ header }) => ({ value: escapeText(header), type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => columns.map(({ type }, i) => cellOf(type, row[i] ?? null))),
  ] satisfies SheetData,
})

function cellOf(type: 'text' | 'number', text: string | null) {
  if (text === null || text === '') return null
  if (type === 'number' && isExactNumber(text)) {
    return { value: Number(text), type: Number, format: numberFormat(text) }
  }
  return { value: escapeText(text), type: String }
}

/**
 * `_x0041_` in a text cell means `A` to every reader (ECMA-376, ST_Xstring), so such text is escaped.
 * The same escape carries words like `toString` past the writer, which looks up texts it has seen in a
 * plain object and takes the object's own members for texts.
 */
function escapeText(text: string): string {
  const literal = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
  return literal in {} ? `_x${hex4(literal.charCodeAt(0))}_${literal.slice(1)}` : literal
}

const hex4 = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')

/** Plain decimal text of at most fifteen significant digits: what a spreadsheet keeps unchanged. */
const isExactNumber = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').replace(/^0+/, '').length <= 15

function numberFormat(text: string): string {
  const decimals = text.split('.')[1]?.length ?? 0
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
}

/** Sheet names have at most 31 characters and none of these. */
const sheetName = (name: string): string => name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31)

/** The writer stamps each part with the clock; packed again with a fixed time, bytes repeat. */
const withoutClock = (archive: Uint8Array): Uint8Array =>
  zipSync(unzipSync(archive), { level: 6, mtime: new Date(1980, 0, 1) })
