import { findAssignment } from '#core/assessor/public.ts'
import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { mayScore } from '../policy.ts'
import { notAssigned, ownRegion } from '../problems.ts'

/**
 * Proves that the actor is assigned to the region of the request in the year and serves it in no other way.
 *
 * @throws Refusal `scoring.not_assigned` or `scoring.own_region`
 */
export async function getAssignedHere({ tx, tenant, actor }: Context, year: number): Promise<void> {
  const assignment = await findAssignment(tx, tenant, year, actor.id)
  if (assignment === undefined) refuse(notAssigned, { year })
  const { roles } = await getStanding(tx, tenant, actor.id)
  if (!mayScore(roles)) refuse(ownRegion)
}
