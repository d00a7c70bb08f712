import { getOpenRound } from '#core/cycle/public.ts'
import { startAssessorMembership } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AssignAssessor } from '../contract.ts'
import { AssessorAssigned } from '../facts.ts'
import { type Fit, obstaclesOf } from '../policy.ts'
import { alreadyAssigned, atCapacity, conflictOfInterest, inactiveAssessor } from '../problems.ts'
import { whyOf } from '../rules/conflicts.ts'
import { findAssignment, insertAssignments } from '../store/assignments.ts'
import { getAssessor, loadsIn } from './pool.ts'

/**
 * Assigns by hand. A conflict of interest refuses it as it keeps the solver away: nobody may wave it through.
 *
 * @throws Refusal of the cycle when the region has not accepted or rating is over; `assessor.unknown`,
 * `assessor.already_assigned`, `assessor.conflict_of_interest`, `assessor.inactive` or `assessor.at_capacity`
 */
export async function assignAssessor(
  ctx: Context,
  { year, region, personId }: Input<typeof AssignAssessor>,
): Promise<{ done: true }> {
  const { participation } = await getOpenRound(ctx, region, year, 'rating')
  const assessor = await getAssessor(ctx, personId)
  const load = (await loadsIn(ctx, year)).get(personId) ?? 0
  const isAssigned = (await findAssignment(ctx.tx, region, year, personId)) !== undefined
  refuseObstacles({ assessor, region, load, isAssigned }, participation.region.name)
  await insertAssignments(ctx.tx, [{ region, year, personId, proposalId: null }], {
    now: ctx.now,
    actor: ctx.actor.id,
  })
  await startAssessorMembership(ctx, region, personId)
  await notify(ctx, noticeOf(ctx, year, personId, [participation.region.name]))
  publish(ctx, AssessorAssigned.of({ year, region, personId }))
  return { done: true }
}

function refuseObstacles(fit: Fit, regionName: string): void {
  const { obstacles, conflicts } = obstaclesOf(fit)
  const { name, capacity } = fit.assessor
  if (obstacles.includes('assigned')) refuse(alreadyAssigned)
  if (conflicts.length > 0) refuse(conflictOfInterest, { name, region: regionName, why: whyOf(conflicts) })
  if (obstacles.includes('inactive')) refuse(inactiveAssessor, { name })
  if (obstacles.includes('full')) refuse(atCapacity, { name, capacity })
}

/** What an assessor is told; the time makes a second assignment after an ending news again. */
export const noticeOf = (ctx: Context, year: number, personId: string, regions: readonly string[]) => ({
  key: `assessor.assigned:${year}:${ctx.now.toISOString()}:${personId}`,
  to: [personId],
  title: { id: `Penugasan menilai ${year}`, en: `Assignment to rate ${year}` },
  body: {
    id: `Anda ditugaskan menilai ${regions.length} daerah: ${regions.join(', ')}. Nyatakan segera bila ada benturan kepentingan.`,
    en: `You are assigned to rate ${regions.length} ${regions.length === 1 ? 'region' : 'regions'}: ${regions.join(', ')}. Declare any conflict of interest at once.`,
  },
  path: 'evaluasi/penugasan',
})
