import { randomUUID } from 'node:crypto'
import { getOpenRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { Speak } from '../contract.ts'
import { StatementMade } from '../facts.ts'
import { inRegion } from '../store/in-region.ts'
import { touchModeration } from '../store/moderations.ts'
import { insertStatement } from '../store/statements.ts'
import { lockOpen } from './standing.ts'

/** Adds a statement; it can be answered by another, never changed. */
export async function speak(ctx: Context, input: Input<typeof Speak>): Promise<Reply<typeof Speak>> {
  const { moderation } = await lockOpen(ctx, input.moderationId)
  const { id: moderationId, region, year } = moderation
  await getOpenRound(ctx, region, year, 'moderation')
  const id = randomUUID()
  const statement = { id, moderationId, authorId: ctx.actor.id, kind: 'said' as const }
  const said = { ...statement, text: input.text.trim(), before: null, after: null }
  await insertStatement(ctx.tx, region, said, ctx.now)
  await touchModeration(ctx.tx, moderation)
  await inRegion(ctx, region, async (there) =>
    publish(there, StatementMade.of({ region, year, moderationId, statementId: id })),
  )
  return { id }
}
