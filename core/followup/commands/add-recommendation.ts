import { randomUUID } from 'node:crypto'
import { findAssignment } from '#core/assessor/public.ts'
import { getRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AddRecommendation } from '../contract.ts'
import { Recommended } from '../facts.ts'
import { recommendationUnknown } from '../problems.ts'
import { addRecommendations } from '../store/recommendations.ts'
import { addSteps } from '../store/steps.ts'

/**
 * Recommends something to a region by hand: the ministry to any participant, an assessor to an assigned region.
 *
 * @throws Refusal `cycle.not_taking_part`, or `followup.recommendation_unknown` for a region that is not one's own
 */
export async function addRecommendation(ctx: Context, input: Input<typeof AddRecommendation>) {
  const { region, year } = input
  if (ctx.tenant !== '00' && ctx.tenant !== region) return refuse(recommendationUnknown)
  await getRound(ctx.tx, region, year)
  const assigned = ctx.tenant === '00' || (await findAssignment(ctx.tx, region, year, ctx.actor.id))
  if (!assigned) return refuse(recommendationUnknown)
  const id = randomUUID()
  const added = { id, tenant: region, year, component: input.component ?? null, text: input.text.trim() }
  await addRecommendations(
    ctx.tx,
    [{ ...added, authorId: ctx.actor.id, opdId: null, carriedFrom: null }],
    ctx.now,
  )
  const step = { tenant: region, recommendationId: id, act: 'recommended' as const, note: null, evidence: [] }
  await addSteps(ctx.tx, [{ ...step, byId: ctx.actor.id }], ctx.now)
  publish(ctx, Recommended.of({ year, region, recommendationIds: [id] }))
  return { id }
}
