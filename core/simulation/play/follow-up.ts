import { AddLink } from '#core/evidence/contract.ts'
import {
  JudgeFollowUp,
  ListRecommendations,
  PlanRecommendation,
  ProveFollowUp,
  type Recommendation,
} from '#core/followup/contract.ts'
import { chance } from '../rules/chance.ts'
import { as, asMinistry, forEachRegion, type RegionCast, type World } from './world.ts'

/** Regions give every recommendation an agency; some prove what they did, and the ministry accepts. */
export const followUp = (world: World): Promise<void> =>
  forEachRegion(world, 'follow-up', async (region) => {
    const call = as(world, region.secretariat, region.code, 'followUp')
    for (const one of await call(ListRecommendations, { year: world.year })) await follow(world, region, one)
  })

const PROVEN = 0.4

async function follow(world: World, region: RegionCast, one: Recommendation): Promise<void> {
  const { seed, year } = world
  const agency = region.agencies[
    chance(seed, 'agency', one.text) < 0.5 ? 0 : 1
  ] as RegionCast['agencies'][number]
  const secretariat = as(world, region.secretariat, region.code, 'followUp')
  const plan = { id: one.id, revision: one.revision, opdId: agency.opdId, dueOn: `${year}-12-15` }
  await secretariat(PlanRecommendation, { ...plan, programme: 'Contoh program' })
  if (chance(seed, 'proves', region.code, one.text) >= PROVEN) return
  const officer = as(world, agency.officer, region.code, 'followUp')
  const { versionId } = await officer(AddLink, {
    title: 'Contoh bukti tindak lanjut',
    url: `https://contoh.invalid/${region.code}/${year}/tindak-lanjut`,
    statement: 'Contoh: tindak lanjut rekomendasi.',
  })
  const note = 'Contoh: sudah dilaksanakan.'
  await officer(ProveFollowUp, { id: one.id, revision: one.revision + 1, note, evidence: [versionId] })
  const judgement = {
    id: one.id,
    revision: one.revision + 2,
    accepted: true,
    note: 'Contoh: bukti diterima.',
  }
  await asMinistry(world, 'followUp')(JudgeFollowUp, judgement)
}
