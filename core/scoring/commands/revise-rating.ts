import { getOpenRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { refuse } from '#platform/problem/problem.ts'
import { RatingRevised } from '../facts.ts'
import { notRevealed, outOfScale, questionUnknown, revisionChangesNothing } from '../problems.ts'
import { isInScale, scaleOf } from '../rules/scale.ts'
import { countGapAsRated, keepRevision, listRatingsOf, type RatingRow } from '../store/ratings.ts'
import { changeRevealedRating } from '../store/revealed.ts'
import { listSheetRows, lockSheet, type SheetRow } from '../store/sheets.ts'
import { getAssignedHere } from './assigned.ts'

export interface RevisionAsked {
  year: number
  question: string
  value: number
  /** Why the assessor thinks otherwise now. */
  reason: string
  /** The open moderation that allows it; whoever hands it in has checked that it is open. */
  moderationId: string
}

/**
 * A submitted rating changed in moderation by the assessor who gave it; what it was is kept. Call it behind the
 * region's wall, after module moderation has proven that the moderation is open for this question.
 *
 * @returns the revision and what the value was (null: it had been recorded as a gap)
 * @throws Refusal of `getOpenRound` for the step `moderation`, `scoring.not_assigned`, `scoring.own_region`,
 * `scoring.not_revealed`, `scoring.question_unknown`, `scoring.out_of_scale` or `scoring.revision_changes_nothing`
 */
export async function reviseRating(
  ctx: Context,
  asked: RevisionAsked,
): Promise<{ revision: number; before: number | null }> {
  const { tx, tenant, actor, now } = ctx
  await getAssignedHere(ctx, asked.year)
  const { instrument } = await getOpenRound(ctx, tenant, asked.year, 'moderation')
  const scale = scaleOf(instrument)
  if (!isInScale(asked.value, scale)) refuse(outOfScale, { question: asked.question, ...scale })
  const sheet = { year: asked.year, assessorId: actor.id }
  await refuseUnlessRevealed(ctx, asked.year, await lockSheet(tx, tenant, asked.year, actor.id))
  const kept = await getKeptRating(ctx, asked)
  const revised = { ...asked, before: kept.value, revision: kept.revision + 1 }
  await keepRevision(tx, tenant, sheet, revised, now)
  await changeRevealedRating(tx, tenant, { ...sheet, question: asked.question, value: asked.value }, now)
  if (kept.value === null) await countGapAsRated(tx, tenant, sheet)
  const { question, before, value, revision, moderationId } = revised
  publish(ctx, RatingRevised.of({ ...sheet, question, before, value, revision, moderationId }))
  return { revision, before }
}

async function refuseUnlessRevealed(ctx: Context, year: number, sheet: SheetRow | undefined): Promise<void> {
  if (sheet?.revealedAt != null) return
  const sheets = await listSheetRows(ctx.tx, year, ctx.tenant)
  const owed = sheets.filter((one) => one.submittedAt === null && one.absentAt === null).length
  refuse(notRevealed, { owed: Math.max(owed, 1) })
}

async function getKeptRating(ctx: Context, asked: RevisionAsked): Promise<RatingRow> {
  const sheet = { year: asked.year, assessorId: ctx.actor.id }
  const [kept] = await listRatingsOf(ctx.tx, ctx.tenant, sheet, [asked.question])
  if (kept === undefined) return refuse(questionUnknown, { question: asked.question })
  return kept.value === asked.value ? refuse(revisionChangesNothing, { value: asked.value }) : kept
}
