import { listProgrammes, type ProgrammeRow } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { FileReply, Input, UploadedFile } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { readTable } from '#platform/table/read-table.ts'
import { writeCsv, writeXlsx } from '#platform/table/write-table.ts'
import {
  type ApplyPeriodTable,
  type CheckPeriodTable,
  type DownloadPeriod,
  EMPTY_REPORT,
  STATE_NAMES,
  type TableCheck,
  type TypedReport,
} from '../contract.ts'
import { TableApplied } from '../facts.ts'
import { isOwn, maySee, mayWrite, type Reader } from '../policy.ts'
import { tableForeign, tableRefused, yearNotOpen } from '../problems.ts'
import { isActiveBy, periodsOf } from '../rules/period.ts'
import { isReportedOn, keyOf, rhythmOf } from '../rules/report.ts'
import { COLUMNS, type ColumnKey, checkRows, placesIn, SHEET_NAME, type Standing } from '../rules/sheet.ts'
import { listNewest, type ReportRow, type Written, writeReports } from '../store/reports.ts'
import { findYear, listMonthly } from '../store/years.ts'
import { budgetOf, targetsOf } from './programmes.ts'
import { contentOf } from './save-report.ts'
import { holdOpenPeriod, readerOf } from './situation.ts'

type OfPeriod = Input<typeof DownloadPeriod>

/** A programme that reports in the period, with the newest version of its report. */
interface Entry {
  programme: ProgrammeRow
  report: ReportRow | undefined
}

/** Programmes the reader writes on in this period; whoever writes on none gets those of the whole region. */
async function listEntries(ctx: Context, { year, period }: OfPeriod, reader: Reader): Promise<Entry[]> {
  const opened = (await findYear(ctx.tx, ctx.tenant, year)) ?? refuse(yearNotOpen, { year })
  const monthly = await listMonthly(ctx.tx, ctx.tenant, year)
  const programmes = (await listProgrammes(ctx.tx, ctx.tenant, { year, approvedOnly: true }))
    .filter(isReportedOn)
    .filter((one) => periodsOf(rhythmOf(opened.rhythm, monthly, one.id)).includes(period))
    .filter((one) => isActiveBy(one, year, period))
  const own = programmes.filter(({ ownerOpd }) => isOwn(reader, ownerOpd?.id ?? null))
  const reports = await listNewest(ctx.tx, ctx.tenant, { year, period })
  const byId = new Map(reports.map((report) => [report.programmeId, report]))
  return (own.length > 0 ? own : programmes).map((programme) => ({
    programme,
    report: seen(byId.get(programme.id), reader, programme),
  }))
}

const seen = (
  report: ReportRow | undefined,
  reader: Reader,
  { ownerOpd }: ProgrammeRow,
): ReportRow | undefined =>
  report !== undefined && maySee(report.state, reader, isOwn(reader, ownerOpd?.id ?? null))
    ? report
    : undefined

const NUMBERS: readonly ColumnKey[] = [
  'number',
  'target',
  'quantity',
  'physical',
  'budget',
  'money',
  'revision',
]
const WIDTHS: Partial<Record<ColumnKey, number>> = { programme: 40, output: 36, narrative: 50, opd: 24 }
const KEYS = Object.keys(COLUMNS) as ColumnKey[]

