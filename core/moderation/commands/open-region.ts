import { randomUUID } from 'node:crypto'
import { listAssignments } from '#core/assessor/public.ts'
import { notify } from '#core/notice/public.ts'
import { listRevealedSheets } from '#core/scoring/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Cause } from '../contract.ts'
import { ModerationOpened } from '../facts.ts'
import { inRegion } from '../store/in-region.ts'
import { insertModerations, type NewModeration } from '../store/moderations.ts'

interface Wanted {
  question: string
  cause: Cause
  note?: string
}

/** Opens moderations of a region, behind its wall, and tells its assessors. Gives the ids of those opened. */
export const openInRegion = (
  ctx: Context,
  year: number,
  region: string,
  wanted: readonly Wanted[],
): Promise<string[]> =>
  wanted.length === 0 ? Promise.resolve([]) : inRegion(ctx, region, (there) => open(there, year, wanted))

async function open(ctx: Context, year: number, wanted: readonly Wanted[]): Promise<string[]> {
  const { tx, tenant, actor, now } = ctx
  const sheets = await listRevealedSheets(tx, year, tenant)
  const moderations: NewModeration[] = wanted.map(({ question, cause, note }) => ({
    id: randomUUID(),
    question,
    cause,
    note: note ?? null,
    ratingsBefore: sheets.flatMap(({ assessorId, ratings }) => {
      const value = ratings[question]
      return value === undefined ? [] : [{ assessorId, value }]
    }),
  }))
  const opened = new Set(await insertModerations(tx, tenant, year, { by: actor.id, at: now }, moderations))
  const begun = moderations.filter(({ id }) => opened.has(id))
  await tellAssessors(ctx, year, begun)
  publish(
    ctx,
    ...begun.map(({ id, question, cause }) =>
      ModerationOpened.of({ region: tenant, year, moderationId: id, question, cause }),
    ),
  )
  return [...opened]
}

/** One notice for all that was opened at once: nobody reads forty. */
async function tellAssessors(ctx: Context, year: number, begun: readonly NewModeration[]): Promise<void> {
  const [first] = begun
  if (first === undefined) return
  const assessors = await listAssignments(ctx.tx, year, ctx.tenant)
  const questions = begun.map(({ question }) => question).join(', ')
  await notify(ctx, {
    key: `moderation.opened:${year}:${first.id}`,
    to: assessors.map(({ assessorId }) => assessorId),
    title: { id: 'Moderasi dibuka', en: 'Moderation has begun' },
    body: {
      id: `Penilaian Anda dan rekan berjauhan pada ${questions}. Sampaikan pernyataan Anda.`,
      en: `Your rating and those of your colleagues lie apart on ${questions}. Say what you think.`,
    },
    path: `evaluasi/moderasi/${year}`,
  })
}
