import { getCycle } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { SetThreshold } from '../contract.ts'
import { ThresholdSet } from '../facts.ts'
import { anotherRevision, spreadsCrossed } from '../problems.ts'
import * as store from '../store/thresholds.ts'

/** What is open stays open; the new threshold counts from the next opening on. */
export async function setThreshold(
  ctx: Context,
  { year, revision, ...threshold }: Input<typeof SetThreshold>,
): Promise<Reply<typeof SetThreshold>> {
  await getCycle(ctx.tx, year)
  if (threshold.narrowSpread > threshold.spread) refuse(spreadsCrossed)
  const kept = await store.setThreshold(ctx.tx, year, { ...threshold, revision }, ctx.actor.id, ctx.now)
  if (kept === undefined) return refuse(anotherRevision)
  publish(ctx, ThresholdSet.of({ year, ...threshold }))
  return { revision: kept }
}
