import { getDimensions } from '#core/plan/public.ts'
import {
  ApproveProgrammes,
  CreateProgramme,
  MoveProgramme,
  type ProgrammeContent,
  SendProgramme,
} from '#core/programme/contract.ts'
import { listProgrammes, type ProgrammeRow } from '#core/programme/public.ts'
import { chance, choose, steadyId } from '../rules/chance.ts'
import { agencyOf, at, morning, type Stage, yearsOf } from './world.ts'

const MILLION = 1_000_000
const APPROVED_AT_ONCE = 500

/** What the simulation made here with this seed. */
export async function listOwn(stage: Stage): Promise<ProgrammeRow[]> {
  const prefix = codeOf(stage, 0).slice(0, -4)
  const all = await stage.io.run(stage.region, (ctx) => listProgrammes(ctx.tx, stage.region))
  return all.filter(({ code }) => code.startsWith(prefix))
}

/** Agencies draft and send their programmes; the secretariat approves them and lets most of them run. */
export async function draftProgrammes(stage: Stage): Promise<void> {
  const dimensions = await stage.io.run(stage.region, (ctx) => getDimensions(ctx.tx, stage.region))
  for (let i = 0; i < stage.programmes; i++) {
    const dimension = dimensions[i % dimensions.length]
    if (dimension === undefined) throw new Error('Every set has dimensions.')
    const call = at(stage, agencyOf(stage, i).officer, morning(stage.from, '01-06'))
    const content = contentOf(stage, i, dimension)
    const { id, revision } = await call(CreateProgramme, { content })
    await call(SendProgramme, { id, revision })
    stage.io.progress(i + 1, stage.programmes, 'programmes')
  }
  await approve(stage)
}

async function approve(stage: Stage): Promise<void> {
  const seen = (await listOwn(stage)).map(({ id, revision }) => ({ id, revision }))
  const call = at(stage, stage.secretariat, morning(stage.from, '01-10'))
  for (let i = 0; i < seen.length; i += APPROVED_AT_ONCE)
    await call(ApproveProgrammes, { programmes: seen.slice(i, i + APPROVED_AT_ONCE) })
}

const RUNNING = 0.85

/** Takes approved programmes through budget to work; a few stay behind, as they do. */
export async function startProgrammes(stage: Stage): Promise<void> {
  const call = at(stage, stage.secretariat, morning(stage.from, '01-25'))
  for (const to of ['budgeted', 'running'] as const) {
    for (const one of await listOwn(stage)) {
      if (to === 'running' && chance(stage.seed, 'runs', one.code) >= RUNNING) continue
      await call(MoveProgramme, { id: one.id, revision: one.revision, to, year: stage.from })
    }
  }
}

const codeOf = ({ seed }: Pick<Stage, 'seed'>, i: number): string =>
  `CONTOH-${seed}-${String(i + 1).padStart(4, '0')}`

type Dimension = Awaited<ReturnType<typeof getDimensions>>[number]

const QUICK_WIN = 0.2
const SOURCES = ['APBD', 'APBD', 'APBD', 'APBN', 'village', 'CSR'] as const

function contentOf(stage: Stage, i: number, dimension: Dimension): ProgrammeContent {
  const { seed, from } = stage
  const years = yearsOf(stage)
  const agency = agencyOf(stage, i)
  const isQuickWin = chance(seed, 'quick win', i) < QUICK_WIN
  const sub = choose([null, ...dimension.subDimensions.map(({ code }) => code)], seed, 'sub', i)
  return {
    code: codeOf(stage, i),
    name: `Contoh program ${i + 1}: ${dimension.name.id}`,
    description: 'Contoh program dari simulasi; bukan rencana daerah ini.',
    dimension: dimension.code,
    subDimension: sub,
    quickWinYear: isQuickWin ? from : null,
    ownerOpdId: agency.opdId,
    coOwnerIds: chance(seed, 'shared', i) < 0.3 ? [agencyOf(stage, i + 1).opdId] : [],
    beneficiaries: 'Contoh warga',
    from: `${from}-01`,
    to: `${years.at(-1) ?? from}-12`,
    villages: [],
    targets: [targetOf(stage, i, years)],
    budgets: years.map((year) => ({
      year,
      source: choose(SOURCES, seed, 'source', i, year),
      amount: String((50 + Math.floor(chance(seed, 'amount', i, year) * 950)) * MILLION),
    })),
    risks: [
      {
        factor: 'Contoh: pengadaan terlambat',
        cause: 'Contoh: lelang diulang',
        likelihood: 1 + Math.floor(chance(seed, 'risk', i) * 3),
        mitigation: chance(seed, 'mitigation', i) < 0.7 ? 'Contoh: lelang dini' : '',
      },
    ],
    dependsOn: [],
    goalIds: [],
    serviceModule: null,
    indicators: [],
    notes: '',
  }
}

const targetOf = ({ seed, region }: Stage, i: number, years: readonly number[]) => ({
  id: steadyId(seed, `${region} target ${i}`),
  kind: 'output' as const,
  name: 'Contoh titik layanan',
  unit: 'titik',
  direction: 'up' as const,
  baseline: '0',
  years: years.map((year, n) => ({
    year,
    target: String((n + 1) * (10 + Math.floor(chance(seed, 'target', i) * 40))),
  })),
})
