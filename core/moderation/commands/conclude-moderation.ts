import { getOpenRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { ConcludeModeration } from '../contract.ts'
import { ModerationClosed } from '../facts.ts'
import { mayConclude } from '../policy.ts'
import { anotherRevision, notTheModerator } from '../problems.ts'
import { inRegion } from '../store/in-region.ts'
import { closeModeration } from '../store/moderations.ts'
import { listStatements } from '../store/statements.ts'
import { lockOpen } from './standing.ts'

/** Closes a moderation. Whether ratings were revised is read from its record, so nobody can say otherwise. */
export async function concludeModeration(
  ctx: Context,
  input: Input<typeof ConcludeModeration>,
): Promise<Reply<typeof ConcludeModeration>> {
  const { moderation, standing } = await lockOpen(ctx, input.moderationId)
  if (!mayConclude(standing)) refuse(notTheModerator)
  if (moderation.revision !== input.revision) refuse(anotherRevision)
  const { id: moderationId, region, year, question } = moderation
  await getOpenRound(ctx, region, year, 'moderation')
  const statements = await listStatements(ctx.tx, region, moderationId)
  const outcome = statements.some(({ kind }) => kind === 'revised') ? 'revised' : 'kept'
  const closing = { by: ctx.actor.id, at: ctx.now, outcome, reason: input.reason.trim() } as const
  await closeModeration(ctx.tx, moderation, closing)
  await inRegion(ctx, region, async (there) =>
    publish(there, ModerationClosed.of({ region, year, moderationId, question, outcome })),
  )
  return { outcome }
}
