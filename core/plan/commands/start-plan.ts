import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { StartPlan } from '../contract.ts'
import { PlanStarted } from '../facts.ts'
import { planThere } from '../problems.ts'
import { insertPlan, writePart } from '../store/plans.ts'
import { refuseUnlessPeriod } from './save-part.ts'

/** Begins the region's plan. @throws Refusal `plan.already_begun`, `plan.period_wrong` */
export async function startPlan(
  ctx: Context,
  { title, fromYear, toYear }: Input<typeof StartPlan>,
): Promise<{ id: string }> {
  refuseUnlessPeriod({ fromYear, toYear })
  const plan = { id: randomUUID(), source: null, isExample: false, by: ctx.actor.id }
  if (!(await insertPlan(ctx.tx, ctx.tenant, plan, ctx.now))) return refuse(planThere)
  const content = { title, fromYear, toYear, legalBasis: null }
  await writePart(ctx.tx, ctx.tenant, { key: 'frame', content, revision: 0 }, ctx.actor.id, ctx.now)
  publish(ctx, PlanStarted.of({ planId: plan.id }))
  return { id: plan.id }
}
