import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { refuse } from '#platform/problem/problem.ts'
import { MembershipEnded, MembershipStarted } from '../facts.ts'
import { alreadyMember, memberUnknown } from '../problems.ts'
import { newId } from '../secrets.ts'
import {
  endDelegations,
  endMembership,
  endOverdueDelegations,
  insertDelegation,
  isMember,
  lockMembership,
} from '../store/members.ts'
import { startMembership } from './create-administrator.ts'

export interface NewDelegation {
  /** The membership to stand in for; its person holds it in the own right. */
  membershipId: string
  /** Who stands in. */
  personId: string
  beginsAt: Date
  endsAt: Date
}

/**
 * Lets somebody else hold a membership's role and agency between two instants of the database's clock, beside its
 * own person. What was itself delegated can not be delegated on.
 *
 * @returns id of the new membership
 * @throws Refusal `identity.member_unknown` (not held in the own right here) or `identity.already_member`
 */
export async function startDelegation(ctx: Context, given: NewDelegation): Promise<string> {
  const from = (await lockMembership(ctx.tx, ctx.tenant, given.membershipId)) ?? refuse(memberUnknown)
  const { role, opdId } = from
  if (await isMember(ctx.tx, ctx.tenant, given.personId, role, opdId)) refuse(alreadyMember)
  const membershipId = newId()
  await insertDelegation(ctx.tx, ctx.tenant, { ...given, id: membershipId, from }, ctx.now)
  const started = { membershipId, personId: given.personId, role, opdId, invitationId: null }
  publish(ctx, MembershipStarted.of(started))
  return membershipId
}

/** Ends what {@link startDelegation} began, before its time; silent where it is over. */
export async function endDelegation(ctx: Context, membershipId: string): Promise<void> {
  const ended = await endMembership(ctx.tx, ctx.tenant, membershipId, ctx.now)
  publish(ctx, ...ended.map((one) => MembershipEnded.of(one)))
}

/**
 * Notes the end of delegations whose time is over; they counted no longer before.
 *
 * @returns their ids
 */
export async function endDueDelegations(ctx: Context): Promise<string[]> {
  const ended = await endOverdueDelegations(ctx.tx, ctx.tenant)
  publish(ctx, ...ended.map((one) => MembershipEnded.of(one)))
  return ended.map(({ membershipId }) => membershipId)
}

/**
 * Moves a membership's role and agency to somebody else for good: starts theirs, unless they hold it already, and
 * ends the other with everything delegated from it. The successor begins first, so that no region is ever without
 * an administrator.
 *
 * @throws Refusal `identity.member_unknown`
 */
export async function moveMembership(ctx: Context, membershipId: string, personId: string): Promise<void> {
  const from = (await lockMembership(ctx.tx, ctx.tenant, membershipId)) ?? refuse(memberUnknown)
  const ended = await endDelegations(ctx.tx, ctx.tenant, from.id, { ...from, personId }, ctx.now)
  publish(ctx, ...ended.map((one) => MembershipEnded.of(one)))
  if (!(await isMember(ctx.tx, ctx.tenant, personId, from.role, from.opdId)))
    await startMembership(ctx, personId, from.role, from.opdId)
  await endDelegation(ctx, from.id)
}
