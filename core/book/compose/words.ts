import { rupiah } from '#platform/money/money.ts'
import type { Block } from '#platform/pdf/document.ts'
import type { Snapshot, SnapshotProgramme } from '../contract.ts'

export const heading = (level: 1 | 2, text: string, startsPage?: true): Block => ({
  kind: 'heading',
  level,
  text,
  ...(startsPage ? { startsPage } : {}),
})

/** Paragraphs parted by an empty line. */
export const paragraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => ({ kind: 'paragraph', text: one }))

export const note = (text: string): Block => ({ kind: 'paragraph', style: 'note', text })

export const money = (amount: bigint): string => rupiah(amount, 'id')

/** `2026` or `2026–2030`, from months. */
export function yearsOf({ from, to }: Pick<SnapshotProgramme, 'from' | 'to'>): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}

/** A decimal as text with an Indonesian comma. */
export const quantity = (text: string): string => text.replace('.', ',')

const LEGAL_NAMES = {
  perda: 'Peraturan Daerah',
  perbup: 'Peraturan Bupati',
  perwali: 'Peraturan Wali Kota',
  decree: 'Keputusan kepala daerah',
  other: 'Dasar hukum',
} as const

/** The legal basis in a sentence, or that there is none. */
export function legalSentence({ legalBasis }: Pick<Snapshot, 'legalBasis'>): string {
  if (legalBasis === null) return 'Dasar hukum belum ditetapkan.'
  const { kind, number, year, title } = legalBasis
  return `Dasar hukum: ${LEGAL_NAMES[kind]} Nomor ${number} Tahun ${year}${title.trim() === '' ? '' : `, ${title.trim()}`}.`
}
