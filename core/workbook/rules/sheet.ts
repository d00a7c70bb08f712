import type { Bilingual } from '#platform/schema/schema.ts'
import type { Content, TableCheck } from '../contract.ts'
import { isSameTyped } from './content.ts'
import type { Lock } from './editing.ts'

// The workbook as one sheet. Columns are found by name, in either language and any order; what a table can not
// carry (evidence, agency, state) is printed for reading and ignored when it comes back.

export const SHEET_NAME = 'Isian'

export const COLUMNS = {
  component: { id: 'Komponen', en: 'Component' },
  code: { id: 'Kode', en: 'Code' },
  question: { id: 'Pertanyaan', en: 'Question' },
  rubric: { id: 'Rubrik', en: 'Rubric' },
  value: { id: 'Nilai', en: 'Value' },
  text: { id: 'Uraian', en: 'Explanation' },
  rating: { id: 'Nilai mandiri (0–4)', en: 'Self-rating (0–4)' },
  opd: { id: 'OPD', en: 'Agency' },
  state: { id: 'Status', en: 'State' },
  revision: { id: 'Revisi', en: 'Revision' },
} as const satisfies Record<string, Bilingual>
type ColumnKey = keyof typeof COLUMNS

const NEEDED: readonly ColumnKey[] = ['code', 'value', 'text', 'rating', 'revision']

export type Places = Record<(typeof NEEDED)[number], number>

/** Where the needed columns stand, or the names of those that are missing. */
export function placesIn(header: readonly string[]): { places: Places } | { missing: string[] } {
  const found = NEEDED.map((key) => [key, indexOf(header, COLUMNS[key])] as const)
  const missing = found.filter(([, index]) => index < 0).map(([key]) => COLUMNS[key].id)
  return missing.length > 0 ? { missing } : { places: Object.fromEntries(found) as Places }
}

const plain = (name: string): string => name.trim().toLowerCase().replaceAll('-', '–')
const indexOf = (header: readonly string[], { id, en }: Bilingual): number =>
  header.findIndex((name) => plain(name) === plain(id) || plain(name) === plain(en))

/** An answer as it stands, for comparing. */
export interface Standing extends Pick<Content, 'value' | 'text' | 'selfRating'> {
  label: Bilingual
  revision: number
  lock: Lock | undefined
}

interface Row {
  line: number
  cells: readonly string[]
}

/**
 * What a filled sheet would change: rows that differ, rows that are refused with row and column, and how many say
 * what is stored anyway. A row that says the same is never refused.
 */
export function checkRows(
  rows: readonly Row[],
  places: Places,
  standing: ReadonlyMap<string, Standing>,
): TableCheck {
  const check: TableCheck = { changes: [], refused: [], unchanged: 0 }
  const seen = new Set<string>()
  for (const row of rows) {
    const code = row.cells[places.code] ?? ''
    const now = standing.get(code)
    if (now === undefined) refuseRow(check, row, 'code', code, UNKNOWN)
    else if (seen.has(code)) refuseRow(check, row, 'code', code, TWICE)
    else checkRow(check, row, places, code, now)
    seen.add(code)
  }
  return check
}

function checkRow(check: TableCheck, row: Row, places: Places, code: string, now: Standing): void {
  const typed = typedIn(row, places)
  const { value, text, selfRating } = now
  if ('fault' in typed) refuseRow(check, row, typed.column, code, typed.fault)
  else if (isSameTyped(asCells(now), typed)) check.unchanged++
  else if (now.lock !== undefined) refuseRow(check, row, null, code, LOCKED[now.lock])
  else if (typed.revision !== now.revision) refuseRow(check, row, 'revision', code, STALE)
  else {
    const before = { value, text, selfRating }
    check.changes.push({ row: row.line, label: now.label, before, after: { question: code, ...typed } })
  }
}

/** Spreadsheets trim cells and write line ends their own way; such a difference is no change. */
const asCells = (s: Standing) => ({ ...s, value: s.value.trim(), text: lineEnds(s.text.trim()) })
const lineEnds = (text: string): string => text.replace(/\r\n?/g, '\n')

type Typed = { value: string; text: string; selfRating: number | null; revision: number }
interface Fault {
  column: ColumnKey
  fault: Bilingual
}

function typedIn({ cells }: Row, places: Places): Typed | Fault {
  const value = cells[places.value] ?? ''
  const text = lineEnds(cells[places.text] ?? '')
  const rating = cells[places.rating] ?? ''
  const revision = cells[places.revision] ?? ''
  if (value.length > 200) return { column: 'value', fault: VALUE_LONG }
  if (text.length > 20_000) return { column: 'text', fault: TEXT_LONG }
  if (!/^[0-4]?$/.test(rating)) return { column: 'rating', fault: RATING }
  if (!/^[0-9]{1,9}$/.test(revision)) return { column: 'revision', fault: REVISION }
  return { value, text, selfRating: rating === '' ? null : Number(rating), revision: Number(revision) }
}

function refuseRow(
  check: TableCheck,
  row: Row,
  column: ColumnKey | null,
  code: string,
  why: Bilingual,
): void {
  check.refused.push({
    row: row.line,
    column: column === null ? null : COLUMNS[column].id,
    question: code === '' ? null : code,
    why,
  })
}

const UNKNOWN = {
  id: 'kode ini tidak ada dalam instrumen tahun ini.',
  en: 'this code is not part of this year’s instrument.',
}
const TWICE = { id: 'kode ini sudah ada di baris sebelumnya.', en: 'this code stands in an earlier row.' }
const VALUE_LONG = { id: 'paling banyak 200 huruf.', en: 'at most 200 characters.' }
const TEXT_LONG = { id: 'paling banyak 20.000 huruf.', en: 'at most 20,000 characters.' }
const RATING = {
  id: 'isi 0, 1, 2, 3, atau 4, atau kosongkan.',
  en: 'give 0, 1, 2, 3 or 4, or leave it empty.',
}
const REVISION = {
  id: 'jangan diubah; salin dari unduhan yang baru.',
  en: 'leave it as it was; copy it from a fresh download.',
}
const STALE = {
  id: 'jawaban ini sudah diubah orang lain sejak tabel diunduh. Unduh lagi untuk baris ini.',
  en: 'somebody else changed this answer since the table was downloaded. Download again for this row.',
}
const LOCKED: Record<Lock, Bilingual> = {
  signed: { id: 'isian sudah disetujui pimpinan.', en: 'the workbook is signed off.' },
  frozen: { id: 'klaim ini sudah dikirim ke kementerian.', en: 'this claim is with the ministry.' },
  not_yours: { id: 'pertanyaan ini bukan tugas OPD Anda.', en: 'this question is not your agency’s.' },
  with_secretariat: {
    id: 'jawaban ini sedang di sekretariat.',
    en: 'this answer is with the secretariat.',
  },
}
