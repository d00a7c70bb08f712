import { zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { refuse } from '#platform/problem/problem.ts'
import { checkSheet } from './check-sheet.ts'
import { openXlsx, type Parts } from './open-xlsx.ts'
import { tableUnreadable } from './problems.ts'
import { type Limits, type Row, type Table, tableOf } from './table.ts'
import { getSheetPlace, partText, type SheetPlace } from './workbook.ts'

/**
 * Reads one sheet of an XLSX: the named one, or the first visible. Formulas count with their saved
 * values, dates come as `2023-12-04` (with a time: `2023-12-04 14:02:00`), truth values as `TRUE`.
 */
export async function readXlsx(bytes: Uint8Array, limits: Limits, sheet?: string): Promise<Table> {
  const parts = await openXlsx(bytes)
  const place = getSheetPlace(parts, sheet)
  const cells = await parse(checkedArchive(parts, place), place.position)
  const rows: Row[] = cells.map((row, i) => ({ line: i + 1, cells: row.map(cellText) }))
  return tableOf(rows, limits, true)
}

/**
 * A new archive of only the parts that were checked, so that the parser cannot see another file than
 * the one we looked at (two readers may disagree on what a crafted archive contains).
 */
function checkedArchive(parts: Parts, place: SheetPlace): Buffer {
  const kept = [...parts].filter(([path]) => path === place.path || !/\/worksheets\//.test(path))
  const files = kept.map(([path]) => {
    const text = partText(parts, path)
    return [path, Buffer.from(path === place.path ? checkSheet(text) : text)] as const
  })
  return Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }))
}

type Cell = string | boolean | Date | null

async function parse(archive: Buffer, position: number): Promise<Cell[][]> {
  try {
    return (await readSheet(archive, position, { parseNumber: plainNumber })) as unknown as Cell[][]
  } catch {
    return refuse(tableUnreadable, { reason: 'broken' })
  }
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return dateText(cell)
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell.trim()
}

/** Excel keeps neither zone nor fractions of a millisecond; the reader hands the wall clock as UTC. */
function dateText(date: Date): string {
  const [day, time] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19).split('T')
  return time === '00:00:00' ? `${day}` : `${day} ${time}`
}

/**
 * A stored number as a person would type it: at most the fifteen digits that a spreadsheet shows,
 * no exponent. Whole numbers stay as they stand.
 *
 * A number cell knows no trailing zero: the code `35.10` typed into a number cell *is* 35.1 and
 * cannot be told from it. Whoever reads codes must refuse `35.1`, never complete it.
 *
 * @example plainNumber('0.30000000000000004') // '0.3'
 * @example plainNumber('3.2999999999999998') // '3.3'
 */
export function plainNumber(stored: string): string {
  const text = stored.trim()
  if (/^-?[1-9]\d*$/.test(text)) return text
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) return text
  const shown = Number(value.toPrecision(15))
  return Math.abs(shown) >= 1e21 ? BigInt(shown).toString() : withoutExponent(shown)
}

const withoutExponent = (value: number): string =>
  Math.abs(value) < 1e-6
    ? value
        .toFixed(20)
        .replace(/\.?0+$/, '')
        .replace(/^-0$/, '0')
    : String(value)
