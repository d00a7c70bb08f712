import { parseRupiah } from '#platform/money/money.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { TableCheck, TypedReport } from '../contract.ts'
import { plainDecimal } from './decimal.ts'

// The reports of a period as one sheet: a row for each output of a programme, what concerns the whole programme in its
// first row. Columns are found by name, in either language and any order; what is printed for reading is ignored.

export const SHEET_NAME = 'Realisasi'

export const COLUMNS = {
  code: { id: 'Kode', en: 'Code' },
  programme: { id: 'Program', en: 'Programme' },
  opd: { id: 'OPD', en: 'Agency' },
  number: { id: 'Keluaran ke-', en: 'Output no.' },
  output: { id: 'Keluaran', en: 'Output' },
  unit: { id: 'Satuan', en: 'Unit' },
  target: { id: 'Target tahun ini', en: 'Target of the year' },
  quantity: { id: 'Jumlah sampai periode ini', en: 'Quantity so far' },
  physical: { id: 'Kemajuan fisik (%)', en: 'Physical progress (%)' },
  budget: { id: 'Anggaran tahun ini (Rp)', en: 'Budget of the year (Rp)' },
  money: { id: 'Realisasi keuangan kumulatif (Rp)', en: 'Spent so far (Rp)' },
  narrative: { id: 'Uraian', en: 'What was done' },
  obstacles: { id: 'Kendala', en: 'Obstacles' },
  helpAsked: { id: 'Bantuan yang diminta', en: 'Help asked' },
  reasonOver: { id: 'Alasan di atas 100 %', en: 'Reason over 100 %' },
  reasonBudget: { id: 'Alasan melebihi anggaran', en: 'Reason over budget' },
  reasonFalling: { id: 'Alasan angka turun', en: 'Reason for a lower figure' },
  state: { id: 'Status', en: 'State' },
  revision: { id: 'Revisi', en: 'Revision' },
} as const satisfies Record<string, Bilingual>
export type ColumnKey = keyof typeof COLUMNS

const WORDS = ['narrative', 'obstacles', 'helpAsked', 'reasonOver', 'reasonBudget', 'reasonFalling'] as const
const WHOLE = ['physical', 'money', ...WORDS, 'revision'] as const
const NEEDED = ['code', 'number', 'quantity', ...WHOLE] as const
type Needed = (typeof NEEDED)[number]
export type Places = Record<Needed, number>

/** Where the needed columns stand, or the names of those that are missing. */
export function placesIn(header: readonly string[]): { places: Places } | { missing: string[] } {
  const found = NEEDED.map((key) => [key, indexOf(header, COLUMNS[key])] as const)
  const missing = found.filter(([, index]) => index < 0).map(([key]) => COLUMNS[key].id)
  return missing.length > 0 ? { missing } : { places: Object.fromEntries(found) as Places }
}

const plain = (name: string): string => name.trim().toLowerCase()
const indexOf = (header: readonly string[], { id, en }: Bilingual): number =>
  header.findIndex((name) => plain(name) === plain(id) || plain(name) === plain(en))

/** A programme's report as it stands, for comparing. */
export interface Standing {
  programmeId: string
  name: string
  /** Outputs in the order of the sheet. */
  targetIds: readonly string[]
  now: TypedReport
  revision: number
  /** Why it can not be written on; undefined where it can. */
  lock: Bilingual | undefined
}

interface Row {
  line: number
  cells: readonly string[]
}

/**
 * What a filled sheet would change: programmes that differ, rows refused with row and column, and how many say what is
 * stored anyway. A programme that says the same is never refused.
 *
 * @param standing by code of the programme
 */
export function checkRows(
  rows: readonly Row[],
  places: Places,
  standing: ReadonlyMap<string, Standing>,
): TableCheck {
  const check: TableCheck = { changes: [], refused: [], unchanged: 0 }
  for (const [code, own] of groupBy(rows, ({ cells }) => cells[places.code] ?? '')) {
    const now = standing.get(code)
    const [first] = own
    if (first === undefined) continue
    if (now === undefined) refuseRow(check, first, 'code', code, UNKNOWN)
    else checkProgramme(check, own, places, { code, ...now })
  }
  return check
}

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

interface Fault {
  row: Row
  column: ColumnKey
  why: Bilingual
}

function checkProgramme(
  check: TableCheck,
  rows: readonly Row[],
  places: Places,
  now: Standing & { code: string },
): void {
  const faults: Fault[] = []
  const typed = typedIn(rows, places, now, faults)
  const revision = numberIn(rows, places, faults)
  const [first] = rows as [Row]
  if (faults.length > 0) {
    for (const { row, column, why } of faults) refuseRow(check, row, column, now.code, why)
  } else if (isSameTyped(now.now, typed)) check.unchanged++
  else if (now.lock !== undefined) refuseRow(check, first, null, now.code, now.lock)
  else if (revision !== now.revision) refuseRow(check, first, 'revision', now.code, STALE)
  else {
    const after = { programmeId: now.programmeId, revision, typed }
    check.changes.push({ row: first.line, code: now.code, name: now.name, before: now.now, after })
  }
}

/** What a cell that concerns the whole programme says; two rows that say different things are a fault. */
function wholeOf(
  rows: readonly Row[],
  places: Places,
  key: (typeof WHOLE)[number],
  faults: Fault[],
): { row: Row; text: string } {
  const filled = rows.filter(({ cells }) => (cells[places[key]] ?? '') !== '')
  const [first = rows[0] as Row] = filled
  const text = first.cells[places[key]] ?? ''
  const other = filled.find(({ cells }) => cells[places[key]] !== text)
  if (other !== undefined) faults.push({ row: other, column: key, why: TWO_VALUES })
  return { row: first, text }
}

