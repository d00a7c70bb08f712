import { listProgrammes, type ProgrammeRow } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { writeCsv } from '#platform/table/write-table.ts'
import {
  type GetYear,
  type LateReport,
  type ListLate,
  periodName,
  type ReportedProgramme,
  type YearOfReports,
} from '../contract.ts'
import { isOwn, maySee, type Reader } from '../policy.ts'
import type { OwedCell } from '../rules/owed.ts'
import { isEscalated, isReportedOn, rhythmOf } from '../rules/report.ts'
import { type OpenYear, owedIn, readYear } from './owed.ts'
import { periodView, readerOf } from './situation.ts'

/** The periods of a year and who has reported; before the year is opened, the programmes without cells. */
export async function getYear(ctx: Context, { year }: Input<typeof GetYear>): Promise<YearOfReports> {
  const programmes = (await listReportedOn(ctx, year)).filter(isReportedOn)
  const open = await readYear(ctx, year)
  const reader = await readerOf(ctx)
  const cells = open === undefined ? new Map<string, OwedCell[]>() : owedIn(open, programmes, ctx.now)
  return {
    year,
    settings: open === undefined ? null : settingsOf(open),
    periods: (open?.periods ?? []).map((row) => periodView(row, ctx.now)),
    programmes: programmes.map((one) => programmeOf(one, open, reader, cells.get(one.id) ?? [])),
  }
}

const listReportedOn = (ctx: Context, year: number): Promise<ProgrammeRow[]> =>
  listProgrammes(ctx.tx, ctx.tenant, { year, approvedOnly: true })

const settingsOf = ({ opened, monthly }: OpenYear): YearOfReports['settings'] => ({
  rhythm: opened.rhythm,
  dueDays: opened.dueDays,
  lockDays: opened.lockDays,
  monthly: [...monthly],
  revision: opened.revision,
})

function programmeOf(
  { id, code, name, dimension, ownerOpd, isExample }: ProgrammeRow,
  open: OpenYear | undefined,
  reader: Reader,
  cells: readonly OwedCell[],
): ReportedProgramme {
  const own = isOwn(reader, ownerOpd?.id ?? null)
  const rhythm = open === undefined ? 'quarter' : rhythmOf(open.opened.rhythm, open.monthly, id)
  const shown = cells.map((cell) => cellFor(cell, reader, own))
  return { id, code, name, dimension, opd: ownerOpd, rhythm, isOwn: own, isExample, cells: shown }
}

/** That an agency began to write is its own affair until it sends. */
function cellFor(
  { period, state, revision, isCorrection, daysLate }: OwedCell,
  reader: Reader,
  own: boolean,
) {
  const isSeen = state === null || maySee(state, reader, own)
  const shown = isSeen ? state : isCorrection ? ('approved' as const) : state === 'draft' ? null : state
  return {
    period,
    state: shown,
    revision: isSeen ? revision : 0,
    isCorrection: isSeen && isCorrection,
    daysLate,
  }
}

/** Reports that are due and were not sent, longest overdue first. */
export async function listLate(ctx: Context, { year }: Input<typeof ListLate>): Promise<LateReport[]> {
  const open = await readYear(ctx, year)
  if (open === undefined) return []
  const programmes = await listReportedOn(ctx, year)
  const owed = owedIn(open, programmes, ctx.now)
  return programmes
    .flatMap((programme) => (owed.get(programme.id) ?? []).flatMap((cell) => lateOf(programme, cell)))
    .sort((a, b) => b.daysLate - a.daysLate || (a.code < b.code ? -1 : 1))
}

function lateOf({ id, code, name, ownerOpd }: ProgrammeRow, cell: OwedCell): LateReport[] {
  const { period, dueOn, daysLate, state } = cell
  if (daysLate === null) return []
  return [
    {
      programmeId: id,
      code,
      name,
      opd: ownerOpd,
      period,
      dueOn,
      daysLate,
      state,
      isEscalated: isEscalated(daysLate),
    },
  ]
}

const HEADER = {
  id: ['Kode', 'Program', 'OPD', 'Periode', 'Tenggat', 'Hari terlambat'],
  en: ['Code', 'Programme', 'Agency', 'Period', 'Due', 'Days late'],
}

export async function exportLate(ctx: Context, input: Input<typeof ListLate>): Promise<FileReply> {
  const late = await listLate(ctx, input)
  const rows = late.map(({ code, name, opd, period, dueOn, daysLate }) => [
    code,
    name,
    opd?.name ?? null,
    periodName(period, ctx.language),
    dueOn,
    String(daysLate),
  ])
  return {
    name: `laporan-terlambat-${ctx.tenant}-${input.year}.csv`,
    type: 'text/csv',
    body: writeCsv(HEADER[ctx.language], rows),
  }
}
