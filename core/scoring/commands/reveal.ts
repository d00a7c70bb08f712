import { listAssignments } from '#core/assessor/public.ts'
import { getRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import type { FactDraft } from '#platform/facts/fact.ts'
import { RatingsRevealed } from '../facts.ts'
import { isOwed } from '../rules/owed.ts'
import { lockSheets, markAbsent, openSheets, revealSheets } from '../store/sheets.ts'

/** Why a sheet closes when its assessor was taken off the region. */
const ASSIGNMENT_ENDED = 'Penugasan berakhir sebelum lembar dikirim.'

/**
 * Opens the sheets of the region of `ctx` to each other once every assigned assessor has submitted or is recorded
 * as absent. A sheet whose assignment has ended is owed no more; its drafts stay closed for good.
 *
 * @returns the fact to publish, or nothing while a sheet is owed
 */
export async function revealWhenNoneIsOwed(ctx: Context, year: number): Promise<FactDraft[]> {
  const { tx, tenant, now } = ctx
  const assessorIds = (await listAssignments(tx, year, tenant)).map(({ assessorId }) => assessorId)
  const { instrument } = await getRound(tx, tenant, year)
  await openSheets(tx, tenant, { year, assessorIds, questions: instrument.questions.length }, now)
  const owed = (await lockSheets(tx, tenant, year)).filter(isOwed)
  for (const { assessorId } of owed) {
    if (assessorIds.includes(assessorId)) continue
    await markAbsent(tx, tenant, { year, assessorId, reason: ASSIGNMENT_ENDED, by: null }, now)
  }
  if (owed.some(({ assessorId }) => assessorIds.includes(assessorId))) return []
  const sheets = await revealSheets(tx, tenant, year, now)
  return sheets === 0 ? [] : [RatingsRevealed.of({ year, sheets })]
}
