import { listMembers } from '#core/selection/public.ts'
import type { Context } from '#platform/context.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { BoardRow, Journey } from '../contract.ts'
import { eventsOf } from '../rules/journey.ts'
import { type Known, owedOf, wayOf } from '../rules/way.ts'
import { listStandings } from '../store/commitments.ts'
import { listMemoranda } from '../store/memoranda.ts'
import { listCoachNotes, listMentors } from '../store/mentors.ts'
import { listMilestones, listPublished } from '../store/milestones.ts'
import { listNamed } from '../store/regions.ts'
import { listStages } from '../store/stages.ts'
import { getRegions } from './known-regions.ts'
import { readableRegions, refuseOthers } from './reader.ts'

type Found = Awaited<ReturnType<typeof readAll>>

/** Everything that is known of these regions, in few queries however many they are. */
async function readAll({ tx }: Context, regions: readonly string[] | undefined) {
  const members = await listMembers(tx)
  return {
    members: members.filter(({ region }) => regions?.includes(region) ?? true),
    memoranda: await listMemoranda(tx, regions),
    stages: await listStages(tx, regions),
    standings: await listStandings(tx, regions),
    milestones: await listMilestones(tx, regions),
    published: await listPublished(tx, regions),
    mentors: await listMentors(tx, regions),
  }
}

/** One region's part of it. */
function partOf(all: Found, code: string): Found {
  return {
    members: all.members.filter(({ region }) => region === code),
    memoranda: all.memoranda.filter(({ region }) => region.code === code),
    stages: all.stages.filter(({ region }) => region.code === code),
    standings: all.standings.filter(({ region }) => region === code),
    milestones: all.milestones.filter(({ region }) => region === code),
    published: all.published.filter(({ region }) => region === code),
    mentors: all.mentors.filter(({ region }) => region === code),
  }
}

const cohortsOf = ({ members }: Found): number[] =>
  [...new Set(members.filter(({ until }) => until === null).map(({ year }) => year))].sort()

const knownOf = (part: Found): Known => ({
  cohorts: cohortsOf(part),
  memoranda: part.memoranda.map(({ state, signedOn, documentVersionId }) => ({
    state,
    signedOn,
    hasDocument: documentVersionId !== null,
  })),
  stages: part.stages.map(({ id, stage, state, startsAt }) => ({ id, stage, state, on: dayInWib(startsAt) })),
  commitments: part.standings.map(({ state, endedAt, signed, of }) => ({
    state,
    endedOn: endedAt && dayInWib(endedAt),
    signed,
    of,
  })),
  milestones: part.milestones,
  published: part.published,
})

/** @throws Refusal `movement.not_your_region` or `movement.region_unknown` */
export async function getJourney(ctx: Context, input: { region: string }): Promise<Journey> {
  await refuseOthers(ctx, input.region)
  const [region] = await getRegions(ctx, [input.region])
  const part = await readAll(ctx, [input.region])
  const known = knownOf(part)
  return {
    region: { code: input.region, name: region?.name ?? input.region },
    cohorts: cohortsOf(part),
    marks: wayOf(known),
    owed: owedOf(known),
    events: eventsOf(toldOf(part)),
    mentors: part.mentors.map(({ region: _, ...mentor }) => mentor),
    notes: await listCoachNotes(ctx.tx, input.region),
    isMentor: part.mentors.some(({ personId, ended }) => personId === ctx.actor.id && ended === null),
  }
}

const toldOf = (part: Found) => ({
  cohorts: part.members.map(({ year, basis }) => ({ year, basis })),
  memoranda: part.memoranda,
  stages: part.stages.map((stage) => ({ ...stage, on: dayInWib(stage.startsAt) })),
  commitments: part.standings.map(({ endedAt, ...standing }) => ({
    ...standing,
    endedOn: endedAt && dayInWib(endedAt),
  })),
  milestones: part.milestones,
  published: part.published,
})

/** Every region the reader may see that belongs to a cohort or has begun something, by code. */
export async function listBoard(ctx: Context): Promise<BoardRow[]> {
  const readable = await readableRegions(ctx)
  const all = await readAll(ctx, readable)
  const rows = await listNamed(ctx.tx, readable ?? codesIn(all))
  return rows.map(({ code, name, province }) => {
    const part = partOf(all, code)
    const known = knownOf(part)
    return {
      region: { code, name },
      province,
      cohorts: cohortsOf(part),
      marks: wayOf(known),
      owed: owedOf(known),
      mentors: part.mentors.filter(({ ended }) => ended === null).length,
    }
  })
}

const codesIn = (all: Found): string[] => [
  ...new Set([
    ...all.members.filter(({ until }) => until === null).map(({ region }) => region),
    ...all.memoranda.map(({ region }) => region.code),
    ...all.stages.map(({ region }) => region.code),
    ...all.standings.map(({ region }) => region),
    ...all.published.map(({ region }) => region),
    ...all.mentors.map(({ region }) => region),
  ]),
]
