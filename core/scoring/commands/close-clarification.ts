import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { wib } from '#platform/time/time.ts'
import type { CloseClarification } from '../contract.ts'
import { ClarificationClosed } from '../facts.ts'
import { clarificationClosed, clarificationUnknown, notYourRequest } from '../problems.ts'
import * as store from '../store/clarifications.ts'

/** Closed by whoever asked, answered or not, also after rating has closed. */
export async function closeClarification(
  ctx: Context,
  { year, clarificationId: id }: Input<typeof CloseClarification>,
): Promise<{ done: true }> {
  const asked = (await store.lockClarification(ctx.tx, ctx.tenant, year, id)) ?? refuse(clarificationUnknown)
  if (asked.askedBy !== ctx.actor.id) refuse(notYourRequest)
  if (asked.closedAt !== null) refuse(clarificationClosed, { closedAt: wib(asked.closedAt, ctx.language) })
  await store.closeClarification(ctx.tx, ctx.tenant, id, ctx.now)
  publish(ctx, ClarificationClosed.of({ clarificationId: id, year, question: asked.question }))
  return { done: true }
}
