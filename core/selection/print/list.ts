import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import { day } from '#platform/time/time.ts'
import type { RankingRow, Round, Verdict } from '../contract.ts'

/** What a recorded list says; an office signs, never a named person. */
export interface ListMatter {
  round: Round
  rows: readonly RankingRow[]
  number: string
  datedOn: string
  place: string
  signatory: string
  /** Address of the public page that proves the list once it is published. */
  proofUrl: string
}

const VERDICTS: Record<Verdict, string> = {
  chosen: 'Terpilih',
  reserve: 'Cadangan',
  not_chosen: 'Tidak terpilih',
}

/**
 * The list of a selection to print, in Indonesian, the language of the administration.
 *
 * @example renderPdf(composeList(matter))
 */
export function composeList(matter: ListMatter): PrintDocument {
  const { round, number, datedOn, signatory } = matter
  const title = `Daftar penetapan ${round.title.id}`
  return {
    title: `${title} (${number})`,
    subject: title,
    author: signatory,
    language: 'id',
    createdAt: new Date(`${datedOn}T00:00:00Z`),
    layout: 'landscape',
    runningHead: title,
    runningFoot: `${round.isExample ? 'CONTOH. ' : ''}Nomor ${number}, ${day(datedOn, 'id')}`,
    pageLabel: (page, pages) => `Halaman ${page} dari ${pages}`,
    blocks: [...head(matter), ranking(matter), reasons(matter), ...method(matter), ...foot(matter)],
  }
}

const head = ({ round, number, datedOn, place }: ListMatter): Block[] => [
  {
    kind: 'title',
    kicker: 'Gerakan Menuju Smart City',
    text: `Daftar penetapan ${round.title.id}`,
    subtitle: `Nomor ${number}`,
  },
  ...(round.isExample
    ? [{ kind: 'paragraph' as const, text: 'CONTOH. Daftar ini tidak berlaku.', style: 'note' as const }]
    : []),
  { kind: 'paragraph', text: `${place}, ${day(datedOn, 'id')}` },
]

const comma = (text: string): string => text.replace('.', ',')

const ranking = ({ round, rows }: ListMatter): Block => ({
  kind: 'table',
  caption: 'Peringkat calon menurut kriteria berbobot (tingkat 0–4; jumlah paling banyak 100)',
  columns: [
    { header: 'No.', width: 1, align: 'right' },
    { header: 'Daerah', width: 5, names: true },
    ...round.criteria.map(({ name, weight }) => ({
      header: `${name.id} (${comma(weight)} %)`,
      width: 3,
      align: 'right' as const,
    })),
    { header: 'Jumlah', width: 2, align: 'right' },
    { header: 'Keputusan', width: 3 },
  ],
  rows: rows.map((row) => ({
    cells: [
      row.rank === null ? '–' : String(row.rank),
      `${row.candidate.region.name} (${row.candidate.region.code})`,
      ...row.parts.map(({ level, isKnockedOut }) =>
        level === null ? '–' : `${comma(level.rounded)}${isKnockedOut ? ' gugur' : ''}`,
      ),
      comma(row.total),
      row.decision === null ? '–' : VERDICTS[row.decision.verdict],
    ],
  })),
})

const reasons = ({ rows }: ListMatter): Block => ({
  kind: 'table',
  caption: 'Alasan keputusan',
  columns: [
    { header: 'Daerah', width: 3, names: true },
    { header: 'Keputusan', width: 2 },
    { header: 'Alasan', width: 10 },
  ],
  rows: rows.map(({ candidate, decision }) => ({
    cells: [
      candidate.region.name,
      decision === null ? '–' : VERDICTS[decision.verdict],
      decision?.reason ?? '–',
    ],
  })),
})

const method = ({ round }: ListMatter): Block[] => [
  { kind: 'heading', level: 2, text: 'Cara menghitung' },
  {
    kind: 'paragraph',
    text: 'Jumlah adalah hasil penjumlahan bobot × tingkat ÷ 4, dihitung eksak dan dibulatkan satu kali. Nilai wawancara adalah rata-rata para pewawancara. Calon di bawah syarat gugur tidak diberi peringkat.',
  },
  { kind: 'paragraph', text: `Dasar bobot: ${round.weightsBasis}`, style: 'note' },
]

const foot = ({ signatory, proofUrl }: ListMatter): Block[] => [
  { kind: 'paragraph', text: signatory, style: 'lead' },
  {
    kind: 'verification',
    url: proofUrl,
    alt: `Kode QR menuju ${proofUrl}`,
    text: `Setelah diumumkan, nomor, tanggal, dan jejak SHA-256 daftar ini dapat diperiksa di ${proofUrl}.`,
  },
]
