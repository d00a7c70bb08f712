import { findAssignment } from '#core/assessor/public.ts'
import { findCycle, listCycles } from '#core/cycle/public.ts'
import { offerEvidence } from '#core/workbook/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { JudgeFollowUp } from '../contract.ts'
import { FollowedUp } from '../facts.ts'
import { mayNow } from '../policy.ts'
import { recommendationUnknown } from '../problems.ts'
import { readyEvidenceOf } from '../rules/ready-evidence.ts'
import { inRegion } from '../store/in-region.ts'
import { type Held, moveRecommendation } from '../store/recommendations.ts'
import { addSteps } from '../store/steps.ts'
import { hold, nextState } from './hold.ts'

/**
 * Accepts what a region proved, or gives it back with a reason. What is accepted stands ready as evidence beside the
 * Baseline questions of the cycle that is open then.
 *
 * @throws Refusal those of {@link hold}; an assessor who is not assigned to the region finds nothing
 */
export async function judgeFollowUp(ctx: Context, input: Input<typeof JudgeFollowUp>) {
  const held = await hold(ctx, input)
  await refuseUnassigned(ctx, held)
  const act = input.accepted ? 'accept' : 'return'
  const state = nextState(held, mayNow(act, held.state))
  await moveRecommendation(ctx.tx, held, state, ctx.now)
  const told = input.accepted ? ('accepted' as const) : ('returned' as const)
  const step = { tenant: held.tenant, recommendationId: held.id, act: told, note: input.note, evidence: [] }
  await addSteps(ctx.tx, [{ ...step, byId: ctx.actor.id }], ctx.now)
  if (input.accepted) await offerToOpenCycle(ctx, held)
  const { id: recommendationId, year, opdId } = held
  const fact = { recommendationId, region: held.tenant, year, act: told, state, evidence: [], opdId }
  publish(ctx, FollowedUp.of(fact))
  return { done: true as const }
}

/** The ministry judges every region; an assessor the regions assigned in the year or in the cycle that is open. */
async function refuseUnassigned(ctx: Context, held: Held): Promise<void> {
  if (ctx.tenant === '00') return
  const open = (await listCycles(ctx.tx)).find(({ state }) => state === 'open')
  for (const year of new Set([held.year, open?.year ?? held.year])) {
    if (await findAssignment(ctx.tx, held.tenant, year, ctx.actor.id)) return
  }
  refuse(recommendationUnknown)
}

/** Follow-up of one year is evidence in the next; within its own year there is nothing to show yet. */
async function offerToOpenCycle(ctx: Context, held: Held): Promise<void> {
  const next = await findCycle(ctx.tx, held.year + 1)
  if (next?.state !== 'open' && next?.state !== 'draft') return
  await inRegion(ctx, held.tenant, async (there) => {
    for (const offer of readyEvidenceOf(held, 'accepted'))
      await offerEvidence(there, { year: next.year, ...offer })
  })
}
