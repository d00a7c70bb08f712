import { citeVersion, handOver } from '#core/evidence/public.ts'
import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ReportFollowUp } from '../contract.ts'
import { FollowedUp } from '../facts.ts'
import { mayFollowUp } from '../policy.ts'
import { evidenceNeeded } from '../problems.ts'
import { type Held, moveRecommendation } from '../store/recommendations.ts'
import { addSteps } from '../store/steps.ts'
import { hold, nextState } from './hold.ts'

type ReportInput = Input<typeof ReportFollowUp>

/** Tells what was done so far. */
export const reportFollowUp = (ctx: Context, input: ReportInput) => followUp(ctx, 'report', input)

/**
 * Says that a recommendation is done; an assessor or the ministry judges it.
 *
 * @throws Refusal `followup.evidence_needed` without evidence
 */
export async function proveFollowUp(ctx: Context, input: ReportInput) {
  return input.evidence.length === 0 ? refuse(evidenceNeeded) : followUp(ctx, 'prove', input)
}

/** Evidence is cited and handed over, so that whoever judges may read it. */
async function followUp(ctx: Context, act: 'report' | 'prove', input: ReportInput) {
  const held = await hold(ctx, input)
  const { roles, opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  const asker = { isSecretariat: roles.includes('region_admin'), opdIds }
  const state = nextState(held, mayFollowUp(act, held, asker))
  await cite(ctx, held, input.evidence)
  await moveRecommendation(ctx.tx, held, state, ctx.now)
  const told = act === 'report' ? ('reported' as const) : ('proven' as const)
  const { note, evidence } = input
  const step = { tenant: held.tenant, recommendationId: held.id, act: told, note, evidence }
  await addSteps(ctx.tx, [{ ...step, byId: ctx.actor.id }], ctx.now)
  const { id: recommendationId, year, opdId } = held
  const fact = { recommendationId, region: held.tenant, year, act: told, state, evidence, opdId }
  publish(ctx, FollowedUp.of(fact))
  return { done: true as const }
}

async function cite(ctx: Context, held: Held, evidence: readonly string[]): Promise<void> {
  for (const versionId of evidence) {
    await citeVersion(ctx, { versionId, by: 'followup.recommendation', key: `${held.year}:${held.id}` })
  }
  if (evidence.length > 0) await handOver(ctx, evidence)
}
