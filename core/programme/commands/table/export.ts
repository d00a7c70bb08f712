import { listOpd } from '#core/identity/public.ts'
import { getDimensions, listGoals } from '#core/plan/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { writeCsv, writeXlsx, type XlsxSheet } from '#platform/table/write-table.ts'
import { dayInWib } from '#platform/time/time.ts'
import {
  type DownloadProgrammes,
  type ExportProgrammes,
  type ProgrammeContent,
  STATE_NAMES,
} from '../../contract.ts'
import {
  COLUMNS,
  DIRECTION_NAMES,
  type FilledSheet,
  KIND_NAMES,
  SHEETS,
  SOURCE_NAMES,
} from '../../rules/table/columns.ts'
import { type Held, listHeld } from '../../store/held.ts'
import { listVisibleIds } from '../../store/lists.ts'
import { readerOf } from '../read-programmes.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
type Cells = (string | null)[]

/** Programmes as a workbook to be filled in, or only its columns and the sheets to choose from. */
export async function downloadProgrammes(
  ctx: Context,
  { blank = false, ...asked }: Input<typeof DownloadProgrammes>,
): Promise<FileReply> {
  const reader = await readerOf(ctx)
  const all = blank ? [] : await visible(ctx, asked)
  const seen = all.map((held) => ({
    held,
    content: reader.seesAll ? held.content : (held.pending ?? held.content),
  }))
  const names = await namesOf(ctx, all)
  const body = await writeXlsx([
    programmeSheet(ctx, seen, names),
    ...partSheets(ctx, seen),
    ...(await choiceSheets(ctx)),
  ])
  return { name: `program-${ctx.tenant}${blank ? '-templat' : ''}.xlsx`, type: XLSX, body }
}

/** Programmes as CSV: the sheet of programmes, with the budget of all years. */
export async function exportProgrammes(
  ctx: Context,
  asked: Input<typeof ExportProgrammes>,
): Promise<FileReply> {
  const all = await visible(ctx, asked)
  const names = await namesOf(ctx, all)
  const seen = all.map((held) => ({ held, content: held.content }))
  const { columns, rows } = programmeSheet(ctx, seen, names)
  const total = { id: 'Anggaran semua tahun (Rp)', en: 'Budget of all years (Rp)' }[ctx.language]
  const body = writeCsv(
    [...columns.map(({ header }) => header), total],
    rows.map((row, i) => [...row, sumOf(all[i]?.content)]),
  )
  return { name: `program-${ctx.tenant}.csv`, type: 'text/csv', body }
}

const sumOf = (content: ProgrammeContent | undefined): string =>
  (content?.budgets ?? []).reduce((sum, { amount }) => sum + BigInt(amount), 0n).toString()

async function visible(ctx: Context, asked: Input<typeof ExportProgrammes>): Promise<Held[]> {
  const ids = await listVisibleIds(ctx.tx, ctx.tenant, await readerOf(ctx), asked)
  return listHeld(ctx.tx, ctx.tenant, ids)
}

/** Codes for ids: agencies, goals, programmes. */
async function namesOf({ tx, tenant }: Context, all: readonly Held[]): Promise<ReadonlyMap<string, string>> {
  const needed = [...new Set(all.flatMap(({ content }) => content.dependsOn))]
  const others = needed.length === 0 ? [] : await listHeld(tx, tenant, needed)
  return new Map([
    ...(await listOpd(tx, tenant)).map(({ id, code }) => [id, code] as const),
    ...(await listGoals(tx, tenant)).map(({ id, framework, code }) => [id, `${framework}:${code}`] as const),
    ...others.map(({ id, content }) => [id, content.code] as const),
  ])
}

interface Seen {
  held: Held
  content: ProgrammeContent
}

const WIDTHS: Record<string, number> = { name: 40, description: 40, notes: 30, factor: 30, mitigation: 30 }

const columnsOf = (
  { language }: Context,
  sheet: FilledSheet,
  numbers: readonly string[],
): XlsxSheet['columns'] =>
  Object.entries(COLUMNS[sheet]).map(([key, header]) => ({
    header: header[language],
    type: numbers.includes(key) ? 'number' : 'text',
    width: WIDTHS[key] ?? 16,
  }))

function programmeSheet(ctx: Context, seen: readonly Seen[], names: ReadonlyMap<string, string>): XlsxSheet {
  const codes = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join('; ')
  return {
    name: SHEETS.programmes[ctx.language],
    columns: columnsOf(ctx, 'programmes', ['quickWinYear', 'revision']),
    rows: seen.map(({ held, content: c }) => [
      c.code,
      c.name,
      c.description,
      c.dimension,
      c.subDimension,
      c.quickWinYear?.toString() ?? null,
      c.ownerOpdId === null ? null : (names.get(c.ownerOpdId) ?? null),
      codes(c.coOwnerIds),
      c.beneficiaries,
      c.from,
      c.to,
      c.villages.join('; '),
      codes(c.dependsOn),
      codes(c.goalIds),
      c.serviceModule,
      c.indicators.join('; '),
      c.notes,
      STATE_NAMES[held.state][ctx.language],
      String(held.revision),
    ]),
  }
}

