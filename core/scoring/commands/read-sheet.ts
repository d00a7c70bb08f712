import { getRound, type Round } from '#core/cycle/public.ts'
import { listQuestionSets } from '#core/evaluation/public.ts'
import { listVersionCards } from '#core/evidence/public.ts'
import { listSurveyMeans } from '#core/survey/public.ts'
import { findSubmission } from '#core/workbook/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { GetPack, GetSelfRatings, GetSheet, Sheet } from '../contract.ts'
import { composeQuestions } from '../rules/compose-sheet.ts'
import { scaleOf } from '../rules/scale.ts'
import { listOwnNotes } from '../store/notes.ts'
import { listOwnRatings } from '../store/ratings.ts'
import { listOwnRemarks } from '../store/remarks.ts'
import { findSheet } from '../store/sheets.ts'
import { getAssignedHere } from './assigned.ts'
import { countsOf, countsOfNone } from './counts.ts'

/** The actor's own sheet. A region's own number appears only beside a rating that was given before. */
export async function getSheet(ctx: Context, { year }: Input<typeof GetSheet>): Promise<Sheet> {
  await getAssignedHere(ctx, year)
  return readSheet(ctx, await getRound(ctx.tx, ctx.tenant, year))
}

async function readSheet(ctx: Context, { cycle, participation, instrument }: Round): Promise<Sheet> {
  const { tx, tenant, actor } = ctx
  const { year } = cycle
  const key = { year, assessorId: actor.id }
  const row = await findSheet(tx, tenant, year, actor.id)
  const submission = await findSubmission(tx, tenant, year)
  const [published] = await listQuestionSets(tx, [year - 1], tenant)
  const remarks = await listOwnRemarks(tx, tenant, key)
  return {
    year,
    region: participation.region,
    isExample: cycle.isExample,
    scale: scaleOf(instrument),
    closesAt: cycle.deadlines.find(({ step }) => step === 'rating')?.closesAt ?? null,
    counts: row === undefined ? countsOfNone(instrument.questions.length) : countsOf(row),
    claimsFrom: submission?.submittedAt ?? null,
    components: instrument.components.map(({ key: name, letter, label }) => ({ key: name, letter, label })),
    questions: composeQuestions({
      instrument,
      claims: submission?.claims ?? [],
      survey: await listSurveyMeans(tx, tenant, year),
      lastYear: published?.scores ?? {},
      ratings: await listOwnRatings(tx, tenant, key),
      notes: await listOwnNotes(tx, tenant, key),
    }),
    remarks: remarks.map((remark) => ({ ...remark, savedAt: remark.savedAt.toISOString() })),
  }
}

/** {@link getSheet} with the cards of every document it names. */
export async function getPack(ctx: Context, input: Input<typeof GetPack>): Promise<Reply<typeof GetPack>> {
  const sheet = await getSheet(ctx, input)
  const versions = [...new Set(sheet.questions.flatMap(({ claim }) => claim?.evidence ?? []))]
  const evidence = await listVersionCards(ctx.tx, ctx.tenant, versions, ctx.now)
  return { sheet, evidence, packedAt: ctx.now.toISOString() }
}

/** What the region rated itself, where the assessor has rated already. */
export async function getSelfRatings(
  ctx: Context,
  input: Input<typeof GetSelfRatings>,
): Promise<Reply<typeof GetSelfRatings>> {
  await getAssignedHere(ctx, input.year)
  const key = { year: input.year, assessorId: ctx.actor.id }
  const rated = new Set((await listOwnRatings(ctx.tx, ctx.tenant, key)).map(({ question }) => question))
  const submission = await findSubmission(ctx.tx, ctx.tenant, input.year)
  return (submission?.claims ?? []).flatMap(({ question, selfRating }) =>
    selfRating !== null && rated.has(question) ? [{ question, selfRating }] : [],
  )
}
