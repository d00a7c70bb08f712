import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ChangeRole } from '../contract.ts'
import { MembershipEnded, RoleChanged } from '../facts.ts'
import { mayChangeRole, mayLoseRole } from '../policy.ts'
import { alreadyMember, lastAdministrator, ownRole } from '../problems.ts'
import * as store from '../store/members.ts'
import { getPlace } from './place.ts'
import { getSituation } from './situation.ts'

export async function changeRole(ctx: Context, input: Input<typeof ChangeRole>): Promise<{ done: true }> {
  const situation = await getSituation(ctx, input.membershipId)
  const { membership } = situation
  if (!mayChangeRole(situation)) refuse(ownRole)
  const { role, opdId } = await getPlace(ctx, input.role, input.opdId)
  if (role !== membership.role && !mayLoseRole(situation)) refuse(lastAdministrator)
  if (await store.isMember(ctx.tx, ctx.tenant, membership.personId, role, opdId)) refuse(alreadyMember)
  const ended = await store.endDelegations(ctx.tx, ctx.tenant, membership.id, null, ctx.now)
  await store.changeRole(ctx.tx, ctx.tenant, membership.id, role, opdId)
  const { personId, role: from } = membership
  publish(
    ctx,
    ...ended.map((one) => MembershipEnded.of(one)),
    RoleChanged.of({ membershipId: membership.id, personId, from, to: role, opdId }),
  )
  return { done: true }
}
