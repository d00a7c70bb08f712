import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { RecordGap } from '../contract.ts'
import { GapRecorded } from '../facts.ts'
import { mayConclude } from '../policy.ts'
import { gapHasRating, ministryOnly, regionNotInCycle, resultFrozen } from '../problems.ts'
import { addGaps } from '../store/adjustments.ts'
import { readYear } from '../store/matter.ts'
import { listPublishedRegions } from '../store/publications.ts'
import { inRegion } from '../store/regions.ts'
import { scoreYear } from './estimates.ts'

/**
 * Records why the mandatory questions of a region that have no rating now stay without one: they are left out of
 * the mean of their component.
 *
 * @throws Refusal `result.region_not_in_cycle`, `result.no_gap` or `result.frozen`
 */
export async function recordGap(
  ctx: Context,
  { year, region, reason }: Input<typeof RecordGap>,
): Promise<{ questions: string[] }> {
  if (!mayConclude(ctx.tenant)) return refuse(ministryOnly)
  if ((await listPublishedRegions(ctx.tx, year)).has(region)) return refuse(resultFrozen, { year })
  const [own] = scoreYear(await readYear(ctx.tx, year, region))
  if (own === undefined) return refuse(regionNotInCycle, { region, year })
  const questions = own.live.missing
  if (questions.length === 0) return refuse(gapHasRating, { region })
  await addGaps(ctx.tx, region, year, { by: ctx.actor.id, at: ctx.now }, questions, reason)
  await inRegion(ctx, region, async (there) => publish(there, GapRecorded.of({ year, questions })))
  return { questions }
}
