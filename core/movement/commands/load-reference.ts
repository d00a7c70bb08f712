import { readFile } from 'node:fs/promises'
import type { Context } from '#platform/context.ts'
import { fromRoot } from '#platform/root.ts'
import { readCsv } from '#platform/table/read-csv.ts'
import { DEFAULT_LIMITS } from '#platform/table/table.ts'
import { type PublishedOf, putPublished } from '../store/milestones.ts'

type Sources = Record<string, { name: string; url?: string }>

/** What the file says of one happening; the region stands above it. */
type Happening = Omit<PublishedOf, 'region' | 'sourceUrl' | 'stage'> & { stage?: number }

/** A table of published results: each region in it was evaluated. */
interface Results {
  file: string
  year: number
  on: string
  source: string
}

interface Shipped {
  sources: Sources
  results: Results[]
  regions: { code: string; happenings: Happening[] }[]
}

/** Loads what published sources say of regions on the way; what is shipped replaces what was. */
export async function loadReference(ctx: Context): Promise<void> {
  const shipped = JSON.parse(await readFile(fromRoot('reference/movement.json'), 'utf8')) as Shipped
  const evaluated = await Promise.all(shipped.results.map((one) => evaluatedIn(shipped.sources, one)))
  await putPublished(ctx.tx, [...publishedOf(shipped), ...evaluated.flat()])
}

const publishedOf = ({ sources, regions }: Shipped): PublishedOf[] =>
  regions.flatMap(({ code, happenings }) =>
    happenings.map(({ source, stage, ...happening }) => ({
      ...happening,
      region: code,
      stage: stage ?? null,
      ...sourceOf(sources, source),
    })),
  )

/** Several keys stand with a comma between; the first that has an address gives it. */
function sourceOf(sources: Sources, keys: string): { source: string; sourceUrl: string | null } {
  const found = keys.split(',').map((key) => {
    const source = sources[key.trim()]
    if (source === undefined) throw new Error(`reference/movement.json names no source "${key}".`)
    return source
  })
  return {
    source: found.map(({ name }) => name).join('; '),
    sourceUrl: found.find(({ url }) => url !== undefined)?.url ?? null,
  }
}

async function evaluatedIn(sources: Sources, { file, year, on, source }: Results): Promise<PublishedOf[]> {
  const { header, rows } = readCsv(await readFile(fromRoot('reference', file)), DEFAULT_LIMITS)
  const at = header.indexOf('code')
  return rows.map(({ cells }) => ({
    id: `${cells[at]}-${year}-results`,
    region: cells[at] ?? '',
    kind: 'evaluation',
    stage: null,
    on,
    title: { id: `Hasil evaluasi ${year} terbit`, en: `Results of the evaluation ${year} published` },
    detail: {
      id: `Nilainya ada di halaman hasil ${year}.`,
      en: `Its scores stand on the page of results of ${year}.`,
    },
    ...sourceOf(sources, source),
  }))
}
