import { getCycle, listCycles, listParticipations } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { ListAssessorsHere, ListAssignments, ListCandidates, ListOwnAssignments } from '../contract.ts'
import { obstaclesOf } from '../policy.ts'
import { uncoveredBy } from '../rules/cover.ts'
import { listAssignments, listAssignmentsOf } from '../store/assignments.ts'
import { listPool, loadsIn } from './pool.ts'

/** Regions that accepted a year, each with its assessors. */
export async function listBoard(
  ctx: Context,
  { year }: Input<typeof ListAssignments>,
): Promise<Reply<typeof ListAssignments>> {
  await getCycle(ctx.tx, year)
  const taking = (await listParticipations(ctx.tx, year)).filter(({ state }) => state === 'accepted')
  const expertise = new Map((await listPool(ctx)).map((one) => [one.personId, one.expertise]))
  const standing = await listAssignments(ctx.tx, year)
  return taking.map(({ region }) => {
    const assessors = standing.filter((one) => one.region === region.code)
    return {
      region,
      assessors,
      uncovered: uncoveredBy(assessors.map((a) => expertise.get(a.assessorId) ?? [])),
    }
  })
}

/** Every assessor for one region: those who may be assigned first, least loaded first. */
export async function listCandidates(
  ctx: Context,
  { year, region }: Input<typeof ListCandidates>,
): Promise<Reply<typeof ListCandidates>> {
  const loads = await loadsIn(ctx, year)
  const here = new Set((await listAssignments(ctx.tx, year, region)).map(({ assessorId }) => assessorId))
  const candidates = (await listPool(ctx)).map((assessor) => {
    const load = loads.get(assessor.personId) ?? 0
    const isAssigned = here.has(assessor.personId)
    const { personId: assessorId, name, expertise, capacity } = assessor
    return {
      assessorId,
      name,
      expertise,
      capacity,
      load,
      ...obstaclesOf({ assessor, region, load, isAssigned }),
    }
  })
  return candidates.sort((a, b) => a.obstacles.length - b.obstacles.length || a.load - b.load)
}

/** The caller's regions, from the ministry, with what is known of each year's cycle. */
export async function listOwn(ctx: Context): Promise<Reply<typeof ListOwnAssignments>> {
  const cycles = new Map((await listCycles(ctx.tx)).map((cycle) => [cycle.year, cycle]))
  return (await listAssignmentsOf(ctx.tx, ctx.actor.id)).map((one) => ({
    ...one,
    isExample: cycles.get(one.year)?.isExample ?? false,
    isOpen: cycles.get(one.year)?.state === 'open',
  }))
}

export const listHere = async (
  ctx: Context,
  { year }: Input<typeof ListAssessorsHere>,
): Promise<Reply<typeof ListAssessorsHere>> => listAssignments(ctx.tx, year, ctx.tenant)
