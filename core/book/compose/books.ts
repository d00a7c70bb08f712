import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import { day } from '#platform/time/time.ts'
import type { BookKind, Snapshot } from '../contract.ts'
import { analysisBlocks } from './analysis.ts'
import { planBlocks } from './plan.ts'
import { roadmapBlocks } from './roadmap.ts'
import { summaryBlocks } from './summary.ts'
import { legalSentence, note } from './words.ts'

/** A version to print; without a number it is not in force, and the print says so. */
export interface BookMatter {
  snapshot: Snapshot
  digest: string
  number: number | null
  /** Day of publication or proposal, `YYYY-MM-DD`. */
  datedOn: string
  reason: string
  /** Address of the public proof; null where nothing is published. */
  proofUrl: string | null
}

export const BOOK_TITLES: Record<BookKind, string> = {
  analysis: 'Buku 1: Analisis strategis',
  plan: 'Buku 2: Rencana induk',
  summary: 'Buku 3: Ringkasan eksekutif dan program percepatan',
  roadmap: 'Buku 4: Peta jalan',
}

const BODIES: Record<BookKind, (snapshot: Snapshot) => Block[]> = {
  analysis: analysisBlocks,
  plan: planBlocks,
  summary: summaryBlocks,
  roadmap: roadmapBlocks,
}

/**
 * A book of a version as a document. Plans are in Indonesian, the language of the administration.
 *
 * @example renderPdf(composeBook(matter, 'plan'))
 */
export function composeBook(matter: BookMatter, book: BookKind): PrintDocument {
  const { snapshot, datedOn } = matter
  return {
    title: `${snapshot.title}: ${BOOK_TITLES[book]}`,
    subject: BOOK_TITLES[book],
    author: snapshot.region.name,
    language: 'id',
    createdAt: new Date(`${datedOn}T00:00:00Z`),
    layout: book === 'roadmap' ? 'landscape' : 'portrait',
    runningHead: `${snapshot.region.name} · ${BOOK_TITLES[book]}`,
    runningFoot: footOf(matter),
    pageLabel: (page, pages) => `Halaman ${page} dari ${pages}`,
    blocks: [...frontOf(matter, book), ...BODIES[book](snapshot), ...proofOf(matter)],
  }
}

const versionOf = ({ number }: BookMatter): string => (number === null ? 'Rancangan' : `Versi ${number}`)

const footOf = (matter: BookMatter): string =>
  [
    matter.snapshot.isExample ? 'CONTOH' : undefined,
    versionOf(matter),
    day(matter.datedOn, 'id'),
    `SHA-256 ${matter.digest.slice(0, 16)}…`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')

function frontOf(matter: BookMatter, book: BookKind): Block[] {
  const { snapshot, number, reason } = matter
  return [
    { kind: 'title', kicker: snapshot.region.name, text: snapshot.title, subtitle: BOOK_TITLES[book] },
    ...(number === null ? [note('RANCANGAN. Versi ini belum disetujui pimpinan dan belum berlaku.')] : []),
    ...(snapshot.isExample ? [note('CONTOH. Rencana ini contoh dan bukan dokumen resmi.')] : []),
    {
      kind: 'paragraph',
      style: 'lead',
      text: `Periode ${snapshot.fromYear}–${snapshot.toYear}. ${legalSentence(snapshot)}`,
    },
    note(`${versionOf(matter)}, ${day(matter.datedOn, 'id')}. Alasan versi ini: ${reason}`),
    { kind: 'contents', title: 'Daftar isi' },
  ]
}

function proofOf({ proofUrl, digest }: BookMatter): Block[] {
  if (proofUrl === null) return []
  return [
    { kind: 'heading', level: 1, text: 'Keaslian' },
    {
      kind: 'verification',
      url: proofUrl,
      alt: `Kode QR menuju ${proofUrl}`,
      text: `Keaslian buku ini dapat diperiksa di ${proofUrl}. Isi versi ini bersidik SHA-256 ${digest}.`,
    },
  ]
}
