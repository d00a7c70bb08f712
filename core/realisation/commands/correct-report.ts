import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { type CorrectReport, EMPTY_REPORT } from '../contract.ts'
import { Corrected } from '../facts.ts'
import { mayCorrect } from '../policy.ts'
import { changedMeanwhile, correctionNotNow, programmeUnknown } from '../problems.ts'
import { isReportedOn, keyOf } from '../rules/report.ts'
import { lockNewest, writeReports } from '../store/reports.ts'
import { addSteps } from '../store/steps.ts'
import { getProgramme, holdOpenPeriod, readerOf, refuseStranger } from './situation.ts'

/**
 * Begins a new version of a report that is approved, or of one the lock left unfinished, with the reason; what stood
 * stays as it was and counts until the new version is approved.
 *
 * @throws Refusal `realisation.correction_not_now` while the report is on its way or still written on
 */
export async function correctReport(ctx: Context, input: Input<typeof CorrectReport>) {
  const { programmeId, year, period } = input
  const key = { programmeId, year, period }
  const programme = await getProgramme(ctx, programmeId)
  if (!isReportedOn(programme)) refuse(programmeUnknown)
  refuseStranger(await readerOf(ctx), programme)
  const phase = await holdOpenPeriod(ctx, key)
  const newest = (await lockNewest(ctx.tx, ctx.tenant, [key])).get(keyOf(key))
  if (!mayCorrect(newest, phase)) refuse(correctionNotNow, { state: newest?.state ?? 'none' })
  const version = (newest?.version ?? 0) + 1
  const note = input.reason.trim()
  const by = { by: ctx.actor.id, now: ctx.now }
  const content = newest?.content ?? EMPTY_REPORT
  const written = [{ ...key, version, revision: 0, content, correctionReason: note }]
  const saved = await writeReports(ctx.tx, ctx.tenant, written, by)
  if (saved.size === 0) refuse(changedMeanwhile)
  await addSteps(ctx.tx, ctx.tenant, [{ ...key, version, act: 'corrected', note }], by)
  publish(ctx, Corrected.of({ ...key, version }))
  return { version }
}
