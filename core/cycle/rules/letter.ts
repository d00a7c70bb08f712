import type { Bilingual } from '#platform/schema/schema.ts'
import { day } from '#platform/time/time.ts'
import type { LetterKind, LetterText } from '../contract.ts'

/** What stands for something that differs from letter to letter, and what it stands for. */
export const PLACEHOLDERS = [
  '{daerah}',
  '{tahun}',
  '{jalur}',
  '{judul}',
  '{tenggat_jawaban}',
  '{nilai}',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** What a kind of letter may use. */
export const placeholdersOf = (kind: LetterKind): readonly Placeholder[] =>
  PLACEHOLDERS.filter((one) => one !== (kind === 'invitation' ? '{nilai}' : '{tenggat_jawaban}'))

export type Fillings = Readonly<Partial<Record<Placeholder, string>>>

/** Everything in braces that the kind of letter does not know. */
export function unknownPlaceholders(kind: LetterKind, text: LetterText): string[] {
  const known: readonly string[] = placeholdersOf(kind)
  const used = `${text.subject} ${text.body}`.match(/\{[^{}]*\}/g) ?? []
  return [...new Set(used)].filter((one) => !known.includes(one))
}

/**
 * The text of a letter to one region.
 *
 * @example fill('Undangan {tahun}', { '{tahun}': '2026' }) // 'Undangan 2026'
 */
export const fill = (text: string, fillings: Fillings): string =>
  text.replace(/\{[^{}]*\}/g, (found) => fillings[found as Placeholder] ?? found)

const PARTS: readonly { of: (text: LetterText) => string | null; word: Bilingual }[] = [
  { of: (text) => text.number, word: { id: 'nomor', en: 'number' } },
  { of: (text) => text.datedOn, word: { id: 'tanggal', en: 'date' } },
  { of: (text) => text.place, word: { id: 'tempat', en: 'place' } },
  { of: (text) => text.signatory, word: { id: 'jabatan penanda tangan', en: 'signing office' } },
  { of: (text) => text.subject, word: { id: 'perihal', en: 'subject' } },
  { of: (text) => text.body, word: { id: 'isi', en: 'text' } },
]

/** What a letter still lacks before it can be issued. */
export const missingInLetter = (text: LetterText): Bilingual[] =>
  PARTS.filter(({ of }) => (of(text) ?? '').trim() === '').map(({ word }) => word)

/** What a letter begins with; number and date are the ministry's to give. */
export const firstText = (kind: LetterKind): LetterText => ({
  number: '',
  datedOn: null,
  place: 'Jakarta',
  signatory: '',
  ...(kind === 'invitation' ? INVITATION : RESULT),
})

const INVITATION = {
  subject: 'Undangan evaluasi kota cerdas {tahun}',
  body: [
    'Dengan hormat, kami mengundang {daerah} mengikuti {judul} pada jalur {jalur}.',
    'Mohon jawaban Anda melalui ruang kerja daerah paling lambat {tenggat_jawaban} pukul 23.59 WIB. Sesudah menerima undangan, daerah mengisi isian mandiri beserta buktinya dan menyelenggarakan survei warga menurut jadwal di ruang kerja.',
    'Atas perhatian dan kerja sama Anda kami ucapkan terima kasih.',
  ].join('\n\n'),
}

const RESULT = {
  subject: 'Hasil evaluasi kota cerdas {tahun}',
  body: [
    'Dengan hormat, kami sampaikan hasil {judul} untuk {daerah} pada jalur {jalur}: nilai akhir {nilai}.',
    'Rapor lengkap beserta rekomendasi dapat dibuka di ruang kerja daerah dan di halaman hasil.',
  ].join('\n\n'),
}

/** What stands for the placeholders in the letter to one region. */
export const fillingsOf = (about: {
  region: string
  year: number
  track: string
  title: string
  /** Day by which the invitation is to be answered. */
  answerDay: string | null
}): Fillings => ({
  '{daerah}': about.region,
  '{tahun}': String(about.year),
  '{jalur}': about.track,
  '{judul}': about.title,
  '{tenggat_jawaban}': about.answerDay === null ? 'waktu yang ditentukan' : day(about.answerDay, 'id'),
})
