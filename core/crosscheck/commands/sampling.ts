import { createHash } from 'node:crypto'
import { getOpenRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { KeepSampling, SamplingContent, SamplingPlan, TrySampling } from '../contract.ts'
import { SamplingKept } from '../facts.ts'
import { nothingAtStake, nothingSubmitted } from '../problems.ts'
import { planOf, startOf } from '../rules/plan.ts'
import { insertSampling, listSamplings } from '../store/sampling.ts'
import { byOf, requireAssignment } from './session.ts'
import { weighClaims } from './weigh.ts'

/**
 * What a plan of this size would draw today. Region, year and the day seed the draw, so nobody chooses the claims.
 *
 * @throws Refusal `crosscheck.nothing_submitted` or `crosscheck.nothing_at_stake`
 */
export async function trySampling(
  ctx: Context,
  { year, size, faulty }: Input<typeof TrySampling>,
): Promise<SamplingContent> {
  const weighing = (await weighClaims(ctx, year)) ?? refuse(nothingSubmitted)
  if (!weighing.claims.some((claim) => claim.size.n > 0n)) refuse(nothingAtStake)
  const seed = `${ctx.tenant}:${year}:${dayInWib(ctx.now)}`
  const start = startOf(createHash('sha256').update(seed).digest('hex'))
  return { ...planOf(weighing.claims, { size, faulty, start }), seed, submission: weighing.submission }
}

/**
 * Keeps a plan. A second one of the same day draws from the same start; all stay to be seen.
 *
 * @throws Refusal as {@link trySampling}, of the cycle, or `crosscheck.not_assigned`
 */
export async function keepSampling(ctx: Context, input: Input<typeof KeepSampling>): Promise<SamplingPlan> {
  const { year } = input
  await getOpenRound(ctx, ctx.tenant, year, 'rating')
  await requireAssignment(ctx, year)
  const content = await trySampling(ctx, input)
  const version = ((await listSamplings(ctx.tx, ctx.tenant, year))[0]?.version ?? 0) + 1
  const plan = { year, version, publishedOn: dayInWib(ctx.now), content }
  await insertSampling(ctx.tx, ctx.tenant, plan, byOf(ctx))
  publish(ctx, SamplingKept.of({ year, version, size: content.size }))
  const { publishedOn } = plan
  return { year, version, publishedOn, madeAt: ctx.now.toISOString(), ...content }
}
