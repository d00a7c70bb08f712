import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { RevokeInvitation } from '../contract.ts'
import { InvitationRevoked } from '../facts.ts'
import { invitationUnknown } from '../problems.ts'
import * as store from '../store/invitations.ts'

export async function revokeInvitation(
  ctx: Context,
  { invitationId }: Input<typeof RevokeInvitation>,
): Promise<{ done: true }> {
  if (!(await store.revokeInvitation(ctx.tx, ctx.tenant, invitationId, ctx.now))) refuse(invitationUnknown)
  publish(ctx, InvitationRevoked.of({ invitationId }))
  return { done: true }
}
