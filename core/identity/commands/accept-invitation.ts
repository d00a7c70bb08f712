import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { type Problem, refuse } from '#platform/problem/problem.ts'
import { AccountCreated, MembershipStarted } from '../facts.ts'
import * as problems from '../problems.ts'
import { type InvitationState, invitationState } from '../rules/members.ts'
import { newId } from '../secrets.ts'
import * as store from '../store/invitations.ts'
import { insertMembership, isMember } from '../store/members.ts'
import { insertPerson, putPasswordHash } from '../store/people.ts'

const REFUSALS: Record<Exclude<InvitationState, 'open'>, Problem<undefined>> = {
  accepted: problems.invitationUsed,
  expired: problems.invitationExpired,
  revoked: problems.invitationUnknown,
}

/**
 * The open invitation of a link, locked.
 *
 * @throws Refusal `identity.invitation_unknown`, `_expired` or `_used`
 */
export async function getOpenInvitation(ctx: Context, tokenHash: Buffer): Promise<store.StoredInvitation> {
  const invitation =
    (await store.lockInvitationOf(ctx.tx, ctx.tenant, tokenHash)) ?? refuse(problems.invitationUnknown)
  const state = invitationState(invitation, ctx.now)
  return state === 'open' ? invitation : refuse(REFUSALS[state])
}

/** Account to make for a person who has none. */
export interface NewAccount {
  name: string
  passwordHash: string
}

/** Joins the actor to the region of the link; makes the account first where there is none. */
export async function acceptInvitation(
  ctx: Context,
  tokenHash: Buffer,
  account: NewAccount | undefined,
): Promise<void> {
  const invitation = await getOpenInvitation(ctx, tokenHash)
  const personId = ctx.actor.id
  if (account) await createAccount(ctx, invitation.email, account)
  const { id: invitationId, role, opdId } = invitation
  if (await isMember(ctx.tx, ctx.tenant, personId, role, opdId)) refuse(problems.alreadyMember)
  const membershipId = newId()
  await insertMembership(ctx.tx, ctx.tenant, { id: membershipId, personId, role, opdId }, ctx.now)
  await store.markAccepted(ctx.tx, ctx.tenant, invitationId, ctx.now)
  publish(
    ctx,
    ...(account ? [AccountCreated.of({ personId })] : []),
    MembershipStarted.of({ membershipId, personId, role, opdId, invitationId }),
  )
}

async function createAccount(ctx: Context, email: string, account: NewAccount): Promise<void> {
  await insertPerson(ctx.tx, { id: ctx.actor.id, email, name: account.name }, ctx.now)
  await putPasswordHash(ctx.tx, ctx.actor.id, account.passwordHash, ctx.now)
}
