import { getCycle } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { SetClarificationHours } from '../contract.ts'
import { ClarificationHoursSet } from '../facts.ts'
import * as store from '../store/clarifications.ts'

/** Counts from the next request on; hours already running are not moved. */
export async function setClarificationHours(
  ctx: Context,
  { year, hours }: Input<typeof SetClarificationHours>,
): Promise<{ done: true }> {
  await getCycle(ctx.tx, year)
  await store.setClarificationHours(ctx.tx, year, hours, ctx.actor.id, ctx.now)
  publish(ctx, ClarificationHoursSet.of({ year, hours }))
  return { done: true }
}
