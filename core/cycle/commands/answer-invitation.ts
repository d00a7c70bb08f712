import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  AnswerInvitation,
  Participation,
  ParticipationState,
  WithdrawParticipation,
} from '../contract.ts'
import { InvitationAnswered, RegionWithdrew } from '../facts.ts'
import { cycleNotOpen, notTakingPart, participationSettled, reasonMissing } from '../problems.ts'
import { getCycle, refuseIfClosed } from '../public.ts'
import { mayBecome } from '../rules/participation.ts'
import { findParticipation, lockParticipation, setAnswer, setEnded } from '../store/participations.ts'

/** The region accepts or declines, up to the deadline of the answer. */
export async function answerInvitation(
  ctx: Context,
  { year, answer, reason }: Input<typeof AnswerInvitation>,
): Promise<Participation> {
  const cycle = await getCycle(ctx.tx, year)
  refuseIfClosed(ctx, cycle, 'answer')
  if (answer === 'declined' && reason === undefined) refuse(reasonMissing)
  await lockForState(ctx, ctx.tenant, year, answer)
  await setAnswer(ctx.tx, ctx.tenant, year, {
    state: answer,
    reason: answer === 'declined' ? (reason ?? null) : null,
    by: ctx.actor.id,
    now: ctx.now,
  })
  publish(ctx, InvitationAnswered.of({ year, answer }))
  return readBack(ctx, year)
}

/** The region leaves a cycle it had accepted. */
export async function withdrawParticipation(
  ctx: Context,
  { year, reason }: Input<typeof WithdrawParticipation>,
): Promise<Participation> {
  const cycle = await getCycle(ctx.tx, year)
  if (cycle.state !== 'open') refuse(cycleNotOpen, { year })
  await lockForState(ctx, ctx.tenant, year, 'withdrawn')
  const end = { state: 'withdrawn' as const, reason, by: ctx.actor.id, now: ctx.now }
  await setEnded(ctx.tx, ctx.tenant, year, end)
  publish(ctx, RegionWithdrew.of({ year }))
  return readBack(ctx, year)
}

/** @throws Refusal `cycle.not_taking_part`, or `cycle.participation_settled` when the state may not follow */
export async function lockForState(
  ctx: Context,
  region: string,
  year: number,
  to: ParticipationState,
): Promise<Participation> {
  const part = (await lockParticipation(ctx.tx, region, year)) ?? refuse(notTakingPart, { year })
  return mayBecome(part.state, to) ? part : refuse(participationSettled, { state: part.state, to })
}

const readBack = async (ctx: Context, year: number): Promise<Participation> =>
  (await findParticipation(ctx.tx, ctx.tenant, year)) ?? refuse(notTakingPart, { year })
