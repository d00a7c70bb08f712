// A table of manual values: every fault by row and column, nothing guessed.

import type { Bilingual } from '#platform/schema/schema.ts'

export const COLUMNS = ['kode', 'periode', 'dimensi', 'anggota', 'nilai', 'sumber', 'catatan'] as const
type Column = (typeof COLUMNS)[number]

interface Table {
  header: readonly string[]
  rows: readonly { line: number; cells: readonly string[] }[]
}

interface Report {
  add(line: number, column: string, message: Bilingual): void
  addFile(message: Bilingual): void
}

export interface ReadLine {
  row: number
  code: string
  period: string
  dimension: string | null
  member: string | null
  /** Exact decimal with a point. */
  value: string
  source: string
  note: string
}

interface Known {
  isKnown: (code: string) => boolean
  isMine: (code: string) => boolean
  fits: (code: string, place: { period: string; dimension: string; member: string }) => boolean
}

const SHORTEST_SOURCE = 5
const LONGEST = 400

/** Reads lines and notes what is wrong with them; what is noted must not be kept. */
export function readLines(table: Table, report: Report, known: Known): ReadLine[] {
  const missing = ['kode', 'periode', 'nilai', 'sumber'].filter((column) => !table.header.includes(column))
  if (missing.length > 0) {
    const names = missing.join(', ')
    report.addFile({ id: `kolom ${names} tidak ada.`, en: `the columns ${names} are missing.` })
    return []
  }
  const seen = new Map<string, number>()
  return table.rows.map(({ line, cells }) => {
    const cell = (column: Column) => cells[table.header.indexOf(column)] ?? ''
    const one = lineOf(line, cell)
    checkLine(one, report, known)
    const key = [one.code, one.period, one.dimension, one.member].join(' ')
    const before = seen.get(key)
    if (before !== undefined)
      report.add(line, 'periode', {
        id: `sudah ada di baris ${before}; hapus salah satunya.`,
        en: `stands in row ${before} already; remove one of the two.`,
      })
    seen.set(key, line)
    return one
  })
}

const lineOf = (row: number, cell: (column: Column) => string): ReadLine => ({
  row,
  code: cell('kode'),
  period: cell('periode'),
  dimension: cell('dimensi') || null,
  member: cell('anggota') || null,
  value: decimalOf(cell('nilai')),
  source: cell('sumber'),
  note: cell('catatan'),
})

/** Indonesian tables write a comma; one comma and no point is a decimal comma. */
const decimalOf = (text: string): string => (/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text)

const NUMBER = /^-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?$/

function checkLine(one: ReadLine, report: Report, { isKnown, isMine, fits }: Known): void {
  const { row, code, period, value, source } = one
  if (!isKnown(code))
    report.add(row, 'kode', {
      id: `tidak ada indikator isian “${code}”.`,
      en: `there is no manual indicator “${code}”.`,
    })
  else if (!isMine(code))
    report.add(row, 'kode', { id: `“${code}” milik OPD lain.`, en: `“${code}” belongs to another OPD.` })
  else if (!fits(code, { period, dimension: one.dimension ?? '', member: one.member ?? '' }))
    report.add(row, 'periode', {
      id: `“${period}” tidak sesuai dengan periode isian atau rincian indikator ini, atau belum dimulai.`,
      en: `“${period}” does not fit the period or breakdown of this indicator, or has not begun.`,
    })
  if (!NUMBER.test(value))
    report.add(row, 'nilai', {
      id: `“${value}” bukan angka; tulis tanpa pemisah ribuan, paling banyak enam angka di belakang koma.`,
      en: `“${value}” is no number; write it without separators of thousands, at most six digits behind the point.`,
    })
  if (source.length < SHORTEST_SOURCE || source.length > LONGEST)
    report.add(row, 'sumber', {
      id: 'sebut sumbernya, 5 sampai 400 huruf.',
      en: 'name the source, in 5 to 400 letters.',
    })
}
