import type { Context } from '#platform/context.ts'
import type { Invitation } from '../contract.ts'
import { invitationState } from '../rules/members.ts'
import * as store from '../store/invitations.ts'

export async function listInvitations(ctx: Context): Promise<Invitation[]> {
  const invitations = await store.listInvitations(ctx.tx, ctx.tenant)
  return invitations.map((invitation) => ({
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    opd: invitation.opdId === null ? null : { id: invitation.opdId, name: invitation.opdName ?? '' },
    createdAt: invitation.createdAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
    state: invitationState(invitation, ctx.now),
  }))
}
