import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { RevokeSession } from '../contract.ts'
import { SessionRevoked } from '../facts.ts'
import { sessionUnknown } from '../problems.ts'
import * as store from '../store/sessions.ts'

export async function revokeSession(
  ctx: Context,
  { sessionId }: Input<typeof RevokeSession>,
): Promise<{ done: true }> {
  if (!(await store.revokeSession(ctx.tx, ctx.actor.id, sessionId, ctx.now))) refuse(sessionUnknown)
  publish(ctx, SessionRevoked.of({ sessionId }))
  return { done: true }
}
