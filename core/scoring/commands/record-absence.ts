import { findAssignment } from '#core/assessor/public.ts'
import { getCycle, getRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { RecordAbsence } from '../contract.ts'
import { AbsenceRecorded } from '../facts.ts'
import { sheetUnknown } from '../problems.ts'
import { inRegion } from '../store/elsewhere.ts'
import { lockSheets, markAbsent, openSheets, type SheetRow } from '../store/sheets.ts'
import { refuseIfEnded } from './own-sheet.ts'
import { revealWhenNoneIsOwed } from './reveal.ts'

/**
 * The secretariat's word that an assessor will not submit. What she had rated so far is neither counted nor shown;
 * when hers was the last sheet owed, the others are revealed.
 */
export async function recordAbsence(
  ctx: Context,
  { year, region, assessorId, reason }: Input<typeof RecordAbsence>,
): Promise<Reply<typeof RecordAbsence>> {
  await getCycle(ctx.tx, year)
  return inRegion(ctx, region, async (there) => {
    refuseIfEnded(there, await lockOneSheet(there, year, assessorId))
    await markAbsent(there.tx, region, { year, assessorId, reason, by: ctx.actor.id }, there.now)
    const revealed = await revealWhenNoneIsOwed(there, year)
    publish(there, AbsenceRecorded.of({ year, assessorId, reason }), ...revealed)
    return { revealed: revealed.length > 0 }
  })
}

/** The sheet, also of an assigned assessor who never opened it; all of the region are locked in one order. */
async function lockOneSheet(there: Context, year: number, assessorId: string): Promise<SheetRow> {
  const { tx, tenant, now } = there
  if (await findAssignment(tx, tenant, year, assessorId)) {
    const { instrument } = await getRound(tx, tenant, year)
    await openSheets(
      tx,
      tenant,
      { year, assessorIds: [assessorId], questions: instrument.questions.length },
      now,
    )
  }
  const sheets = await lockSheets(tx, tenant, year)
  return sheets.find((sheet) => sheet.assessorId === assessorId) ?? refuse(sheetUnknown)
}
