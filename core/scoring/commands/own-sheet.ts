import { getOpenRound } from '#core/cycle/public.ts'
import type { InstrumentData } from '#core/evaluation/arithmetic.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import { wib } from '#platform/time/time.ts'
import { sheetAbsent, sheetSubmitted } from '../problems.ts'
import { lockSheet, openSheets, type SheetRow } from '../store/sheets.ts'
import { getAssignedHere } from './assigned.ts'

export interface OwnSheet {
  instrument: InstrumentData
  sheet: SheetRow
  key: { year: number; assessorId: string }
}

/**
 * The actor's own sheet, open and locked for a change; opened now if this is the first.
 *
 * @throws Refusal `scoring.not_assigned`, `scoring.own_region`, `scoring.sheet_submitted`, `scoring.sheet_absent`,
 * or one of `getOpenRound` for the step `rating`
 */
export async function lockOwnSheet(ctx: Context, year: number): Promise<OwnSheet> {
  await getAssignedHere(ctx, year)
  const { instrument } = await getOpenRound(ctx, ctx.tenant, year, 'rating')
  const sheet = await lockOrOpen(ctx, year, instrument.questions.length)
  refuseIfEnded(ctx, sheet)
  return { instrument, sheet, key: { year, assessorId: ctx.actor.id } }
}

async function lockOrOpen(
  { tx, tenant, actor, now }: Context,
  year: number,
  questions: number,
): Promise<SheetRow> {
  const found = await lockSheet(tx, tenant, year, actor.id)
  if (found !== undefined) return found
  await openSheets(tx, tenant, { year, assessorIds: [actor.id], questions }, now)
  return (await lockSheet(tx, tenant, year, actor.id)) as SheetRow
}

/** @throws Refusal `scoring.sheet_submitted` or `scoring.sheet_absent` */
export function refuseIfEnded(ctx: Context, { submittedAt, absentAt, absentReason }: SheetRow): void {
  if (submittedAt !== null) refuse(sheetSubmitted, { submittedAt: wib(submittedAt, ctx.language) })
  if (absentAt !== null) refuse(sheetAbsent, { reason: absentReason ?? '' })
}
