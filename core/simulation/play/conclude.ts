import {
  ComputeEstimates,
  DecideObjection,
  FileObjection,
  GetBoard,
  GetPreview,
  ListObjections,
  OpenPreviews,
  PublishResults,
} from '#core/result/contract.ts'
import { chance, choose } from '../rules/chance.ts'
import { as, asMinistry, forEachRegion, type RegionCast, type World } from './world.ts'

/** A final as the simulation tells it at its end. */
export interface Final {
  region: string
  track: string
  final: string | null
  rank: number | null
  components: Record<string, string | null>
}

/** Previews, objections, decisions, publication; gives the finals that were published, by region. */
export async function concludeCycle(world: World): Promise<Final[]> {
  const { year, calendar } = world
  const ministry = asMinistry(world, 'preview')
  await ministry(ComputeEstimates, { year })
  await ministry(OpenPreviews, { year, regions: 'all' })
  await forEachRegion(world, 'objections', (region) => object(world, region))
  await decideObjections(world)
  await asMinistry(world, 'publish')(PublishResults, {
    year,
    letterNumber: `CONTOH-HASIL-${world.seed}/${year}`,
    letterDate: calendar.publishedOn,
    place: 'Jakarta',
    signatory: 'Contoh Direktur Jenderal',
  })
  return listFinals(world)
}

const OBJECTING = 0.3

async function object(world: World, region: RegionCast): Promise<void> {
  const isFirst = world.regions[0] === region
  if (!isFirst && chance(world.seed, 'objects', region.code) >= OBJECTING) return
  const { year } = world
  const call = as(world, region.secretariat, region.code, 'object')
  const { content } = await call(GetPreview, { year })
  const low = content.questions.filter(
    ({ mean, self }) => mean !== null && self !== null && Number(mean) < Number(self),
  )
  if (low.length === 0) return
  const { question } = choose(low, world.seed, 'objection', region.code)
  await call(FileObjection, {
    year,
    question,
    text: 'Contoh: bukti pelaksanaan sudah tersedia dan mohon ditinjau ulang.',
    versionIds: [],
    revision: 0,
  })
}

async function decideObjections(world: World): Promise<void> {
  const { year, seed } = world
  const call = asMinistry(world, 'decide')
  const { objections } = await call(ListObjections, { year })
  for (const { region, question, revision, score } of objections) {
    const upheld = chance(seed, 'upheld', region.code, question) < 0.4
    const raised = Math.min(4, Math.floor(Number(score ?? '0')) + 1)
    await call(DecideObjection, {
      year,
      region: region.code,
      question,
      verdict: upheld ? 'upheld' : 'dismissed',
      ...(upheld ? { score: String(raised) } : {}),
      reason: upheld ? 'Contoh: bukti diterima panel.' : 'Contoh: bukti tidak mengubah penilaian.',
      revision,
    })
  }
}

async function listFinals(world: World): Promise<Final[]> {
  const { rows } = await asMinistry(world, 'publish')(GetBoard, { year: world.year })
  return rows
    .map(({ region, track, final, rank, components }) => ({
      region: region.code,
      track,
      final,
      rank,
      components: Object.fromEntries(components.map(({ component, score }) => [component, score])),
    }))
    .sort((a, b) => (a.region < b.region ? -1 : 1))
}
