import { randomUUID } from 'node:crypto'
import { reviseRating } from '#core/scoring/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ReviseOwnRating } from '../contract.ts'
import { RatingRevised } from '../facts.ts'
import { moderationUnknown } from '../problems.ts'
import { touchModeration } from '../store/moderations.ts'
import { insertStatement } from '../store/statements.ts'
import { refreshRegion } from './refresh-agreement.ts'
import { lockOpen } from './standing.ts'

/** The one way a submitted rating changes: by its maker, inside an open moderation of that question, with a reason. */
export async function reviseOwnRating(
  ctx: Context,
  { moderationId, value, reason }: Input<typeof ReviseOwnRating>,
): Promise<{ done: true }> {
  const { moderation, standing } = await lockOpen(ctx, moderationId)
  if (standing !== 'assessor') refuse(moderationUnknown)
  const { region, year, question } = moderation
  const text = reason.trim()
  const { before } = await reviseRating(ctx, { year, question, value, reason: text, moderationId })
  const id = randomUUID()
  const said = { id, moderationId, authorId: ctx.actor.id, kind: 'revised' as const, text }
  await insertStatement(ctx.tx, region, { ...said, before, after: value }, ctx.now)
  await touchModeration(ctx.tx, moderation)
  await refreshRegion(ctx, year, region)
  publish(ctx, RatingRevised.of({ region, year, moderationId, question, statementId: id }))
  return { done: true }
}
