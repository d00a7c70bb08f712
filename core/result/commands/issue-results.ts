import { createHash } from 'node:crypto'
import { type NewResult, publishResults } from '#core/evaluation/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { PreviewContent, Publication, PublishedFigures } from '../contract.ts'
import { ResultCorrected, ResultPublished } from '../facts.ts'
import { canonical, codeOf } from '../rules/canonical.ts'
import type { StoredEstimate } from '../store/estimates.ts'
import type { RegionMatter, YearMatter } from '../store/matter.ts'
import { addPreviews } from '../store/previews.ts'
import { addCertificates, addPublication, type Certificate, listPublications } from '../store/publications.ts'
import { inRegion } from '../store/regions.ts'
import type { RegionLive } from './estimates.ts'
import { contentOf } from './read-board.ts'
import { tellRegion } from './tell-region.ts'

/** The letter results are published with. */
export interface Letter {
  letterNumber: string
  letterDate: string
  place: string
  signatory: string
}

export interface Issue {
  kind: Publication['kind']
  letter: Letter
  /** Why a correction is made; null for results. */
  reason: string | null
  year: YearMatter
  lives: readonly RegionLive[]
  estimates: ReadonlyMap<string, StoredEstimate>
  absent: readonly string[]
}

export interface Issued {
  publication: Publication
  certificates: Certificate[]
}

/** Freezes results, makes them public, and leaves each region's fact, in the act's own transaction. */
export async function issueResults(ctx: Context, issue: Issue): Promise<Issued> {
  const publication = await publicationOf(ctx, issue)
  const sourceKey = `${publication.isExample ? 'contoh ' : ''}${publication.letterNumber} ${publication.letterDate}`
  const contents = new Map<string, PreviewContent>()
  for (const one of issue.lives)
    contents.set(one.matter.code, await contentOf(ctx, issue.year, one, issue.estimates.get(one.matter.code)))
  const versions = await publishResults(ctx, {
    year: publication.year,
    source: {
      key: sourceKey,
      number: publication.letterNumber,
      date: publication.letterDate,
      title: publication.title,
      note: publication.isExample ? EXAMPLE : null,
      isExample: publication.isExample,
    },
    results: issue.lives.map((one) => newResult(one, contents, issue.reason)),
    absent: issue.absent,
  })
  const { place, signatory } = issue.letter
  const made = { ...publication, sourceKey, publicUrl: ctx.publicUrl, publishedBy: ctx.actor.id }
  await addPublication(ctx.tx, { ...made, place, signatory })
  const certificates = certificatesOf(publication, contents, versions)
  await addCertificates(ctx.tx, publication, certificates, ctx.now)
  await freezePreviews(ctx, publication.year, contents)
  for (const certificate of certificates) await tellPublished(ctx, publication, certificate)
  return { publication, certificates }
}

const EXAMPLE: Bilingual = {
  id: 'Contoh: bukan hasil resmi.',
  en: 'Example: not an official result.',
}

async function publicationOf(ctx: Context, { kind, letter, reason, year }: Issue): Promise<Publication> {
  const { cycle } = year
  const no = 1 + ((await listPublications(ctx.tx, cycle.year))[0]?.no ?? 0)
  const corrects = kind === 'correction'
  return {
    year: cycle.year,
    no,
    kind,
    letterNumber: letter.letterNumber,
    letterDate: letter.letterDate,
    title: {
      id: `${corrects ? 'Pembetulan hasil' : 'Pemberitahuan hasil'} evaluasi kota cerdas ${cycle.year}`,
      en: `${corrects ? 'Correction of the results' : 'Notification of the results'} of the smart city evaluation ${cycle.year}`,
    },
    reason,
    isExample: cycle.isExample,
    publishedAt: ctx.now.toISOString(),
  }
}

function newResult(
  { matter, live }: RegionLive,
  contents: ReadonlyMap<string, PreviewContent>,
  reason: string | null,
): NewResult {
  const content = contents.get(matter.code)
  if (content?.final == null) throw new Error(`${matter.code} has no final to publish.`)
  return {
    code: matter.code,
    track: matter.track,
    instrument: matter.instrument,
    scores: Object.fromEntries(content.components.map(({ component, score }) => [component, score ?? '0'])),
    final: content.final,
    improvement: content.improvement,
    reason,
    interval: content.interval,
    rankRange: content.rankRange,
    origins: originsOf(matter, live),
  }
}

/** Assessors get numbers in an order that tells nothing of them. */
function originsOf(matter: RegionMatter, { questions }: RegionLive['live']): NewResult['origins'] {
  const order = [...matter.assessors.keys()].sort((a, b) =>
    numberKey(matter, a) < numberKey(matter, b) ? -1 : 1,
  )
  const adjustments = new Map(matter.adjustments.map((one) => [one.question, one]))
  return questions
    .filter(({ score }) => score !== null)
    .map(({ code }) => {
      const panel = adjustments.get(code)
      return {
        question: code,
        ratings: order.map((rater) => matter.rated.sheets[rater]?.[code] ?? null),
        adjusted: panel?.score ?? null,
        reason: panel?.reason ?? null,
      }
    })
}

const numberKey = ({ code, assessors }: RegionMatter, rater: number): string =>
  createHash('sha256').update(`${code}:${assessors[rater]}`).digest('hex')

function certificatesOf(
  { letterNumber, letterDate, reason }: Publication,
  contents: ReadonlyMap<string, PreviewContent>,
  versions: ReadonlyMap<string, number>,
): Certificate[] {
  return [...contents].map(([region, content]) => {
    const version = versions.get(region) ?? 1
    const letter = { number: letterNumber, date: letterDate }
    const figures: PublishedFigures = { ...content, version, letter, reason }
    const sha256 = createHash('sha256').update(canonical(figures)).digest('hex')
    return { code: codeOf(sha256), region, version, sha256, figures }
  })
}

/** What was published is what the region sees from now on. */
async function freezePreviews(
  ctx: Context,
  year: number,
  contents: ReadonlyMap<string, PreviewContent>,
): Promise<void> {
  const previews = [...contents].map(([region, content]) => ({ region, content }))
  await addPreviews(ctx.tx, year, previews, ctx.actor.id, ctx.now)
}

async function tellPublished(
  ctx: Context,
  { year, no, kind }: Publication,
  { region, version, figures }: Certificate,
): Promise<void> {
  const corrected = kind === 'correction'
  const fact = corrected ? ResultCorrected : ResultPublished
  await inRegion(ctx, region, async (there) => {
    await tellRegion(there, {
      key: `result.published:${year}:${no}`,
      title: corrected
        ? { id: `Hasil evaluasi ${year} dibetulkan`, en: `The result of ${year} is corrected` }
        : { id: `Hasil evaluasi ${year} diterbitkan`, en: `The result of ${year} is published` },
      body: {
        id: 'Nilai, asal angkanya, dan rapor daerah Anda dapat dilihat semua orang. Versi yang lama tetap tersimpan.',
        en: 'The score of your region, where it comes from, and its report are open to everybody. Older versions are kept.',
      },
      path: `evaluasi/pratinjau/${year}`,
    })
    publish(there, fact.of({ year, version, final: figures.final ?? '0' }))
  })
}