/** The reports of a period as one sheet, in the language of the request. */
export async function downloadPeriod(ctx: Context, input: OfPeriod): Promise<FileReply> {
  const rows = await rowsOf(ctx, input)
  const columns = KEYS.map((key) => ({
    header: COLUMNS[key][ctx.language],
    type: NUMBERS.includes(key) ? ('number' as const) : ('text' as const),
    width: WIDTHS[key] ?? 18,
  }))
  return {
    name: `realisasi-${ctx.tenant}-${input.year}-${input.period}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeXlsx([{ name: SHEET_NAME, columns, rows }]),
  }
}

/** The same rows as CSV. */
export async function downloadPeriodCsv(ctx: Context, input: OfPeriod): Promise<FileReply> {
  return {
    name: `realisasi-${ctx.tenant}-${input.year}-${input.period}.csv`,
    type: 'text/csv',
    body: writeCsv(
      KEYS.map((key) => COLUMNS[key][ctx.language]),
      await rowsOf(ctx, input),
    ),
  }
}

async function rowsOf(ctx: Context, input: OfPeriod): Promise<(string | null)[][]> {
  const entries = await listEntries(ctx, input, await readerOf(ctx))
  return entries.flatMap((entry) => rowsOfEntry(ctx, entry, input.year))
}

/** One row for each output, at least one; what concerns the whole programme stands in the first. */
function rowsOfEntry({ language }: Context, { programme, report }: Entry, year: number): (string | null)[][] {
  const targets = targetsOf(programme, year)
  const content = report?.content ?? EMPTY_REPORT
  const quantities = new Map(content.outputs.map(({ targetId, quantity }) => [targetId, quantity]))
  return (targets.length === 0 ? [undefined] : targets).map((target, i) => {
    const whole = i === 0 ? wholeOf(programme, report, year, language) : {}
    const cells: Partial<Record<ColumnKey, string | null>> = {
      code: programme.code,
      programme: programme.name,
      opd: programme.ownerOpd?.name ?? '',
      ...(target === undefined
        ? {}
        : {
            number: String(i + 1),
            output: target.name,
            unit: target.unit,
            target: target.target,
            quantity: quantities.get(target.id) ?? null,
          }),
      ...whole,
    }
    return KEYS.map((key) => cells[key] ?? null)
  })
}

function wholeOf(
  programme: ProgrammeRow,
  report: ReportRow | undefined,
  year: number,
  language: Context['language'],
): Partial<Record<ColumnKey, string | null>> {
  const { outputs: _o, evidence: _e, ...typed } = report?.content ?? EMPTY_REPORT
  return {
    ...typed,
    budget: String(budgetOf(programme, year)),
    state: STATE_NAMES[report?.state ?? 'none'][language],
    revision: String(report?.revision ?? 0),
  }
}

/** What a filled sheet would change; changes nothing. */
export async function checkPeriodTable(
  ctx: Context,
  { file, ...input }: Input<typeof CheckPeriodTable> & { file: UploadedFile },
): Promise<TableCheck> {
  const reader = await readerOf(ctx)
  const entries = (await listEntries(ctx, input, reader)).filter(({ programme }) =>
    isOwn(reader, programme.ownerOpd?.id ?? null),
  )
  const table = await readTable(file, { maxRows: 10_000 })
  const found = placesIn(table.header)
  if ('missing' in found) return refuse(tableForeign, { missing: found.missing.join(', ') })
  const phase = await holdOpenPeriod(ctx, { ...input, programmeId: '' })
  const standing = new Map(
    entries.map((entry) => [entry.programme.code, standingOf(entry, input.year, phase)]),
  )
  return checkRows(table.rows, found.places, standing)
}

type Phase = Awaited<ReturnType<typeof holdOpenPeriod>>

function standingOf({ programme, report }: Entry, year: number, phase: Phase): Standing {
  const { evidence: _evidence, ...now } = report?.content ?? EMPTY_REPORT
  return {
    programmeId: programme.id,
    name: programme.name,
    targetIds: targetsOf(programme, year).map(({ id }) => id),
    now,
    revision: report?.revision ?? 0,
    lock: mayWrite(report, phase) ? undefined : phase === 'locked' ? LOCKED : SENT,
  }
}

const LOCKED: Bilingual = {
  id: 'periode ini sudah dikunci; ajukan koreksi di halaman laporannya.',
  en: 'this period is locked; begin a correction on the page of the report.',
}
const SENT: Bilingual = {
  id: 'laporan ini sudah dikirim; mintalah dikembalikan bila perlu diubah.',
  en: 'this report was sent; ask for its return to change it.',
}

/**
 * Saves many reports as drafts at once, all or none; evidence stays as it is.
 *
 * @throws Refusal `realisation.table_refused` naming each that is not the writer's, was sent or changed meanwhile
 */
export async function applyPeriodTable(ctx: Context, input: Input<typeof ApplyPeriodTable>) {
  const { year, period, changes } = input
  const reader = await readerOf(ctx)
  const phase = await holdOpenPeriod(ctx, { year, period, programmeId: '' })
  const entries = new Map((await listEntries(ctx, input, reader)).map((one) => [one.programme.id, one]))
  const written = changes.map(({ programmeId, revision, typed }) => {
    const entry = entries.get(programmeId)
    const isWritable =
      entry !== undefined &&
      isOwn(reader, entry.programme.ownerOpd?.id ?? null) &&
      mayWrite(entry.report, phase) &&
      (entry.report?.revision ?? 0) === revision
    return isWritable ? writtenOf(entry, { year, period }, typed) : programmeId
  })
  const unfit = written.filter((one): one is string => typeof one === 'string')
  refuseUnfit(unfit, entries)
  const fit = written.filter((one): one is Written => typeof one !== 'string')
  const saved = await writeReports(ctx.tx, ctx.tenant, fit, { by: ctx.actor.id, now: ctx.now })
  refuseUnfit(
    fit.filter((one) => !saved.has(keyOf(one))).map(({ programmeId }) => programmeId),
    entries,
  )
  publish(ctx, TableApplied.of({ year, period, reports: fit.length }))
  return { applied: fit.length }
}

function writtenOf({ programme, report }: Entry, { year, period }: OfPeriod, typed: TypedReport): Written {
  const content = contentOf(programme, { ...typed, evidence: report?.content.evidence ?? [] })
  const { version = 1, revision = 0, correctionReason = null } = report ?? {}
  return { programmeId: programme.id, year, period, version, revision, content, correctionReason }
}

function refuseUnfit(ids: readonly string[], entries: ReadonlyMap<string, Entry>): void {
  if (ids.length === 0) return
  const errors = ids.map((id) => {
    const code = entries.get(id)?.programme.code ?? id
    return {
      field: `/changes/${code}`,
      message: {
        id: `${code} tidak dapat diubah: bukan program OPD Anda, sudah dikirim, atau baru diubah orang lain.`,
        en: `${code} can not be changed: not your agency’s, sent already, or just changed by somebody else.`,
      },
    }
  })
  refuse(tableRefused, { count: errors.length }, errors)
}
