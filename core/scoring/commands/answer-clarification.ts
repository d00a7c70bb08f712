import { citeVersion, handOver } from '#core/evidence/public.ts'
import { getStanding } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { wib } from '#platform/time/time.ts'
import type { AnswerClarification } from '../contract.ts'
import { ClarificationAnswered } from '../facts.ts'
import { mayAnswer } from '../policy.ts'
import {
  clarificationAnswered,
  clarificationClosed,
  clarificationUnknown,
  notYourQuestion,
} from '../problems.ts'
import { type ClarificationRow, keepAnswer, lockClarification } from '../store/clarifications.ts'
import { findOwner, tellAnswered } from './clarification-notices.ts'

/** The region's answer, once; what it proves is handed over with it. A late answer counts and is shown late. */
export async function answerClarification(
  ctx: Context,
  input: Input<typeof AnswerClarification>,
): Promise<Reply<typeof AnswerClarification>> {
  const { year, clarificationId: id, evidence } = input
  const asked = (await lockClarification(ctx.tx, ctx.tenant, year, id)) ?? refuse(clarificationUnknown)
  refuseIfSettled(ctx, asked)
  await refuseUnlessOwned(ctx, year, asked.question)
  await keepAnswer(ctx.tx, ctx.tenant, { id, text: input.answer, evidence, by: ctx.actor.id }, ctx.now)
  const key = `${year}:${asked.question}:${id}`
  for (const versionId of evidence) await citeVersion(ctx, { versionId, by: 'scoring.clarification', key })
  await handOver(ctx, evidence)
  await tellAnswered(ctx, { ...asked, year })
  const late = ctx.now > asked.dueAt
  const { question } = asked
  publish(ctx, ClarificationAnswered.of({ clarificationId: id, year, question, evidence, late }))
  return { answeredAt: ctx.now.toISOString(), late }
}

function refuseIfSettled({ language }: Context, { answeredAt, closedAt }: ClarificationRow): void {
  if (closedAt !== null) refuse(clarificationClosed, { closedAt: wib(closedAt, language) })
  if (answeredAt !== null) refuse(clarificationAnswered, { answeredAt: wib(answeredAt, language) })
}

async function refuseUnlessOwned(ctx: Context, year: number, question: string): Promise<void> {
  const standing = await getStanding(ctx.tx, ctx.tenant, ctx.actor.id)
  const owner = await findOwner(ctx, year, question)
  if (!mayAnswer(standing, owner?.id ?? null)) refuse(notYourQuestion, { question })
}
