import { listPeopleNames, listServing } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { RecommendationWithSteps } from '../contract.ts'
import { recommendationUnknown } from '../problems.ts'
import { listRecommendations } from '../store/recommendations.ts'
import { listSteps } from '../store/steps.ts'

const REGION_ROLES = ['region_admin', 'opd_officer', 'leader'] as const

/** One recommendation with its history; only people of the region are named, assessors never. */
export async function getRecommendation(
  ctx: Context,
  { id }: { id: string },
): Promise<RecommendationWithSteps> {
  const [found] = await listRecommendations(ctx.tx, ctx.tenant, { id })
  if (!found) return refuse(recommendationUnknown)
  const steps = await listSteps(ctx.tx, found.region.code, id)
  const ours = await listServing(ctx.tx, found.region.code, REGION_ROLES)
  const names = await listPeopleNames(
    ctx.tx,
    ours.map(({ personId }) => personId),
  )
  return { ...found, steps: steps.map(({ byId, ...step }) => named(step, names.get(byId))) }
}

type Step = RecommendationWithSteps['steps'][number]

const named = (step: Omit<Step, 'at' | 'by'> & { at: Date }, by: string | undefined): Step => ({
  ...step,
  at: step.at.toISOString(),
  by: by ?? null,
})
