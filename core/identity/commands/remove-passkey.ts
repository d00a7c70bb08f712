import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { RemovePasskey } from '../contract.ts'
import { PasskeyRemoved } from '../facts.ts'
import { passkeyUnknown } from '../problems.ts'
import * as store from '../store/factors.ts'

export async function removePasskey(
  ctx: Context,
  { passkeyId }: Input<typeof RemovePasskey>,
): Promise<{ done: true }> {
  if (!(await store.deletePasskey(ctx.tx, ctx.actor.id, passkeyId))) refuse(passkeyUnknown)
  publish(ctx, PasskeyRemoved.of({ personId: ctx.actor.id }))
  return { done: true }
}
