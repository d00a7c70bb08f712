import { getDimensions } from '#core/plan/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { GetReport, NamedDimension, Report, ReportVersion } from '../contract.ts'
import { actsOn, isOwn, maySee } from '../policy.ts'
import { yearNotOpen } from '../problems.ts'
import { plannedPercent } from '../rules/achievement.ts'
import { textOf } from '../rules/decimal.ts'
import { phaseOf } from '../rules/period.ts'
import { isReportedOn } from '../rules/report.ts'
import { listVersions, type ReportRow } from '../store/reports.ts'
import { listSteps } from '../store/steps.ts'
import { listPeriods } from '../store/years.ts'
import { listComputed } from './list-computed.ts'
import { budgetOf, namedDimension, targetsOf } from './programmes.ts'
import { beforeOf, getProgramme, listSent, namesOf, periodView, readerOf } from './situation.ts'

/**
 * The report of a programme in a period: what may be seen of it, and what may be done now.
 *
 * @throws Refusal `realisation.programme_unknown` or `realisation.year_not_open`
 */
export async function getReport(ctx: Context, key: Input<typeof GetReport>): Promise<Report> {
  const programme = await getProgramme(ctx, key.programmeId)
  const periods = await listPeriods(ctx.tx, ctx.tenant, key.year)
  const period = periods.find((one) => one.period === key.period) ?? refuse(yearNotOpen, { year: key.year })
  const reader = await readerOf(ctx)
  const isOwned = isOwn(reader, programme.ownerOpd?.id ?? null)
  const versions = await listVersions(ctx.tx, ctx.tenant, key)
  const seen = versions.filter(({ state }) => maySee(state, reader, isOwned))
  const before = beforeOf(await listSent(ctx, [key.programmeId]), key)
  const isBeforeSeen = before !== undefined && maySee(before.state, reader, isOwned)
  const planned = plannedPercent(programme, key.year, key.period)
  const phase = phaseOf(period, dayInWib(ctx.now))
  const { permissions } = ctx.actor
  return {
    programme: programmeOf(programme, key.year, await getDimensions(ctx.tx, ctx.tenant, key.year)),
    computed: await listComputed(ctx, programme, key),
    year: key.year,
    period: periodView(period, ctx.now),
    plannedPercent: planned === null ? null : textOf(planned),
    before: isBeforeSeen ? { period: before.period, content: before.content } : null,
    versions: await versionsOf(ctx, seen),
    acts: isReportedOn(programme) ? actsOn({ newest: versions[0], phase, isOwned, permissions }) : [],
    steps: await stepsOf(ctx, key, isOwned || reader.isLeader),
  }
}

function programmeOf(
  programme: Awaited<ReturnType<typeof getProgramme>>,
  year: number,
  dimensions: readonly NamedDimension[],
): Report['programme'] {
  const { id, code, name, ownerOpd, isExample } = programme
  const dimension = namedDimension(programme.dimension, dimensions)
  const budget = String(budgetOf(programme, year))
  return { id, code, name, dimension, opd: ownerOpd, budget, targets: targetsOf(programme, year), isExample }
}

async function versionsOf(ctx: Context, rows: readonly ReportRow[]): Promise<ReportVersion[]> {
  const names = await namesOf(
    ctx,
    rows.map(({ changedBy }) => changedBy),
  )
  return rows.map((row) => ({
    version: row.version,
    state: row.state,
    revision: row.revision,
    content: row.content,
    correctionReason: row.correctionReason,
    changedAt: row.changedAt.toISOString(),
    changedBy: names.get(row.changedBy) ?? null,
    approvedAt: row.approvedAt?.toISOString() ?? null,
  }))
}

/** Reasons of a return are between agency, secretariat and leader; others see that it was approved or corrected. */
async function stepsOf(
  ctx: Context,
  key: Input<typeof GetReport>,
  isParty: boolean,
): Promise<Report['steps']> {
  const steps = await listSteps(ctx.tx, ctx.tenant, key)
  const names = await namesOf(
    ctx,
    steps.map(({ byId }) => byId),
  )
  return steps
    .filter(({ act }) => isParty || act === 'approved' || act === 'corrected')
    .map(({ byId, at, ...step }) => ({ ...step, by: names.get(byId) ?? null, at: at.toISOString() }))
}
