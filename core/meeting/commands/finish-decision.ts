import { citeVersion } from '#core/evidence/public.ts'
import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { FinishDecision, JudgeDecision } from '../contract.ts'
import { DecisionConfirmed, DecisionDone, DecisionReopened } from '../facts.ts'
import { mayFinish } from '../policy.ts'
import { notYourDecision } from '../problems.ts'
import { addStep, moveDecision } from '../store/decisions.ts'
import { lockDecisionFor } from './hold-decision.ts'
import { byOf } from './read-meeting.ts'
import { tellOfDecision } from './tell.ts'

/** Who asks: what they serve here, and whether they may judge. */
export async function askerOf(ctx: Context): Promise<{ mayJudge: boolean; opdIds: string[] }> {
  const { opdIds } = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  return { mayJudge: ctx.actor.permissions.has('meeting.decision.confirm'), opdIds }
}

/**
 * The agency says that a decision is carried out; the secretariat looks.
 *
 * @throws Refusal `meeting.not_your_decision`, of the vault, or of the state of the decision
 */
export async function finishDecision(
  ctx: Context,
  input: Input<typeof FinishDecision>,
): Promise<{ done: true }> {
  const { decisionId, note, evidence } = input
  const { opd, meeting } = await lockDecisionFor(ctx, input, 'finish')
  if (!mayFinish({ opdId: opd.id }, await askerOf(ctx))) refuse(notYourDecision)
  for (const versionId of evidence) {
    await citeVersion(ctx, { versionId, by: 'meeting.decision', key: decisionId })
  }
  await moveDecision(ctx.tx, ctx.tenant, decisionId, 'done', ctx.now)
  await addStep(ctx.tx, ctx.tenant, { decisionId, act: 'finished', note, evidence }, byOf(ctx))
  publish(ctx, DecisionDone.of({ decisionId, meetingId: meeting.id, opdId: opd.id, evidence }))
  return { done: true }
}

/** Confirms, or opens again with the reason. @throws Refusal of the state of the decision */
export async function judgeDecision(
  ctx: Context,
  input: Input<typeof JudgeDecision>,
): Promise<{ done: true }> {
  const { decisionId, accepted, note } = input
  const decision = await lockDecisionFor(ctx, input, accepted ? 'confirm' : 'reopen')
  await moveDecision(ctx.tx, ctx.tenant, decisionId, accepted ? 'confirmed' : 'open', ctx.now)
  const act = accepted ? ('confirmed' as const) : ('reopened' as const)
  await addStep(ctx.tx, ctx.tenant, { decisionId, act, note, evidence: [] }, byOf(ctx))
  const reopened = { ...decision, revision: decision.revision + 1 }
  if (!accepted) await tellOfDecision(ctx, reopened, 'reopened', note)
  const fact = { decisionId, meetingId: decision.meeting.id }
  publish(ctx, accepted ? DecisionConfirmed.of(fact) : DecisionReopened.of(fact))
  return { done: true }
}
