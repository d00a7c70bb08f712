import { randomUUID } from 'node:crypto'
import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  Assessment,
  BeginReadiness,
  ExportReadiness,
  Readiness,
  ReadinessProfile,
  SaveRating,
} from '../contract.ts'
import { ReadinessMoved } from '../facts.ts'
import * as problems from '../problems.ts'
import { readinessSet } from '../reference.ts'
import { FIVE, itemsIn, lacking, profileOf, THREE } from '../rules/readiness.ts'
import {
  type AssessmentRow,
  insertAssessment,
  listAssessments,
  listRatings,
  lockAssessment,
  submitAssessment,
  writeRating,
} from '../store/readiness.ts'
import { tableFile } from './tables.ts'

/** The own region's readiness: the draft and everything submitted. */
export const getReadiness = (ctx: Context): Promise<Readiness> => readinessOf(ctx, ctx.tenant)

/** What a region submitted; its drafts are behind its wall. */
export const getReadinessOf = (ctx: Context, { region }: { region: string }): Promise<Readiness> =>
  readinessOf(ctx, region)

async function readinessOf(ctx: Context, region: string): Promise<Readiness> {
  const rows = await listAssessments(ctx.tx, region)
  const assessments = await withRatings(ctx, region, rows)
  const draft = assessments.find(({ state }) => state === 'draft') ?? null
  const set = readinessSet(draft?.setVersion)
  return { set, draft, history: assessments.filter(({ state }) => state === 'submitted') }
}

async function withRatings(
  ctx: Context,
  region: string,
  rows: readonly AssessmentRow[],
): Promise<Assessment[]> {
  const ids = rows.map(({ id }) => id)
  const ratings = await listRatings(ctx.tx, region, ids)
  // Names are told to people of the region; the ministry reads figures and evidence.
  const writers = ctx.tenant === region ? ratings.map(({ changedById }) => changedById) : []
  const names = await listPeopleNames(ctx.tx, [...new Set(writers)])
  return rows.map((row) => {
    const own = ratings.filter(({ assessmentId }) => assessmentId === row.id)
    return assessmentOf(row, own, names)
  })
}

type RatingRows = Awaited<ReturnType<typeof listRatings>>

function assessmentOf(
  row: AssessmentRow,
  ratings: RatingRows,
  names: ReadonlyMap<string, string>,
): Assessment {
  return {
    id: row.id,
    state: row.state,
    elements: row.elements,
    setVersion: row.setVersion,
    begunAt: row.begunAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    ratings: ratings.map(({ item, rating, evidence, revision, changedAt, changedById }) => ({
      item,
      rating,
      evidence,
      revision,
      changedAt: changedAt.toISOString(),
      changedBy: names.get(changedById) ?? null,
    })),
    profile: row.profile ?? reckon(row, ratings, null),
  }
}

const reckon = (row: AssessmentRow, ratings: RatingRows, submittedAt: string | null): ReadinessProfile => ({
  assessmentId: row.id,
  submittedAt,
  ...profileOf(readinessSet(row.setVersion), row.elements, ratings),
})

/** @throws Refusal `selection.readiness_open` where a draft is there already */
export async function beginReadiness(ctx: Context, { elements }: Input<typeof BeginReadiness>) {
  const id = randomUUID()
  const chosen = elements === 'five' ? FIVE : THREE
  const draft = { tenant: ctx.tenant, id, elements: chosen, setVersion: readinessSet().version }
  if (!(await insertAssessment(ctx.tx, { ...draft, by: ctx.actor.id }, ctx.now)))
    refuse(problems.readinessOpen)
  publish(ctx, ReadinessMoved.of({ assessmentId: id, act: 'begun' }))
  return { id }
}

/** The draft of the own region, locked. @throws Refusal `selection.readiness_unknown` or `…_submitted` */
async function lockDraft(ctx: Context, id: string): Promise<AssessmentRow> {
  const found = (await lockAssessment(ctx.tx, ctx.tenant, id)) ?? refuse(problems.readinessUnknown)
  return found.state === 'draft' ? found : refuse(problems.readinessSubmitted)
}

/** Saves one item while it is written. No fact: a draft is nobody's news. */
export async function saveRating(ctx: Context, input: Input<typeof SaveRating>) {
  const { id, item, revision, rating, evidence } = input
  const draft = await lockDraft(ctx, id)
  if (!itemsIn(readinessSet(draft.setVersion), draft.elements).includes(item)) refuse(problems.itemUnknown)
  const at = { tenant: ctx.tenant, assessmentId: id, item, revision, by: ctx.actor.id }
  const written = await writeRating(ctx.tx, at, { rating, evidence }, ctx.now)
  return { revision: written ?? refuse(problems.changedMeanwhile), savedAt: ctx.now.toISOString() }
}

/** Freezes the draft and opens it to the ministry. @throws Refusal `selection.ratings_missing` */
export async function submitReadiness(ctx: Context, { id }: { id: string }) {
  const draft = await lockDraft(ctx, id)
  const ratings = await listRatings(ctx.tx, ctx.tenant, [id])
  const gaps = lacking(itemsIn(readinessSet(draft.setVersion), draft.elements), ratings)
  if (gaps.unrated + gaps.unproven > 0) refuse(problems.ratingsMissing, gaps)
  const profile = reckon(draft, ratings, ctx.now.toISOString())
  await submitAssessment(ctx.tx, { tenant: ctx.tenant, id, by: ctx.actor.id }, profile, ctx.now)
  publish(ctx, ReadinessMoved.of({ assessmentId: id, act: 'submitted' }))
  return { done: true as const }
}

const RATING_WORDS = { good: 'baik', moderate: 'sedang', poor: 'kurang' } as const

/** An assessment with one line an item. */
export async function exportReadiness(
  ctx: Context,
  { id, format }: Input<typeof ExportReadiness>,
): Promise<FileReply> {
  const [row] = await listAssessments(ctx.tx, ctx.tenant, { id })
  if (row === undefined) return refuse(problems.readinessUnknown)
  const ratings = new Map((await listRatings(ctx.tx, ctx.tenant, [id])).map((one) => [one.item, one]))
  const set = readinessSet(row.setVersion)
  const lines = set.elements
    .filter(({ code }) => row.elements.includes(code))
    .flatMap(({ name, items }) =>
      items.map((item) => ({ element: name.id, item, found: ratings.get(item.code) })),
    )
  return tableFile(
    `kesiapan-${ctx.tenant}`,
    format,
    [
      { header: 'unsur', width: 18, of: (line) => line.element },
      { header: 'kode', width: 24, of: (line) => line.item.code },
      { header: 'butir', width: 70, of: (line) => line.item.text.id },
      { header: 'nilai', width: 10, of: ({ found }) => (found?.rating ? RATING_WORDS[found.rating] : null) },
      { header: 'bukti', width: 60, of: ({ found }) => found?.evidence ?? null },
    ],
    lines,
  )
}
