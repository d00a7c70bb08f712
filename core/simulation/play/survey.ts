import {
  ConfirmGuidance,
  ConfirmSurvey,
  DecideFinding,
  GetSurvey,
  ImportAnswers,
  ListFindings,
  OpenSurvey,
  SaveService,
  StopSurvey,
} from '#core/survey/contract.ts'
import { writeCsv } from '#platform/table/write-table.ts'
import { chance, choose } from '../rules/chance.ts'
import { answer } from '../rules/latent.ts'
import { as, forEachRegion, type RegionCast, type World } from './world.ts'

const AGES = ['17-24', '25-34', '35-44', '45-54', '55-64'] as const
const OCCUPATIONS = ['pedagang', 'karyawan/buruh', 'profesional', 'pelajar/mahasiswa', 'lainnya'] as const
const RESPONDENTS = 50

/** Every region asks fifty citizens a dimension, settles the warnings, and its head confirms. */
export const surveyCitizens = (world: World): Promise<void> =>
  forEachRegion(world, 'surveys', async (region) => {
    await openForms(world, region)
    await collect(world, region)
    await settle(world, region)
  })

async function openForms(world: World, region: RegionCast): Promise<void> {
  const { year } = world
  const call = as(world, region.secretariat, region.code, 'survey')
  const { services } = await call(GetSurvey, { year })
  for (const [i, { sub, revision }] of services.entries()) {
    const agency = region.agencies[i % region.agencies.length] as RegionCast['agencies'][number]
    const named = { sub, service: `Contoh layanan ${sub}`, opdId: agency.opdId, users: 5_000 + 100 * i }
    await call(SaveService, { year, ...named, revision })
  }
  await call(OpenSurvey, { year })
  for (const [i, { sub }] of services.entries()) {
    const agency = region.agencies[i % region.agencies.length] as RegionCast['agencies'][number]
    const officer = as(world, agency.officer, region.code, 'survey')
    await officer(ConfirmGuidance, { year, sub, note: 'Contoh: OPD mendampingi survei.' })
  }
}

async function collect(world: World, region: RegionCast): Promise<void> {
  const { year, calendar, io } = world
  const { forms } = await as(world, region.secretariat, region.code, 'survey')(GetSurvey, { year })
  const caller = { actor: region.secretariat, region: region.code, now: calendar.at.survey }
  for (const { code, dimension } of forms) {
    const bytes = new TextEncoder().encode(answersOf(world, region, dimension))
    const file = { name: `${code}.csv`, type: 'text/csv', bytes }
    await io.call(caller, ImportAnswers, { year, code, outOfScale: 'refuse' }, file)
  }
}

const SUBS = [1, 2, 3] as const
const PERSON = ['usia', 'jenis_kelamin', 'pekerjaan', 'wilayah', 'telepon'] as const

/** Answers collected on paper, as the table an import takes. */
function answersOf({ seed }: World, { code }: RegionCast, dimension: string): string {
  const statements = SUBS.flatMap((sub) => SUBS.map((one) => `D-${dimension}-${sub}-${one}`))
  const services = SUBS.map((sub) => `${dimension}-${sub}`)
  const header = [...PERSON, ...services.map((sub) => `layanan_${sub}`), ...statements]
  const rows = Array.from({ length: RESPONDENTS }, (_, i) => [
    choose(AGES, seed, 'age', code, dimension, i),
    chance(seed, 'sex', code, dimension, i) < 0.5 ? 'P' : 'L',
    choose(OCCUPATIONS, seed, 'occupation', code, dimension, i),
    '',
    '',
    ...services.map((sub) => `Contoh layanan ${sub}`),
    ...statements.map((statement) => String(answer(seed, code, statement, i))),
  ])
  return writeCsv(header, rows)
}

async function settle(world: World, region: RegionCast): Promise<void> {
  const { year } = world
  const call = as(world, region.secretariat, region.code, 'survey')
  await call(StopSurvey, { year })
  const { findings } = await call(ListFindings, { year })
  for (const { key, isOpen } of findings) {
    if (!isOpen) continue
    const reason = 'Contoh: diperiksa, jawaban dipertahankan.'
    await call(DecideFinding, { year, finding: key, verdict: 'keep', reason })
  }
  await as(world, region.leader, region.code, 'survey')(ConfirmSurvey, { year, valid: true })
}
