import {
  AnswerInvitation,
  CreateCycle,
  GetCycle,
  GetLetterTemplate,
  InviteRegions,
  IssueInvitationLetters,
  OpenCycle,
  SaveLetterTemplate,
  type Step,
} from '#core/cycle/contract.ts'
import type { Track } from '#core/evaluation/contract.ts'
import { chance } from '../rules/chance.ts'
import { as, asMinistry, forEachRegion, type RegionCast, type World } from './world.ts'

const TRACKS: { track: Track; instrument: { code: string; version: number } }[] = [
  { track: 'REGULER', instrument: { code: 'smart-city-2023-regular', version: 1 } },
  { track: 'KPPN&IKN', instrument: { code: 'smart-city-2023-kppn-ikn', version: 1 } },
]

/** The ministry plans, invites and opens; the regions accept, and a few decline. Gives those that take part. */
export async function prepareCycle(world: World): Promise<World> {
  await openCycle(world)
  await issueLetters(world)
  const taking: RegionCast[] = []
  await forEachRegion(world, 'invitations', async (region) => {
    if (await answer(world, region)) taking.push(region)
  })
  const order = world.regions.map(({ code }) => code)
  taking.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
  return { ...world, regions: taking }
}

async function openCycle(world: World): Promise<void> {
  const { year, calendar } = world
  const call = asMinistry(world, 'plan')
  const regions = world.regions.map(({ code, track }) => ({ code, track }))
  await call(CreateCycle, {
    year,
    title: { id: `Contoh: evaluasi kota cerdas ${year}`, en: `Example: smart city evaluation ${year}` },
    stageOne: calendar.stageOne,
    stageTwo: calendar.stageTwo,
    deadlines: calendar.deadlines.map(({ step, day }) => ({ step: step as Step, day })),
    tracks: TRACKS.filter(({ track }) => regions.some((region) => region.track === track)),
    isExample: true,
  })
  await call(InviteRegions, { year, regions })
  const { cycle } = await call(GetCycle, { year })
  await call(OpenCycle, { year, revision: cycle.revision })
}

const AT_ONCE = 25

async function issueLetters(world: World): Promise<void> {
  const { year, calendar } = world
  const call = asMinistry(world, 'plan')
  const { template } = await call(GetLetterTemplate, { year, kind: 'invitation' })
  await call(SaveLetterTemplate, {
    ...template,
    year,
    kind: 'invitation',
    number: `CONTOH-UND-${world.seed}/${year}`,
    datedOn: calendar.invitedOn,
    place: template.place || 'Jakarta',
    signatory: template.signatory || 'Contoh Direktur Jenderal',
  })
  const codes = world.regions.map(({ code }) => code)
  for (let i = 0; i < codes.length; i += AT_ONCE) {
    await call(IssueInvitationLetters, { year, regions: codes.slice(i, i + AT_ONCE) })
    world.io.progress(Math.min(i + AT_ONCE, codes.length), codes.length, 'letters')
  }
}

const DECLINING = 0.04

/** @returns whether the region takes part; the first two of the list always do */
async function answer(world: World, region: RegionCast): Promise<boolean> {
  const call = as(world, region.leader, region.code, 'accept')
  const isFirst = world.regions.indexOf(region) < 2
  const declines = !isFirst && chance(world.seed, 'declines', region.code) < DECLINING
  await call(AnswerInvitation, {
    year: world.year,
    answer: declines ? 'declined' : 'accepted',
    ...(declines ? { reason: 'Contoh: belum siap tahun ini.' } : {}),
  })
  return !declines
}
