import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { writeCsv } from '#platform/table/write-table.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { ExportSeries, GetSeries, Grain, Series, SeriesPoint } from '../contract.ts'
import { periodImpossible } from '../problems.ts'
import type { Definition } from '../rules/definition.ts'
import { daysBetween, type Span, spansBetween, usualStart } from '../rules/period.ts'
import { listMemberNames } from '../store/names.ts'
import { getAssignment, getDefinition, headOf } from './find-indicator.ts'
import { reckon, reckonedKey } from './reckon.ts'

/** Points of one series. */
const MOST_POINTS = 800
/** Points of each member, where hundreds of members may stand beside each other. */
const MOST_POINTS_APART = 100
const LONGEST_DAYS = 366 * 20

/** @throws Refusal `indicator.period_impossible` for a range reversed or too long */
export function spansOf(asked: { from?: string; to?: string; grain: Grain; by?: string }, now: Date): Span[] {
  const to = asked.to ?? dayInWib(now)
  const from = asked.from ?? usualStart(to, asked.grain)
  if (from > to || daysBetween(from, to) > LONGEST_DAYS) refuse(periodImpossible)
  const spans = spansBetween(from, to, asked.grain)
  const most = asked.by === undefined ? MOST_POINTS : MOST_POINTS_APART
  return spans.length > most ? refuse(periodImpossible) : spans
}

/** @throws Refusal `indicator.indicator_unknown`, `indicator.period_impossible` */
export async function getSeries(ctx: Context, input: Input<typeof GetSeries>): Promise<Series> {
  const definition = await getDefinition(ctx, input.code)
  return seriesOf(ctx, definition, input)
}

export async function seriesOf(
  ctx: Context,
  definition: Definition,
  asked: { from?: string; to?: string; grain: Grain; by?: Series['dimension'] & string },
): Promise<Series> {
  const spans = spansOf(asked, ctx.now)
  const dimension = asked.by ?? null
  const where = dimension === null ? undefined : { dimension, member: null }
  const reckoned = await reckon(
    ctx,
    [definition],
    spans.map((span) => ({ span, withLastYear: true })),
    where,
  )
  const codes = dimension === null ? [''] : membersIn(reckoned, definition.code)
  const names = dimension === null ? new Map() : await listMemberNames(ctx.tx, ctx.tenant, dimension, codes)
  return {
    indicator: headOf(definition, await getAssignment(ctx, definition.code)),
    ...{ grain: asked.grain, from: spans[0]?.from ?? '', to: spans.at(-1)?.to ?? '', dimension },
    members: codes.map((code) => ({ code, name: names.get(code) ?? code })),
    points: codes.flatMap((member) => pointsOf(reckoned, definition, spans, member)),
  }
}

function pointsOf(
  reckoned: Awaited<ReturnType<typeof reckon>>,
  { code }: Definition,
  spans: readonly Span[],
  member: string,
): SeriesPoint[] {
  return spans.flatMap(({ period }) => {
    const value = reckoned.get(reckonedKey(code, period, member))
    return value ? [{ ...value, member }] : []
  })
}

function membersIn(reckoned: Awaited<ReturnType<typeof reckon>>, code: string): string[] {
  const members = new Set<string>()
  for (const key of reckoned.keys())
    if (key.startsWith(`${code} `)) members.add(key.slice(key.indexOf(' ', code.length + 1) + 1))
  return [...members].filter((one) => one !== '').sort()
}

const COLUMNS = [
  ...['kode', 'periode', 'dari', 'sampai', 'anggota', 'nama', 'nilai', 'pembilang', 'penyebut'],
  ...['jumlah_ukuran', 'tepat', 'target', 'tahun_lalu', 'versi', 'asal'],
]

export async function exportSeries(ctx: Context, input: Input<typeof ExportSeries>): Promise<FileReply> {
  return seriesFile(ctx, await getSeries(ctx, input))
}

export function seriesFile({ tenant }: Context, series: Series): FileReply {
  const names = new Map(series.members.map(({ code, name }) => [code, name]))
  const rows = series.points.map((one) => [
    ...[series.indicator.code, one.period, one.from, one.to, one.member, names.get(one.member) ?? ''],
    ...[one.value, one.numerator, one.denominator, String(one.count), one.exact ? 'ya' : 'tidak'],
    ...[one.target, one.lastYear, String(one.version), one.origin],
  ])
  return {
    name: `${series.indicator.code}-${tenant}-${series.grain}.csv`,
    type: 'text/csv; charset=utf-8',
    body: writeCsv(COLUMNS, rows),
  }
}