function typedIn(rows: readonly Row[], places: Places, now: Standing, faults: Fault[]): TypedReport {
  const words = Object.fromEntries(WORDS.map((key) => [key, wordsIn(rows, places, key, faults)]))
  return {
    physical: physicalIn(rows, places, faults),
    money: moneyIn(rows, places, faults),
    outputs: outputsIn(rows, places, now, faults),
    ...(words as Record<(typeof WORDS)[number], string>),
  }
}

function wordsIn(rows: readonly Row[], places: Places, key: (typeof WORDS)[number], faults: Fault[]): string {
  const { row, text } = wholeOf(rows, places, key, faults)
  if (text.length > 6000) faults.push({ row, column: key, why: TOO_LONG })
  return lineEnds(text)
}

function physicalIn(rows: readonly Row[], places: Places, faults: Fault[]): string | null {
  const { row, text } = wholeOf(rows, places, 'physical', faults)
  const percent = decimalOf(text.replace(/\s*%$/, ''))
  if (text === '') return null
  if (percent === undefined || !/^\d{1,3}(\.\d{1,2})?$/.test(percent)) {
    faults.push({ row, column: 'physical', why: NO_PERCENT })
  }
  return percent ?? null
}

function moneyIn(rows: readonly Row[], places: Places, faults: Fault[]): string | null {
  const { row, text } = wholeOf(rows, places, 'money', faults)
  if (text === '') return null
  const money = parseRupiah(text)
  if (money === undefined) faults.push({ row, column: 'money', why: NO_RUPIAH })
  return money === undefined ? null : String(money)
}

function outputsIn(
  rows: readonly Row[],
  places: Places,
  { targetIds }: Standing,
  faults: Fault[],
): TypedReport['outputs'] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const quantity = row.cells[places.quantity] ?? ''
    const number = row.cells[places.number] ?? ''
    if (quantity === '') return []
    const targetId = targetIds[Number(number) - 1]
    const plainQuantity = decimalOf(quantity)
    const why =
      targetId === undefined
        ? NO_OUTPUT
        : seen.has(targetId)
          ? OUTPUT_TWICE
          : plainQuantity === undefined || !/^\d{1,12}(\.\d{1,4})?$/.test(plainQuantity)
            ? NO_QUANTITY
            : undefined
    if (why !== undefined) faults.push({ row, column: why === NO_QUANTITY ? 'quantity' : 'number', why })
    if (why !== undefined || targetId === undefined || plainQuantity === undefined) return []
    seen.add(targetId)
    return [{ targetId, quantity: plainQuantity }]
  })
}

function numberIn(rows: readonly Row[], places: Places, faults: Fault[]): number {
  const { row, text } = wholeOf(rows, places, 'revision', faults)
  if (!/^\d{1,9}$/.test(text)) faults.push({ row, column: 'revision', why: KEEP_REVISION })
  return Number(text)
}

/** A decimal as people type it: a comma or a point before its fraction, nothing between thousands. */
function decimalOf(text: string): string | undefined {
  if (!/^\d+([.,]\d+)?$/.test(text)) return undefined
  return plainDecimal(text.replace(',', '.').replace(/^0+(?=\d)/, ''))
}

const lineEnds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** Spreadsheets trim cells and write line ends their own way; such a difference is no change. */
function isSameTyped(a: TypedReport, b: TypedReport): boolean {
  const same = (x: TypedReport): string =>
    JSON.stringify([
      x.physical,
      x.money,
      x.outputs.map(({ targetId, quantity }) => `${targetId} ${quantity}`).sort(),
      WORDS.map((key) => lineEnds(x[key].trim())),
    ])
  return same(a) === same(b)
}

function refuseRow(
  check: TableCheck,
  row: Row,
  column: ColumnKey | null,
  code: string,
  why: Bilingual,
): void {
  const named = column === null ? null : COLUMNS[column]
  check.refused.push({ row: row.line, column: named, code: code === '' ? null : code, why })
}

const UNKNOWN = {
  id: 'tidak ada program OPD Anda dengan kode ini yang melapor pada periode ini.',
  en: 'no programme of your agency with this code reports in this period.',
}
const TWO_VALUES = {
  id: 'baris lain dari program ini berisi nilai berbeda; isi hanya di baris pertama programnya.',
  en: 'another row of this programme says something else; fill in only its first row.',
}
const TOO_LONG = { id: 'paling banyak 6.000 huruf.', en: 'at most 6,000 characters.' }
const NO_PERCENT = {
  id: 'isi persen sebagai angka, misalnya 62,5; paling banyak dua angka desimal.',
  en: 'give percent as a number such as 62.5, with at most two decimals.',
}
const NO_RUPIAH = {
  id: 'isi rupiah bulat, misalnya 12500000 atau Rp 12.500.000.',
  en: 'give whole rupiah, such as 12500000 or Rp 12.500.000.',
}
const NO_QUANTITY = {
  id: 'isi jumlah sebagai angka tanpa titik ribuan, misalnya 1250 atau 12,5.',
  en: 'give the quantity as a number without thousands signs, such as 1250 or 12.5.',
}
const NO_OUTPUT = {
  id: 'tidak ada keluaran dengan nomor ini pada program itu.',
  en: 'the programme has no output of this number.',
}
const OUTPUT_TWICE = {
  id: 'keluaran ini sudah diisi di baris lain.',
  en: 'this output is given in another row already.',
}
const KEEP_REVISION = {
  id: 'jangan diubah; salin dari unduhan yang baru.',
  en: 'leave it as it was; copy it from a fresh download.',
}
const STALE = {
  id: 'laporan ini sudah diubah sejak tabel diunduh. Unduh lagi untuk program ini.',
  en: 'this report was changed since the table was downloaded. Download again for this programme.',
}
