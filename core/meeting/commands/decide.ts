import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { ChangeDecision, Decide, WithdrawDecision } from '../contract.ts'
import { DecisionChanged, DecisionMade, DecisionWithdrawn } from '../facts.ts'
import { dueTooEarly } from '../problems.ts'
import { listAgenda } from '../store/agenda.ts'
import { addStep, insertDecision, moveDecision, updateDecision } from '../store/decisions.ts'
import { lockDecisionFor } from './hold-decision.ts'
import { byOf, lockStanding, requireOpds } from './read-meeting.ts'
import { tellOfDecision } from './tell.ts'

/**
 * Records what a meeting decided. The agency is told and finds it among its tasks at once.
 *
 * @throws Refusal `meeting.opd_unknown`, `meeting.due_too_early`, `meeting.meeting_cancelled`,
 * `meeting.meeting_unknown`
 */
export async function decide(
  ctx: Context,
  input: Input<typeof Decide>,
): Promise<{ id: string; number: number }> {
  const { meetingId, text, opdId, dueOn } = input
  const meeting = await lockStanding(ctx, meetingId)
  if (dueOn < dayInWib(meeting.startsAt)) refuse(dueTooEarly)
  await requireOpds(ctx, [opdId])
  const id = randomUUID()
  const decision = { id, meetingId, itemId: await knownItem(ctx, input), text, opdId, dueOn }
  const number = await insertDecision(ctx.tx, ctx.tenant, decision, ctx.now)
  const step = { decisionId: id, act: 'decided' as const, note: '', evidence: [] }
  await addStep(ctx.tx, ctx.tenant, step, byOf(ctx))
  await tellOfDecision(ctx, { id, text, opd: { id: opdId }, dueOn, revision: 1 }, 'given')
  publish(ctx, DecisionMade.of({ decisionId: id, meetingId, opdId, dueOn }))
  return { id, number }
}

/** The point it belongs to, if that is on the agenda. */
async function knownItem(ctx: Context, { meetingId, itemId }: Input<typeof Decide>): Promise<string | null> {
  if (itemId === null) return null
  const agenda = await listAgenda(ctx.tx, ctx.tenant, meetingId)
  return agenda.some(({ id }) => id === itemId) ? itemId : null
}

/** @throws Refusal as {@link decide} and of the state of the decision */
export async function changeDecision(
  ctx: Context,
  input: Input<typeof ChangeDecision>,
): Promise<{ done: true }> {
  const { decisionId, text, opdId, dueOn, reason } = input
  const before = await lockDecisionFor(ctx, input, 'change')
  if (dueOn < before.meeting.heldOn) refuse(dueTooEarly)
  await requireOpds(ctx, [opdId])
  await updateDecision(ctx.tx, ctx.tenant, { id: decisionId, text, opdId, dueOn }, ctx.now)
  const step = { decisionId, act: 'changed' as const, note: reason, evidence: [] }
  await addStep(ctx.tx, ctx.tenant, step, byOf(ctx))
  const given = { id: decisionId, text, opd: { id: opdId }, dueOn, revision: before.revision + 1 }
  await tellOfDecision(ctx, given, 'given', reason)
  publish(ctx, DecisionChanged.of({ decisionId, meetingId: before.meeting.id, opdId, dueOn }))
  return { done: true }
}

/** @throws Refusal of the state of the decision */
export async function withdrawDecision(
  ctx: Context,
  input: Input<typeof WithdrawDecision>,
): Promise<{ done: true }> {
  const { decisionId, reason } = input
  const { meeting } = await lockDecisionFor(ctx, input, 'withdraw')
  await moveDecision(ctx.tx, ctx.tenant, decisionId, 'withdrawn', ctx.now)
  const step = { decisionId, act: 'withdrawn' as const, note: reason, evidence: [] }
  await addStep(ctx.tx, ctx.tenant, step, byOf(ctx))
  publish(ctx, DecisionWithdrawn.of({ decisionId, meetingId: meeting.id }))
  return { done: true }
}
