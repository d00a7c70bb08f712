import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { EndMembership } from '../contract.ts'
import { MembershipEnded } from '../facts.ts'
import { mayLoseRole } from '../policy.ts'
import { lastAdministrator } from '../problems.ts'
import * as store from '../store/members.ts'
import { getSituation } from './situation.ts'

/** Permissions are read with each request, so the person is out with the next one, and whoever stands in for them. */
export async function endMembership(
  ctx: Context,
  input: Input<typeof EndMembership>,
): Promise<{ done: true }> {
  const situation = await getSituation(ctx, input.membershipId)
  if (!mayLoseRole(situation)) refuse(lastAdministrator)
  const ended = await store.endMembership(ctx.tx, ctx.tenant, situation.membership.id, ctx.now)
  publish(ctx, ...ended.map((one) => MembershipEnded.of(one)))
  return { done: true }
}
