import { DecideVersion, ProposeVersion } from '#core/book/contract.ts'
import { GetPlan, SaveActions, SaveFrame, SaveVision, StartPlan } from '#core/plan/contract.ts'
import type { As } from '../play/world.ts'
import { steadyId } from '../rules/chance.ts'
import { agencyOf, at, morning, type Stage } from './world.ts'

const PLAN_YEARS = 5
const ACTION_PLANS = ['people', 'infrastructure', 'applications', 'literacy'] as const

/** The secretariat writes an example plan; a region that has a plan already keeps its own. */
export async function writePlan(stage: Stage): Promise<void> {
  const call = at(stage, stage.secretariat, morning(stage.from, '01-03'))
  const { plan } = await call(GetPlan, {})
  if (plan !== null) return
  const frame = {
    title: `Contoh rencana induk ${stage.region}`,
    fromYear: stage.from,
    toYear: stage.from + Math.max(PLAN_YEARS, stage.years) - 1,
  }
  await call(StartPlan, frame)
  await fill(stage, call, frame)
}

async function fill(stage: Stage, call: As, frame: { title: string; fromYear: number; toYear: number }) {
  const { plan } = await call(GetPlan, {})
  const legalBasis = {
    kind: 'other' as const,
    number: 'CONTOH-1',
    year: stage.from,
    title: 'Contoh dasar hukum',
    evidence: null,
  }
  await call(SaveFrame, { ...frame, legalBasis, revision: plan?.frame.revision ?? 0 })
  await call(SaveVision, {
    sentence: 'Contoh visi: layanan yang mudah, lingkungan yang nyaman, warga yang sejahtera.',
    words: [{ word: 'Contoh', meaning: 'Contoh arti kata visi.' }],
    missions: ['Contoh misi: layanan publik yang terhubung.'],
    revision: plan?.vision.revision ?? 0,
  })
  for (const [i, name] of ACTION_PLANS.entries()) {
    const activity = {
      id: steadyId(stage.seed, `${stage.region} ${name}`),
      name: `Contoh kegiatan ${i + 1}`,
      opdId: agencyOf(stage, i).opdId,
      fromYear: frame.fromYear,
      toYear: frame.toYear,
      output: 'Contoh keluaran',
    }
    const revision = plan?.actions.find((one) => one.plan === name)?.revision ?? 0
    await call(SaveActions, { plan: name, activities: [activity], revision })
  }
}

/** The secretariat proposes the plan with its approved programmes, and the leader publishes it. */
export async function publishPlan(stage: Stage): Promise<void> {
  const { id, digest } = await at(
    stage,
    stage.secretariat,
    morning(stage.from, '01-20'),
  )(ProposeVersion, { reason: `Contoh: terbitan rencana dengan ${stage.programmes} program contoh.` })
  const decision = { id, approved: true, note: 'Contoh: disetujui.', digest }
  await at(stage, stage.leader, morning(stage.from, '01-22'))(DecideVersion, decision)
}
