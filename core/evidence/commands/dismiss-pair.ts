import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { DismissPair } from '../contract.ts'
import { PairDismissed } from '../facts.ts'
import { pairUnknown } from '../problems.ts'
import * as store from '../store/pairs.ts'

export async function dismissPair(ctx: Context, input: Input<typeof DismissPair>): Promise<{ done: true }> {
  const [one, other] = [input.one, input.other].sort() as [string, string]
  const judged = { one, other, reason: input.reason.trim(), by: ctx.actor.id, at: ctx.now }
  if (!(await store.dismissPair(ctx.tx, ctx.tenant, judged))) refuse(pairUnknown)
  publish(ctx, PairDismissed.of({ one, other }))
  return { done: true }
}
