import { randomUUID } from 'node:crypto'
import { getOpenRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AskClarification } from '../contract.ts'
import { ClarificationAsked } from '../facts.ts'
import { questionUnknown } from '../problems.ts'
import { CLARIFICATION_HOURS, dueAfter } from '../rules/clarification.ts'
import { addClarification, findClarificationHours } from '../store/clarifications.ts'
import { getAssignedHere } from './assigned.ts'
import { tellAsked } from './clarification-notices.ts'

/** Asks the region about a question while rating is open; the clock starts with the act. */
export async function askClarification(
  ctx: Context,
  { year, question, request }: Input<typeof AskClarification>,
): Promise<Reply<typeof AskClarification>> {
  await getAssignedHere(ctx, year)
  const { instrument } = await getOpenRound(ctx, ctx.tenant, year, 'rating')
  if (!instrument.questions.some(({ code }) => code === question)) refuse(questionUnknown, { question })
  const hours = (await findClarificationHours(ctx.tx, year)) ?? CLARIFICATION_HOURS
  const asked = { id: randomUUID(), year, question, dueAt: dueAfter(ctx.now, hours) }
  await addClarification(ctx.tx, ctx.tenant, { ...asked, request, askedBy: ctx.actor.id }, ctx.now)
  await tellAsked(ctx, asked)
  const dueAt = asked.dueAt.toISOString()
  publish(ctx, ClarificationAsked.of({ clarificationId: asked.id, year, question, dueAt }))
  return { id: asked.id, dueAt }
}
