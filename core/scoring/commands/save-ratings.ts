import type { InstrumentData } from '#core/evaluation/arithmetic.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { RatingGiven, SaveRatings } from '../contract.ts'
import { outOfScale, questionUnknown, ratingIncomplete } from '../problems.ts'
import { merge, sentFrom } from '../rules/merge.ts'
import { changeOfCounts, isSameRating } from '../rules/ratings.ts'
import { isInScale, scaleOf } from '../rules/scale.ts'
import { keepRatings, listRatingsOf, type RatingRow } from '../store/ratings.ts'
import { refuseConflicts } from './conflict.ts'
import { countsOf } from './counts.ts'
import { lockOwnSheet } from './own-sheet.ts'

/**
 * Keeps what the assessor rated, one question or many. Drafts are nobody else's business, so they leave no fact.
 * Sending the same again changes nothing and is no conflict.
 */
export async function saveRatings(
  ctx: Context,
  { year, ratings, device }: Input<typeof SaveRatings>,
): Promise<Reply<typeof SaveRatings>> {
  const { instrument, sheet, key } = await lockOwnSheet(ctx, year)
  for (const rating of ratings) checkRating(instrument, rating)
  const questions = ratings.map(({ question }) => question)
  const before = await listRatingsOf(ctx.tx, ctx.tenant, key, questions)
  const { changes, conflicts } = merge(sentFrom(device, ratings), before, isSameRating)
  refuseConflicts(ctx, conflicts, sayRating)
  const moved = changeOfCounts(changes, before)
  if (changes.length > 0) await keepRatings(ctx.tx, ctx.tenant, key, changes, moved, ctx.now)
  const counts = { ...sheet, rated: sheet.rated + moved.rated, gaps: sheet.gaps + moved.gaps }
  return { kept: keptOf(ctx, questions, changes, before), counts: countsOf(counts) }
}

function checkRating(instrument: InstrumentData, { question, value, gapReason }: RatingGiven): void {
  if (!instrument.questions.some(({ code }) => code === question)) refuse(questionUnknown, { question })
  if ((value === null) === (gapReason === null)) refuse(ratingIncomplete, { question })
  const scale = scaleOf(instrument)
  if (value !== null && !isInScale(value, scale)) refuse(outOfScale, { question, ...scale })
}

/** Each question's revision after the act, also of those that were the same already. */
function keptOf(
  { now }: Context,
  questions: readonly string[],
  changes: readonly { question: string; revision: number }[],
  before: readonly RatingRow[],
): Reply<typeof SaveRatings>['kept'] {
  const savedAt = now.toISOString()
  const fresh = changes.map(({ question, revision }) => ({ question, revision, savedAt }))
  const same = before
    .filter(({ question }) => !fresh.some((one) => one.question === question))
    .map((row) => ({ question: row.question, revision: row.revision, savedAt: row.savedAt.toISOString() }))
  const order = [...new Set(questions)]
  return [...fresh, ...same].sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question))
}

/** A rating in words, for the sentence of a conflict. */
const sayRating = (rating: { value: number | null; gapReason: string | null } | undefined): string =>
  rating === undefined ? '–' : (rating.value?.toString() ?? `“${rating.gapReason}”`)
