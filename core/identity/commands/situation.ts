import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Situation } from '../policy.ts'
import { memberUnknown } from '../problems.ts'
import { adminRoleOf } from '../rules/members.ts'
import { lockMembership, lockMembershipsOf } from '../store/members.ts'

/**
 * What the policy must know of a membership, locked. The administrators are locked first and in order, so
 * that two acts on them wait for each other instead of for ever.
 *
 * @throws Refusal `identity.member_unknown`, also for a membership of another region
 */
export async function getSituation(ctx: Context, membershipId: string): Promise<Situation> {
  const administrators = await lockMembershipsOf(ctx.tx, ctx.tenant, adminRoleOf(ctx.tenant))
  const membership = (await lockMembership(ctx.tx, ctx.tenant, membershipId)) ?? refuse(memberUnknown)
  return { tenant: ctx.tenant, actorId: ctx.actor.id, membership, administrators }
}
