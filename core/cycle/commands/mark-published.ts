import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { refuse } from '#platform/problem/problem.ts'
import { CyclePublished } from '../facts.ts'
import { cycleNotOpen, cycleUnknown } from '../problems.ts'
import { lockCycle, setPublished } from '../store/cycle-writes.ts'

/**
 * Says that the results of a cycle are published; it counts as closed from then on. Doing it again does nothing,
 * because a correction publishes results a second time. Called by the module of results, in its own act.
 *
 * @throws Refusal `cycle.unknown`, or `cycle.not_open` for a draft
 */
export async function markPublished(ctx: Context, year: number): Promise<void> {
  const cycle = (await lockCycle(ctx.tx, year)) ?? refuse(cycleUnknown, { year })
  if (cycle.state === 'published') return
  if (cycle.state === 'draft') return refuse(cycleNotOpen, { year })
  await setPublished(ctx.tx, year, ctx.now)
  publish(ctx, CyclePublished.of({ year }))
}
