import { randomUUID } from 'node:crypto'
import { getRound } from '#core/cycle/public.ts'
import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { AddComment, Comment } from '../contract.ts'
import { questionUnknown } from '../problems.ts'
import { addComment as insertComment } from '../store/comments.ts'

/** Says something about a question. No fact and no later change: others may have read it. */
export async function addComment(ctx: Context, input: Input<typeof AddComment>): Promise<Comment> {
  const { year, question } = input
  const { instrument } = await getRound(ctx.tx, ctx.tenant, year)
  if (!instrument.questions.some(({ code }) => code === question)) refuse(questionUnknown, { question })
  const text = input.text.trim()
  const comment = { id: randomUUID(), year, question, author: ctx.actor.id, text }
  await insertComment(ctx.tx, ctx.tenant, comment, ctx.now)
  const names = await listPeopleNames(ctx.tx, [ctx.actor.id])
  return { id: comment.id, author: names.get(ctx.actor.id) ?? '', text, at: ctx.now.toISOString() }
}
