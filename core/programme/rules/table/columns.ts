// Programmes as a workbook of four sheets that are filled in and three to choose from. Sheets and columns are found
// by name in either language and in any order; a column that is not there leaves what stands as it is.

import type { Bilingual } from '#platform/schema/schema.ts'
import type { BudgetSource } from '../../contract.ts'
import type { Field } from '../content.ts'

export const SHEETS = {
  programmes: { id: 'Program', en: 'Programmes' },
  targets: { id: 'Sasaran', en: 'Targets' },
  budgets: { id: 'Anggaran', en: 'Budgets' },
  risks: { id: 'Risiko', en: 'Risks' },
  opd: { id: 'Daftar OPD', en: 'Agencies' },
  dimensions: { id: 'Daftar dimensi', en: 'Dimensions' },
  sources: { id: 'Daftar pilihan', en: 'Choices' },
} as const satisfies Record<string, Bilingual>
export type FilledSheet = 'programmes' | 'targets' | 'budgets' | 'risks'

export const COLUMNS = {
  programmes: {
    code: { id: 'Kode', en: 'Code' },
    name: { id: 'Nama program', en: 'Programme' },
    description: { id: 'Uraian', en: 'Description' },
    dimension: { id: 'Kode dimensi', en: 'Dimension code' },
    subDimension: { id: 'Kode subdimensi', en: 'Sub-dimension code' },
    quickWinYear: { id: 'Tahun percepatan', en: 'Quick win year' },
    owner: { id: 'Kode OPD', en: 'Agency code' },
    coOwners: { id: 'Kode OPD pendukung', en: 'Co-owner codes' },
    beneficiaries: { id: 'Penerima manfaat', en: 'Beneficiaries' },
    from: { id: 'Mulai', en: 'From' },
    to: { id: 'Selesai', en: 'To' },
    villages: { id: 'Kode desa atau kelurahan', en: 'Village codes' },
    dependsOn: { id: 'Menunggu program', en: 'Waits for' },
    goals: { id: 'Tujuan', en: 'Goals' },
    serviceModule: { id: 'Modul layanan', en: 'Service module' },
    indicators: { id: 'Kode indikator', en: 'Indicator codes' },
    notes: { id: 'Catatan', en: 'Notes' },
    state: { id: 'Status', en: 'State' },
    revision: { id: 'Revisi', en: 'Revision' },
  },
  targets: {
    code: { id: 'Kode program', en: 'Programme code' },
    kind: { id: 'Jenis', en: 'Kind' },
    name: { id: 'Keluaran atau hasil', en: 'Output or outcome' },
    unit: { id: 'Satuan', en: 'Unit' },
    direction: { id: 'Arah', en: 'Direction' },
    baseline: { id: 'Angka awal', en: 'Baseline' },
  },
  budgets: {
    code: { id: 'Kode program', en: 'Programme code' },
    year: { id: 'Tahun', en: 'Year' },
    source: { id: 'Sumber dana', en: 'Source' },
    amount: { id: 'Jumlah (Rp)', en: 'Amount (Rp)' },
  },
  risks: {
    code: { id: 'Kode program', en: 'Programme code' },
    factor: { id: 'Faktor risiko', en: 'Risk factor' },
    cause: { id: 'Penyebab', en: 'Cause' },
    likelihood: { id: 'Kemungkinan (1–3)', en: 'Likelihood (1–3)' },
    mitigation: { id: 'Mitigasi', en: 'Mitigation' },
  },
} as const satisfies Record<FilledSheet, Record<string, Bilingual>>

export const NEEDED: Record<FilledSheet, readonly string[]> = {
  programmes: ['code', 'name', 'dimension', 'owner', 'from', 'to'],
  targets: ['code', 'kind', 'name', 'unit'],
  budgets: ['code', 'year', 'source', 'amount'],
  risks: ['code', 'factor', 'likelihood'],
}

/** The column in which a fault of a field is told. */
export const COLUMN_OF: Partial<Record<Field, keyof (typeof COLUMNS)['programmes']>> = {
  ownerOpdId: 'owner',
  coOwnerIds: 'coOwners',
  goalIds: 'goals',
}

export const SOURCE_NAMES: Record<BudgetSource, Bilingual> = {
  APBD: { id: 'APBD', en: 'APBD' },
  APBN: { id: 'APBN', en: 'APBN' },
  village: { id: 'Dana desa', en: 'Village funds' },
  CSR: { id: 'CSR', en: 'CSR' },
  other: { id: 'Lainnya', en: 'Other' },
}
export const KIND_NAMES: Record<'output' | 'outcome', Bilingual> = {
  output: { id: 'Keluaran', en: 'Output' },
  outcome: { id: 'Hasil', en: 'Outcome' },
}
export const DIRECTION_NAMES: Record<'up' | 'down', Bilingual> = {
  up: { id: 'Naik', en: 'Up' },
  down: { id: 'Turun', en: 'Down' },
}

/** A name without what typing it again would change. */
export const plain = (name: string): string =>
  name.trim().toLowerCase().replaceAll('-', '–').replace(/\s+/g, ' ')

/** Where each column of a sheet stands, by its key. */
export function placesIn(sheet: FilledSheet, header: readonly string[]): ReadonlyMap<string, number> {
  const plainHeader = header.map(plain)
  return new Map(
    Object.entries<Bilingual>(COLUMNS[sheet]).flatMap(([key, { id, en }]) => {
      const at = plainHeader.findIndex((name) => name === plain(id) || name === plain(en))
      return at < 0 ? [] : [[key, at] as const]
    }),
  )
}

/** Names of needed columns that a sheet lacks. */
export const missingIn = (sheet: FilledSheet, places: ReadonlyMap<string, number>): string[] =>
  NEEDED[sheet]
    .filter((key) => !places.has(key))
    .map((key) => (COLUMNS[sheet] as Record<string, Bilingual>)[key]?.id ?? key)

/** Columns whose name is a year, in their order. */
export const yearsIn = (header: readonly string[]): { year: number; at: number }[] =>
  header.flatMap((name, at) => (/^20[0-9]{2}$/.test(name.trim()) ? [{ year: Number(name), at }] : []))
