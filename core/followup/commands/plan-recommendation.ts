import { listOpd, listServing } from '#core/identity/public.ts'
import { notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { day, dayInWib } from '#platform/time/time.ts'
import type { PlanRecommendation } from '../contract.ts'
import { FollowedUp } from '../facts.ts'
import { mayNow } from '../policy.ts'
import { dueBeforeToday, opdNotThere } from '../problems.ts'
import { type Held, planRecommendation as putPlan } from '../store/recommendations.ts'
import { addSteps } from '../store/steps.ts'
import { hold, nextState } from './hold.ts'

/**
 * Gives a recommendation its agency, due date and programme; from then on it is a task of that agency.
 *
 * @throws Refusal `followup.opd_not_there`, `followup.due_before_today`, or those of {@link hold}
 */
export async function planRecommendation(ctx: Context, input: Input<typeof PlanRecommendation>) {
  const held = await hold(ctx, input)
  const state = nextState(held, mayNow('plan', held.state))
  if (input.dueOn < dayInWib(ctx.now)) return refuse(dueBeforeToday)
  const opd = (await listOpd(ctx.tx, ctx.tenant)).find(({ id, closedAt }) => id === input.opdId && !closedAt)
  if (!opd) return refuse(opdNotThere)
  const programme = input.programme?.trim() || null
  await putPlan(ctx.tx, held, { opdId: opd.id, dueOn: input.dueOn, programme }, ctx.now)
  const note = `${opd.name} · ${input.dueOn}${programme === null ? '' : ` · ${programme}`}`
  const step = { tenant: held.tenant, recommendationId: held.id, act: 'planned' as const, note, evidence: [] }
  await addSteps(ctx.tx, [{ ...step, byId: ctx.actor.id }], ctx.now)
  await tellAgency(ctx, held, opd.id, input.dueOn)
  const { id: recommendationId, year } = held
  const told = {
    recommendationId,
    region: held.tenant,
    year,
    act: 'planned',
    state,
    evidence: [],
    opdId: opd.id,
  }
  publish(ctx, FollowedUp.of(told))
  return { done: true as const }
}

async function tellAgency(ctx: Context, held: Held, opdId: string, dueOn: string): Promise<void> {
  const officers = await listServing(ctx.tx, ctx.tenant, ['opd_officer'])
  await notify(ctx, {
    key: `followup.planned:${held.id}:${held.revision}`,
    to: officers.filter((officer) => officer.opdId === opdId).map(({ personId }) => personId),
    title: { id: 'Rekomendasi menjadi tugas OPD Anda', en: 'A recommendation is now your agency’s task' },
    body: {
      id: `“${held.text}” — paling lambat ${day(dueOn, 'id')}.`,
      en: `“${held.text}” — by ${day(dueOn, 'en')}.`,
    },
    path: `evaluasi/rekomendasi/${held.year}/${held.id}`,
  })
}
