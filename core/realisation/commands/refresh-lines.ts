import { listProgrammes, type ProgrammeRow } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import { achievementOf } from '../rules/achievement.ts'
import { textOf } from '../rules/decimal.ts'
import { activeMonths } from '../rules/period.ts'
import { isReportedOn, isRunning } from '../rules/report.ts'
import { type LineRow, listLineYears, putLines } from '../store/lines.ts'
import { listLatestApproved, type ReportRow } from '../store/reports.ts'
import { budgetOf, quantitiesOf, targetsOf } from './programmes.ts'

/**
 * Brings the lines of the roll-up up to date for these programmes, in every year they run in: called in the transaction
 * that approves reports, and when a programme itself was approved or moved on.
 *
 * @param ids every programme of the region when left out
 */
export async function refreshLines(ctx: Context, ids?: readonly string[]): Promise<void> {
  const filter = ids === undefined ? {} : { ids }
  const programmes = await listProgrammes(ctx.tx, ctx.tenant, { ...filter, approvedOnly: true })
  if (programmes.length === 0) return
  const programmeIds = programmes.map(({ id }) => id)
  const approved = await listLatestApproved(ctx.tx, ctx.tenant, { programmeIds })
  const kept = await listLineYears(ctx.tx, ctx.tenant, programmeIds)
  const reports = new Map(approved.map((report) => [`${report.year} ${report.programmeId}`, report]))
  const lines = programmes.flatMap((programme) =>
    yearsOf(programme, kept).map((year) => lineOf(programme, year, reports.get(`${year} ${programme.id}`))),
  )
  await putLines(ctx.tx, ctx.tenant, lines, ctx.now)
}

/** The years of the programme, and those it once had a line for. */
function yearsOf({ from, to }: ProgrammeRow, kept: readonly number[]): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const own = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return [...new Set([...own, ...kept])]
}

function lineOf(programme: ProgrammeRow, year: number, report: ReportRow | undefined): LineRow {
  const isActive = activeMonths(programme, year) > 0
  const achievement =
    report === undefined ? null : achievementOf(targetsOf(programme, year), quantitiesOf(report.content))
  return {
    year,
    programmeId: programme.id,
    dimension: programme.dimension,
    opdId: programme.ownerOpd?.id ?? null,
    isPlanned:
      (isActive && (isReportedOn(programme) || programme.state === 'stopped')) || report !== undefined,
    isRunning: isRunning(programme.state),
    moneyPlanned: String(budgetOf(programme, year)),
    moneyReal: report?.content.money ?? '0',
    physical: report?.content.physical ?? null,
    achievement: achievement === null ? null : textOf(achievement),
    period: report?.period ?? null,
  }
}
