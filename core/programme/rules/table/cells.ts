// Cells as people fill them in, read strictly: what is not understood is told, never guessed.

import { parseRupiah } from '#platform/money/money.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { BudgetSource } from '../../contract.ts'
import { plainDecimal } from '../content.ts'
import { DIRECTION_NAMES, KIND_NAMES, plain, SOURCE_NAMES } from './columns.ts'

/** A cell as it was understood, or why it was not. */
export type Read<V> = { value: V } | { why: Bilingual }
const read = <V>(value: V): Read<V> => ({ value })
const wrong = (id: string, en: string): { why: Bilingual } => ({ why: { id, en } })

export function textCell(cell: string, { least, most }: { least: number; most: number }): Read<string> {
  if (cell.length < least) {
    return least === 1
      ? wrong('belum diisi.', 'is empty.')
      : wrong(`paling sedikit ${least} huruf.`, `at least ${least} characters.`)
  }
  return cell.length > most
    ? wrong(`paling banyak ${most} huruf.`, `at most ${most} characters.`)
    : read(cell)
}

/** A month; a spreadsheet may have made a day of it. */
export function monthCell(cell: string): Read<string> {
  const found = /^(20[0-9]{2}-(?:0[1-9]|1[0-2]))(?:-[0-9]{2})?$/.exec(cell)?.[1]
  return found === undefined
    ? wrong('tulis sebagai tahun-bulan, misalnya 2026-01.', 'write it as year-month, for example 2026-01.')
    : read(found)
}

export function yearCell(cell: string): Read<number> {
  const year = Number(cell)
  return /^20[0-9]{2}$/.test(cell) && year >= 2017
    ? read(year)
    : wrong('tulis sebagai tahun empat angka, misalnya 2026.', 'write it as a year, for example 2026.')
}

/** A quantity with point or comma before the decimals; thousands are not grouped. */
export function quantityCell(cell: string): Read<string> {
  const text = cell.replace(',', '.')
  return /^-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,4})?$/.test(text)
    ? read(plainDecimal(text))
    : wrong(
        'tulis sebagai angka tanpa pemisah ribuan, misalnya 1250 atau 12,5.',
        'write it as a number without grouping, for example 1250 or 12.5.',
      )
}

const MOST = 999_999_999_999_999n

export function amountCell(cell: string): Read<string> {
  const amount = parseRupiah(cell)
  return amount === undefined || amount > MOST
    ? wrong(
        'tulis sebagai rupiah bulat, misalnya 250000000 atau 250.000.000.',
        'write it as whole rupiah, for example 250000000 or 250.000.000.',
      )
    : read(amount.toString())
}

/** Several codes in one cell, by semicolon, comma or line. */
export const listCell = (cell: string): string[] =>
  cell
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const choiceCell =
  <V extends string>(names: Record<V, Bilingual>) =>
  (cell: string): Read<V> => {
    const found = (Object.entries(names) as [V, Bilingual][]).find(([key, { id, en }]) =>
      [key, id, en].map(plain).includes(plain(cell)),
    )
    if (found !== undefined) return read(found[0])
    const { id, en } = offered(Object.values<Bilingual>(names))
    return wrong(`pilih salah satu: ${id}.`, `choose one of: ${en}.`)
  }

const offered = (names: readonly Bilingual[]): Bilingual => ({
  id: names.map(({ id }) => id).join(', '),
  en: names.map(({ en }) => en).join(', '),
})

export const sourceCell: (cell: string) => Read<BudgetSource> = choiceCell(SOURCE_NAMES)
export const kindCell: (cell: string) => Read<'output' | 'outcome'> = choiceCell(KIND_NAMES)
export const directionCell: (cell: string) => Read<'up' | 'down'> = choiceCell(DIRECTION_NAMES)

export function likelihoodCell(cell: string): Read<number> {
  return /^[1-3]$/.test(cell)
    ? read(Number(cell))
    : wrong('isi 1 (rendah), 2 (sedang), atau 3 (tinggi).', 'give 1 (low), 2 (medium) or 3 (high).')
}
