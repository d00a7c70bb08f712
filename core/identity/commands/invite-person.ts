import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { InviteFirstAdministrator, InvitePerson } from '../contract.ts'
import { MemberInvited } from '../facts.ts'
import { mayInviteFirstAdministrator } from '../policy.ts'
import { administratorExists, alreadyMember, regionUnknown } from '../problems.ts'
import { adminRoleOf, invitationEnd } from '../rules/members.ts'
import { hashOf, newId, randomToken } from '../secrets.ts'
import * as store from '../store/invitations.ts'
import { isMember, lockMembershipsOf } from '../store/members.ts'
import { findPersonByEmail } from '../store/people.ts'
import { findRegion } from '../store/regions.ts'
import { getPlace } from './place.ts'

/**
 * Makes an invitation and gives its link, this once. The link carries the tenant, because who follows it
 * stands behind no wall yet.
 */
export async function invitePerson(
  ctx: Context,
  input: Input<typeof InvitePerson>,
): Promise<Reply<typeof InvitePerson>> {
  const email = input.email.toLowerCase()
  const { role, opdId } = await getPlace(ctx, input.role, input.opdId)
  const known = await findPersonByEmail(ctx.tx, email)
  if (known && (await isMember(ctx.tx, ctx.tenant, known.id, role, opdId))) refuse(alreadyMember)
  const id = newId()
  const token = `${ctx.tenant}~${randomToken()}`
  const expiresAt = invitationEnd(ctx.now)
  const { now, actor, tenant, tx } = ctx
  await store.revokeEarlier(tx, tenant, { email, role, opdId }, now)
  const invitation = { id, email, role, opdId, tokenHash: hashOf(token), invitedBy: actor.id, now, expiresAt }
  await store.insertInvitation(tx, tenant, invitation)
  publish(ctx, MemberInvited.of({ invitationId: id, role, opdId }))
  return { id, link: `/undangan/${token}`, expiresAt: expiresAt.toISOString() }
}

/** The ministry calls in a region's first administrator, behind the region's own wall. */
export async function inviteFirstAdministrator(
  ctx: Context,
  { email }: Input<typeof InviteFirstAdministrator>,
): Promise<Reply<typeof InviteFirstAdministrator>> {
  if (!(await findRegion(ctx.tx, ctx.tenant))) refuse(regionUnknown, { code: ctx.tenant })
  const role = adminRoleOf(ctx.tenant)
  const administrators = await lockMembershipsOf(ctx.tx, ctx.tenant, role)
  if (!mayInviteFirstAdministrator(administrators)) refuse(administratorExists)
  return invitePerson(ctx, { email, role })
}
