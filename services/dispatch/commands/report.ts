import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { renderPdf } from '#platform/pdf/render-pdf.ts'
import { writeCsv } from '#platform/table/write-table.ts'
import { beginOfDay, dayInWib } from '#platform/time/time.ts'
import { composeReport, REPORT_COLUMNS, reportRows } from '../compose/report.ts'
import type { GetPublicMonths, GetReport, MonthReport, PublicMonths } from '../contract.ts'
import { type MonthPlace, publicMonthOf, reportOf } from '../rules/report.ts'
import { MINIMUM_CELL } from '../rules/spread.ts'
import {
  findFirstMonth,
  listCallFigures,
  listIncidentFigures,
  listTaskFigures,
  listTransferFigures,
  type Span,
} from '../store/figures.ts'
import { listAgencyRows } from '../store/units.ts'
import { districtNames } from './places.ts'
import { settingsOf } from './settings.ts'

type Month = Input<typeof GetReport>['month']

/** A month in WIB as instants; the second is not part of it. */
export function spanOf(month: Month): Span {
  return {
    from: beginOfDay(`${month}-01`),
    until: beginOfDay(`${nextMonth(month)}-01`),
  }
}

function nextMonth(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

async function placeOf(ctx: Context, month: Month): Promise<MonthPlace> {
  const agencies = await listAgencyRows(ctx.tx, ctx.tenant)
  return {
    region: ctx.tenant,
    month,
    composedAt: ctx.now.toISOString(),
    settings: await settingsOf(ctx),
    districts: await districtNames(ctx.tenant),
    agencies: new Map(agencies.map(({ code, name }) => [code, name])),
  }
}

export async function getReport(ctx: Context, { month }: Input<typeof GetReport>): Promise<MonthReport> {
  const { tx, tenant } = ctx
  const span = spanOf(month)
  return reportOf(await placeOf(ctx, month), {
    calls: await listCallFigures(tx, tenant, span),
    incidents: await listIncidentFigures(tx, tenant, span),
    tasks: await listTaskFigures(tx, tenant, span),
    transfers: await listTransferFigures(tx, tenant, span),
  })
}

const nameOf = ({ region, month }: MonthReport, ending: string): string =>
  `laporan-112-${region}-${month}.${ending}`

export async function getReportCsv(ctx: Context, input: Input<typeof GetReport>): Promise<FileReply> {
  const report = await getReport(ctx, input)
  const body = writeCsv(REPORT_COLUMNS, reportRows(report))
  return { name: nameOf(report, 'csv'), type: 'text/csv; charset=utf-8', body }
}

export async function getReportPdf(ctx: Context, input: Input<typeof GetReport>): Promise<FileReply> {
  const report = await getReport(ctx, input)
  return {
    name: nameOf(report, 'pdf'),
    type: 'application/pdf',
    body: await renderPdf(composeReport(report)),
  }
}

/** How many months the public sees; the running one is not told, since it could be watched growing. */
const PUBLIC_MONTHS = 12

export async function getPublicMonths(
  ctx: Context,
  _input: Input<typeof GetPublicMonths>,
): Promise<PublicMonths> {
  const { tx, tenant } = ctx
  const first = await findFirstMonth(tx, tenant)
  const months = first === undefined ? [] : monthsBetween(first, ctx.now)
  const told = []
  for (const month of months) {
    const span = spanOf(month)
    const calls = await listCallFigures(tx, tenant, span)
    const incidents = await listIncidentFigures(tx, tenant, span)
    told.push(publicMonthOf(await placeOf(ctx, month), { calls, incidents }))
  }
  const { centreName } = await settingsOf(ctx)
  return { region: tenant, centreName, minimumCell: MINIMUM_CELL, months: told }
}

/** Whole months that are over, newest first. */
function monthsBetween(first: Date, now: Date): Month[] {
  const running = dayInWib(now).slice(0, 7)
  const months: Month[] = []
  for (let month = dayInWib(first).slice(0, 7); month < running; month = nextMonth(month)) months.push(month)
  return months.reverse().slice(0, PUBLIC_MONTHS)
}