function partSheets(ctx: Context, seen: readonly Seen[]): XlsxSheet[] {
  const { language } = ctx
  const years = yearsOf(ctx, seen)
  const rows = (of: (content: ProgrammeContent) => Cells[]) =>
    seen.flatMap(({ content }) => of(content).map((cells) => [content.code, ...cells]))
  const yearColumns = years.map((year) => ({ header: String(year), type: 'number' as const, width: 12 }))
  return [
    {
      name: SHEETS.targets[language],
      columns: [...columnsOf(ctx, 'targets', ['baseline']), ...yearColumns],
      rows: rows(({ targets }) =>
        targets.map((t) => [
          KIND_NAMES[t.kind][language],
          t.name,
          t.unit,
          DIRECTION_NAMES[t.direction][language],
          t.baseline,
          ...years.map((year) => t.years.find((one) => one.year === year)?.target ?? null),
        ]),
      ),
    },
    {
      name: SHEETS.budgets[language],
      columns: columnsOf(ctx, 'budgets', ['year', 'amount']),
      rows: rows(({ budgets }) =>
        budgets.map((b) => [String(b.year), SOURCE_NAMES[b.source][language], b.amount]),
      ),
    },
    {
      name: SHEETS.risks[language],
      columns: columnsOf(ctx, 'risks', ['likelihood']),
      rows: rows(({ risks }) => risks.map((r) => [r.factor, r.cause, String(r.likelihood), r.mitigation])),
    },
  ]
}

const BLANK_YEARS = 5

/** Years that get a column: those with a target, or five from this year in an empty template. */
function yearsOf({ now }: Context, seen: readonly Seen[]): number[] {
  const used = new Set(
    seen.flatMap(({ content }) => content.targets.flatMap((t) => t.years.map(({ year }) => year))),
  )
  const thisYear = Number(dayInWib(now).slice(0, 4))
  if (used.size === 0) for (let i = 0; i < BLANK_YEARS; i++) used.add(thisYear + i)
  return [...used].sort((a, b) => a - b)
}

/** What codes may be written: agencies, dimensions, sources, goals. */
async function choiceSheets({ tx, tenant, language }: Context): Promise<XlsxSheet[]> {
  const text = (...headers: { id: string; en: string }[]) =>
    headers.map((header) => ({ header: header[language], type: 'text' as const, width: 26 }))
  const opd = (await listOpd(tx, tenant)).filter(({ closedAt }) => closedAt === null)
  const dimensions = await getDimensions(tx, tenant)
  const goals = await listGoals(tx, tenant)
  return [
    {
      name: SHEETS.opd[language],
      columns: text(COLUMNS.programmes.owner, { id: 'Nama OPD', en: 'Agency' }),
      rows: opd.map(({ code, name }) => [code, name]),
    },
    {
      name: SHEETS.dimensions[language],
      columns: text(
        COLUMNS.programmes.dimension,
        { id: 'Dimensi', en: 'Dimension' },
        COLUMNS.programmes.subDimension,
        { id: 'Subdimensi', en: 'Sub-dimension' },
      ),
      rows: dimensions.flatMap((d) =>
        (d.subDimensions.length === 0 ? [undefined] : d.subDimensions).map((sub) => [
          d.code,
          d.name[language],
          sub?.code ?? null,
          sub?.name[language] ?? null,
        ]),
      ),
    },
    {
      name: SHEETS.sources[language],
      columns: text(
        { id: 'Kolom', en: 'Column' },
        { id: 'Pilihan', en: 'Choice' },
        { id: 'Arti', en: 'Meaning' },
      ),
      rows: [
        ...choices(COLUMNS.budgets.source[language], SOURCE_NAMES, language),
        ...choices(COLUMNS.targets.kind[language], KIND_NAMES, language),
        ...choices(COLUMNS.targets.direction[language], DIRECTION_NAMES, language),
        ...goals.map((goal) => [
          COLUMNS.programmes.goals[language],
          `${goal.framework}:${goal.code}`,
          goal.name[language],
        ]),
      ],
    },
  ]
}

const choices = (
  column: string,
  names: Record<string, { id: string; en: string }>,
  language: 'id' | 'en',
): Cells[] => Object.values(names).map((name) => [column, name[language], null])
