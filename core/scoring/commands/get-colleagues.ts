import { getRound } from '#core/cycle/public.ts'
import { exact, meanOf, type QuestionData, toText2 } from '#core/evaluation/arithmetic.ts'
import { listPeopleNames } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Colleagues, GetColleagues } from '../contract.ts'
import { notRevealed, ownSheetFirst } from '../problems.ts'
import { isOwed } from '../rules/owed.ts'
import * as revealed from '../store/revealed.ts'
import { listSheetRows } from '../store/sheets.ts'
import { getAssignedHere } from './assigned.ts'

/** The revealed sheets of the region beside each other, for an assessor whose own is in. */
export async function getColleagues(
  ctx: Context,
  { year }: Input<typeof GetColleagues>,
): Promise<Colleagues> {
  const { tx, tenant } = ctx
  await getAssignedHere(ctx, year)
  await refuseUnlessRevealed(ctx, year)
  const { instrument } = await getRound(tx, tenant, year)
  const sheets = await revealed.listRevealedSheets(tx, year, tenant)
  const names = await listPeopleNames(
    tx,
    sheets.map(({ assessorId }) => assessorId),
  )
  const notes = await revealed.listRevealedNotes(tx, tenant, year)
  const revisions = await revealed.listRevealedRevisions(tx, tenant, year)
  return {
    assessors: sheets.map(({ assessorId }) => ({ assessorId, name: names.get(assessorId) ?? '' })),
    questions: instrument.questions.map((question) => rowOf(question, sheets, notes)),
    remarks: await revealed.listRevealedRemarks(tx, tenant, year),
    revisions: revisions.map((one) => ({ ...one, revisedAt: one.revisedAt.toISOString() })),
  }
}

async function refuseUnlessRevealed({ tx, tenant, actor }: Context, year: number): Promise<void> {
  const sheets = await listSheetRows(tx, year, tenant)
  const own = sheets.find(({ assessorId }) => assessorId === actor.id)
  if (own?.submittedAt == null) refuse(ownSheetFirst)
  if (own.revealedAt === null) refuse(notRevealed, { owed: sheets.filter(isOwed).length })
}

function rowOf(
  { code, label }: QuestionData,
  sheets: readonly revealed.RevealedSheet[],
  notes: readonly revealed.RevealedNote[],
): Colleagues['questions'][number] {
  const values = sheets.map(({ ratings }) => ratings[code] ?? null)
  const given = values.filter((value) => value !== null).map((value) => exact(value))
  const mean = given.length === 0 ? undefined : meanOf(given)
  return {
    question: code,
    label,
    values,
    mean: mean === undefined ? null : toText2(mean),
    notes: notes
      .filter(({ question }) => question === code)
      .map(({ assessorId, text }) => ({ assessorId, text })),
  }
}
