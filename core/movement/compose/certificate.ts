import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import { wib } from '#platform/time/time.ts'
import type { CommitmentProof } from '../contract.ts'
import { words } from './words.ts'

export interface Certificate extends Omit<CommitmentProof, 'endedAt'> {
  endedAt: Date
  body: string
  closeReason: string | null
  /** Institutions that had not signed when it was closed. */
  missing: readonly string[]
}

/** A frozen commitment on paper. Pure: the same commitment gives the same paper. */
export const composeCertificate = (certificate: Certificate, proofUrl: string): PrintDocument => ({
  title: words.title(certificate.title, certificate.region.name),
  subject: certificate.title,
  author: words.author,
  language: 'id',
  createdAt: certificate.endedAt,
  layout: 'portrait',
  runningHead: words.title(certificate.title, certificate.region.name),
  runningFoot: words.foot(certificate.seal ?? ''),
  pageLabel: words.page,
  blocks: [
    {
      kind: 'title',
      kicker: words.kicker,
      text: certificate.title,
      subtitle: `${certificate.region.name}, ${wib(certificate.endedAt, 'id')} WIB`,
    },
    ...textOf(certificate),
    ...endingOf(certificate),
    ...signaturesOf(certificate),
    ...witnessesOf(certificate),
    { kind: 'paragraph', text: words.reservation, style: 'note' },
    { kind: 'verification', url: proofUrl, alt: words.proofAlt, text: words.proof(proofUrl) },
  ],
})

const textOf = ({ body, digest }: Certificate): Block[] => [
  ...body.split(/\n\s*\n/).map((text): Block => ({ kind: 'paragraph', text })),
  { kind: 'paragraph', text: words.digest(digest), style: 'note' },
]

function endingOf({ signed, of, closeReason, missing }: Certificate): Block[] {
  const progress: Block = { kind: 'paragraph', text: words.progress(signed, of), style: 'lead' }
  if (closeReason === null) return [progress]
  return [
    progress,
    { kind: 'paragraph', text: words.closed(closeReason) },
    { kind: 'paragraph', text: words.missing(missing.join('; ')), style: 'note' },
  ]
}

const signaturesOf = ({ signatures }: Certificate): Block[] => [
  { kind: 'heading', level: 1, text: words.signatures },
  {
    kind: 'table',
    caption: words.signaturesCaption,
    columns: [
      { header: words.number, width: 0.5 },
      { header: words.institution, width: 2.4, names: true },
      { header: words.office, width: 2 },
      { header: words.time, width: 1.4 },
      { header: words.hash, width: 2.7 },
    ],
    rows: signatures.map(({ name, office, at, digest }, i) => ({
      cells: [String(i + 1), name, office, `${wib(at, 'id')} WIB`, inGroups(digest)],
    })),
  },
]

/** Four groups of sixteen break well in a narrow column and are compared by eye. */
const inGroups = (digest: string): string => digest.match(/.{16}/g)?.join(' ') ?? digest

function witnessesOf({ witnesses }: Certificate): Block[] {
  if (witnesses.length === 0) return []
  const lines = witnesses.map(({ institution, office }) =>
    office.trim() === '' ? institution : `${institution} (${office})`,
  )
  return [
    { kind: 'heading', level: 1, text: words.witnesses },
    { kind: 'list', items: lines },
  ]
}
