import { listProgrammes } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input, Reply } from '#platform/http/endpoint.ts'
import { writeCsv, writeXlsx, type XlsxSheet } from '#platform/table/write-table.ts'
import { type ExportRollUp, type GetRollUp, periodName, type RollUpLine } from '../contract.ts'
import { capped } from '../rules/achievement.ts'
import { hundredths, percentOf, textOf } from '../rules/decimal.ts'
import type { Period } from '../rules/period.ts'
import type { Shares } from '../rules/tally.ts'
import { type LineRow, listLines } from '../store/lines.ts'
import { readRollUp } from './read-roll-up.ts'

/** The sums of a year with the lines they are made of. */
export async function getRollUp(
  ctx: Context,
  { year }: Input<typeof GetRollUp>,
): Promise<Reply<typeof GetRollUp>> {
  const sums = await readRollUp(ctx, year)
  const lines = (await listLines(ctx.tx, ctx.tenant, year)).filter(({ isPlanned }) => isPlanned)
  const ids = lines.map(({ programmeId }) => programmeId)
  const programmes = ids.length === 0 ? [] : await listProgrammes(ctx.tx, ctx.tenant, { ids })
  const byId = new Map(lines.map((line) => [line.programmeId, line]))
  return {
    ...sums,
    lines: programmes.flatMap(({ id, code, name, ownerOpd, isExample }) => {
      const line = byId.get(id)
      return line === undefined ? [] : [lineOf(line, { code, name, opd: ownerOpd?.name ?? null, isExample })]
    }),
  }
}

function lineOf(line: LineRow, named: Pick<RollUpLine, 'code' | 'name' | 'opd' | 'isExample'>): RollUpLine {
  const { programmeId, dimension, isPlanned, isRunning, period, physical, achievement } = line
  const spent = percentOf(line.moneyReal, line.moneyPlanned)
  return {
    ...{ programmeId, ...named, dimension, isPlanned, isRunning, period, physical, achievement },
    capped: achievement === null ? null : textOf(capped(hundredths(achievement))),
    moneyPlanned: line.moneyPlanned,
    moneyReal: line.moneyReal,
    moneyPercent: spent === null ? null : textOf(spent),
  }
}

const HEADS = {
  id: {
    name: 'Nama',
    code: 'Kode',
    programme: 'Program',
    dimension: 'Dimensi',
    opd: 'OPD',
    planned: 'Direncanakan',
    running: 'Berjalan',
    runningPercent: 'Berjalan (%)',
    period: 'Periode terakhir',
    physical: 'Kemajuan fisik (%)',
    uncapped: 'Capaian keluaran apa adanya (%)',
    capped: 'Capaian keluaran dibatasi 100 (%)',
    moneyPlanned: 'Anggaran (Rp)',
    moneyReal: 'Realisasi keuangan (Rp)',
    moneyPercent: 'Serapan (%)',
    total: 'Seluruh daerah',
    noOpd: 'Tanpa OPD',
    dimensions: 'Dimensi',
    opds: 'OPD',
    programmes: 'Program',
  },
  en: {
    name: 'Name',
    code: 'Code',
    programme: 'Programme',
    dimension: 'Dimension',
    opd: 'Agency',
    planned: 'Planned',
    running: 'Running',
    runningPercent: 'Running (%)',
    period: 'Last period',
    physical: 'Physical progress (%)',
    uncapped: 'Output reached, as reported (%)',
    capped: 'Output reached, capped at 100 (%)',
    moneyPlanned: 'Budget (Rp)',
    moneyReal: 'Spent (Rp)',
    moneyPercent: 'Spent (%)',
    total: 'Whole region',
    noOpd: 'No agency',
    dimensions: 'Dimensions',
    opds: 'Agencies',
    programmes: 'Programmes',
  },
}
type Heads = (typeof HEADS)['id']

const number = (header: string) => ({ header, type: 'number' as const, width: 16 })
const text = (header: string, width = 28) => ({ header, type: 'text' as const, width })

/** The whole roll-up as a workbook of three sheets. */
export async function exportRollUp(ctx: Context, input: Input<typeof ExportRollUp>): Promise<FileReply> {
  const w = HEADS[ctx.language]
  const { total, dimensions, opds, lines } = await getRollUp(ctx, input)
  const all = { name: w.total, shares: total }
  const sheets: XlsxSheet[] = [
    sharesSheet(w.dimensions, w, [
      ...dimensions.map((one) => ({ ...one, name: one.name[ctx.language] })),
      all,
    ]),
    sharesSheet(w.opds, w, [...opds.map((one) => ({ ...one, name: one.name ?? w.noOpd })), all]),
    linesSheet(w, lines, ctx),
  ]
  return {
    name: `rekap-realisasi-${ctx.tenant}-${input.year}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await writeXlsx(sheets),
  }
}

const sharesSheet = (
  name: string,
  w: Heads,
  rows: readonly { name: string; shares: Shares }[],
): XlsxSheet => ({
  name,
  columns: [
    text(w.name),
    ...[w.planned, w.running, w.runningPercent, w.physical, w.uncapped, w.capped].map(number),
    ...[w.moneyPlanned, w.moneyReal, w.moneyPercent].map(number),
  ],
  rows: rows.map(({ name: label, shares: s }) => [
    ...[label, String(s.planned), String(s.running), s.runningPercent, s.physical, s.uncapped, s.capped],
    ...[s.moneyPlanned, s.moneyReal, s.moneyPercent],
  ]),
})

const linesSheet = (w: Heads, lines: readonly RollUpLine[], ctx: Context): XlsxSheet => ({
  name: w.programmes,
  columns: [
    ...[text(w.code, 14), text(w.programme, 44), text(w.dimension, 18), text(w.opd), text(w.period, 16)],
    ...[w.physical, w.uncapped, w.capped, w.moneyPlanned, w.moneyReal, w.moneyPercent].map(number),
  ],
  rows: lines.map((line) => cellsOf(line, ctx)),
})

const cellsOf = (line: RollUpLine, { language }: Context): (string | null)[] => [
  ...[line.code, line.name, line.dimension, line.opd],
  line.period === null ? null : periodName(line.period as Period, language),
  ...[line.physical, line.achievement, line.capped, line.moneyPlanned, line.moneyReal, line.moneyPercent],
]

export async function exportRollUpCsv(ctx: Context, input: Input<typeof ExportRollUp>): Promise<FileReply> {
  const w = HEADS[ctx.language]
  const { columns, rows } = linesSheet(w, (await getRollUp(ctx, input)).lines, ctx)
  return {
    name: `rekap-realisasi-${ctx.tenant}-${input.year}.csv`,
    type: 'text/csv',
    body: writeCsv(
      columns.map(({ header }) => header),
      rows,
    ),
  }
}
