import {
  ApplyProposal,
  AREAS,
  GetOwnProfile,
  ProposeAssignments,
  SaveOwnProfile,
} from '#core/assessor/contract.ts'
import { listAssignments } from '#core/assessor/public.ts'
import { getExampleActor } from '#core/identity/public.ts'
import { GetSheet, SaveRatings, SaveRemark, SubmitSheet } from '#core/scoring/contract.ts'
import type { Actor } from '#platform/context.ts'
import { chance, choose, draw, steadyId } from '../rules/chance.ts'
import { rating } from '../rules/latent.ts'
import { RECOMMENDATIONS, STRENGTHS, WEAKNESSES } from '../rules/texts.ts'
import { as, asMinistry, forEachRegion, type RegionCast, type World } from './world.ts'

/** Assessors of a region where there are enough of them (five were named in a report of 2023). */
const PER_REGION = 5

/** Assessors keep their profiles, the solver proposes, the ministry assigns. */
export async function assignAssessors(world: World): Promise<void> {
  for (const [i, assessor] of world.assessors.entries()) await keepProfile(world, assessor, i)
  const call = asMinistry(world, 'assign')
  const perRegion = Math.min(PER_REGION, world.assessors.length)
  const { id } = await call(ProposeAssignments, { year: world.year, perRegion, seed: world.seed % 1_000_000 })
  await call(ApplyProposal, { proposalId: id })
}

const AREAS_EACH = 4

async function keepProfile(world: World, assessor: Actor, i: number): Promise<void> {
  const call = as(world, assessor, '00', 'assign')
  const { revision } = await call(GetOwnProfile, {})
  const seats = world.regions.length * Math.min(PER_REGION, world.assessors.length)
  const home = world.regions[Math.floor(chance(world.seed, 'home', i) * world.regions.length * 3)]
  await call(SaveOwnProfile, {
    expertise: draw(AREAS, AREAS_EACH, world.seed, 'expertise', i),
    affiliations: [{ institution: `Contoh Perguruan Tinggi ${(i % 12) + 1}`, region: null }],
    homeRegion: home?.code ?? null,
    coached: [],
    capacity: Math.min(241, Math.ceil((1.3 * seats) / world.assessors.length) + 1),
    isActive: true,
    revision,
  })
}

/** Every assessor fills and submits the own sheet of each region, blind to the others. */
export async function rateRegions(world: World): Promise<void> {
  const assignments = await world.io.run('00', (ctx) => listAssignments(ctx.tx, world.year))
  await forEachRegion(world, 'ratings', async (region) => {
    for (const { assessorId } of assignments.filter((one) => one.region === region.code))
      await fillSheet(world, region, assessorId)
  })
}

async function fillSheet(world: World, region: RegionCast, personId: string): Promise<void> {
  const { seed, year } = world
  // Somebody of an earlier simulation who was assigned too rates under the own id.
  const known = world.assessors.findIndex(({ id }) => id === personId)
  const i = known < 0 ? personId : known
  const actor = await world.io.run(region.code, (ctx) => getExampleActor(ctx, personId))
  const call = as(world, actor, region.code, 'rate')
  const { questions } = await call(GetSheet, { year })
  const ratings = questions.map(({ code, rating: kept }) => ({
    question: code,
    value: rating(seed, i, region.code, code),
    gapReason: null,
    revision: kept?.revision ?? 0,
  }))
  await call(SaveRatings, { year, ratings })
  for (const [kind, texts] of REMARKS) {
    await call(SaveRemark, {
      year,
      remarkId: steadyId(seed, `${year} ${region.code} ${i} ${kind}`),
      kind,
      component: null,
      text: choose(texts, seed, kind, region.code, i),
      revision: 0,
    })
  }
  await call(SubmitSheet, { year })
}

const REMARKS = [
  ['strength', STRENGTHS],
  ['weakness', WEAKNESSES],
  ['recommendation', RECOMMENDATIONS],
] as const
