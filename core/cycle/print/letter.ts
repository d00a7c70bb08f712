import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import { day } from '#platform/time/time.ts'

/** What a letter says; the office signs, never a named person. */
export interface LetterMatter {
  kind: 'invitation' | 'result'
  year: number
  region: string
  number: string
  datedOn: string
  place: string
  signatory: string
  subject: string
  /** Paragraphs parted by an empty line. */
  body: string
  isExample: boolean
  /** Address of the public page that proves the letter; null for a preview, which says that it is none. */
  proofUrl: string | null
  /** Printed after the signature, for example the table of a result. */
  attachments: readonly Block[]
}

/** The heading that every letter of the ministry carries here. */
const SENDER = 'Kementerian yang menyelenggarakan evaluasi kota cerdas'

/**
 * A letter as a document to print. Letters are in Indonesian, the language of the administration.
 *
 * @example renderPdf(composeLetter(matter))
 */
export function composeLetter(matter: LetterMatter): PrintDocument {
  return {
    title: `${matter.subject} (${matter.number})`,
    subject: matter.subject,
    author: matter.signatory,
    language: 'id',
    createdAt: new Date(`${matter.datedOn}T00:00:00Z`),
    layout: 'portrait',
    runningHead: matter.subject,
    runningFoot: footOf(matter),
    pageLabel: (page, pages) => `Halaman ${page} dari ${pages}`,
    blocks: [
      ...warnings(matter),
      ...head(matter),
      ...text(matter),
      ...signature(matter),
      ...proof(matter),
      ...matter.attachments,
    ],
  }
}

const footOf = ({ number, datedOn, isExample }: LetterMatter): string =>
  `${isExample ? 'CONTOH. ' : ''}Nomor ${number}, ${day(datedOn, 'id')}`

function warnings({ isExample, proofUrl }: LetterMatter): Block[] {
  const lines = [
    ...(proofUrl === null ? ['PRATINJAU. Surat ini belum diterbitkan.'] : []),
    ...(isExample ? ['CONTOH. Surat ini bagian dari putaran contoh dan tidak berlaku.'] : []),
  ]
  return lines.map((line) => ({ kind: 'paragraph', text: line, style: 'note' }))
}

const head = ({ number, datedOn, place, subject, region }: LetterMatter): Block[] => [
  { kind: 'title', kicker: SENDER, text: subject, subtitle: `Nomor ${number}` },
  { kind: 'paragraph', text: `${place}, ${day(datedOn, 'id')}` },
  { kind: 'paragraph', text: `Kepada Yth. kepala daerah ${region}` },
]

const text = ({ body }: LetterMatter): Block[] =>
  body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }))

const signature = ({ signatory }: LetterMatter): Block[] => [
  { kind: 'paragraph', text: signatory, style: 'lead' },
]

const proof = ({ proofUrl }: LetterMatter): Block[] =>
  proofUrl === null
    ? []
    : [
        {
          kind: 'verification',
          url: proofUrl,
          alt: `Kode QR menuju ${proofUrl}`,
          text: `Keaslian surat ini dapat diperiksa di ${proofUrl}: nomor, tanggal, tujuan, dan jejak SHA-256 berkasnya.`,
        },
      ]
