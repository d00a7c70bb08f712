import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/endpoint.ts'
import { writeCsv } from '#platform/table/write-table.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { Grain, IndicatorRow, IndicatorValue } from '../contract.ts'
import { type Definition, isManual } from '../rules/definition.ts'
import { addDays, spanAt, spanOf } from '../rules/period.ts'
import { assignmentOf, listAssignments } from '../store/assignments.ts'
import { listDefinitions } from '../store/definitions.ts'
import { listApproved, type ManualRow } from '../store/manual.ts'
import { listTargets, type TargetRow } from '../store/targets.ts'
import { headOf } from './find-indicator.ts'
import { manualValue, type Reckoned, reckon, reckonedKey } from './reckon.ts'

const TREND_DAYS = 14

/** Today, the month, the year, and the days of the trend, of many indicators at once. */
export interface Now {
  today: IndicatorValue | null
  month: IndicatorValue | null
  year: IndicatorValue | null
  trend: (string | null)[]
}

const GRAINS = ['day', 'month', 'year'] as const

/**
 * How indicators stand now; a manual one shows its newest approved value as that of the year.
 *
 * @param compared which of the periods are compared with the same days a year before
 */
export async function readNow(
  ctx: Pick<Context, 'tx' | 'tenant' | 'now'>,
  definitions: readonly Definition[],
  compared: readonly Grain[] = GRAINS,
): Promise<Map<string, Now>> {
  const today = dayInWib(ctx.now)
  const days = Array.from({ length: TREND_DAYS }, (_, i) => addDays(today, i + 1 - TREND_DAYS))
  const asked = [
    ...GRAINS.map((grain) => ({ span: spanAt(today, grain), withLastYear: compared.includes(grain) })),
    ...days.slice(0, -1).map((day) => ({ span: spanAt(day, 'day') })),
  ]
  const reckoned = await reckon(
    ctx,
    definitions.filter((one) => !isManual(one)),
    asked,
  )
  const manual = definitions.filter(isManual)
  const codes = manual.map(({ code }) => code)
  const entered = await listApproved(ctx.tx, ctx.tenant, codes)
  const targets = manual.length === 0 ? [] : await listTargets(ctx.tx, ctx.tenant)
  return new Map(
    definitions.map((one) => [
      one.code,
      isManual(one) ? newestEntered(one, entered, targets) : nowOf(one, reckoned, today, days),
    ]),
  )
}

function nowOf({ code }: Definition, reckoned: Reckoned, today: string, days: readonly string[]): Now {
  const at = (period: string) => reckoned.get(reckonedKey(code, period)) ?? null
  return {
    today: at(today),
    month: at(today.slice(0, 7)),
    year: at(today.slice(0, 4)),
    trend: days.map((day) => at(day)?.value ?? null),
  }
}

function newestEntered(
  definition: Definition,
  entered: readonly ManualRow[],
  targets: readonly TargetRow[],
): Now {
  const own = entered
    .filter(({ code, dimension }) => code === definition.code && dimension === '')
    .sort((a, b) => (a.period < b.period ? 1 : -1))
  const [newest, before] = own
  const span = newest && spanOf(newest.period)
  const ownTargets = targets.filter(({ code }) => code === definition.code)
  const year = span ? manualValue(definition, span, newest, before, ownTargets) : null
  return { today: null, month: null, year, trend: [] }
}

export async function listIndicators(ctx: Context): Promise<IndicatorRow[]> {
  const definitions = await listDefinitions(ctx.tx, ctx.tenant)
  const assignments = await listAssignments(ctx.tx, ctx.tenant)
  const now = await readNow(ctx, definitions)
  return definitions.map((one) => {
    const { today = null, month = null, year = null, trend = [] } = now.get(one.code) ?? {}
    const head = headOf(one, assignmentOf(assignments, one.code))
    return { ...head, today, month, year, trend, standing: year?.standing ?? 'none' }
  })
}

const COLUMNS = [
  ...['kode', 'nama', 'satuan', 'asal', 'opd_pemilik', 'periode', 'nilai', 'pembilang', 'penyebut'],
  ...['jumlah_ukuran', 'target', 'tahun_lalu', 'keadaan', 'versi'],
]

export async function exportIndicators(ctx: Context): Promise<FileReply> {
  const rows = (await listIndicators(ctx)).map((one) => [
    ...[one.code, one.name[ctx.language], one.unit, one.origin, one.owner?.name ?? null],
    ...[one.year?.period ?? null, one.year?.value ?? null, one.year?.numerator ?? null],
    ...[one.year?.denominator ?? null, one.year ? String(one.year.count) : null, one.year?.target ?? null],
    ...[one.year?.lastYear ?? null, one.standing, String(one.version)],
  ])
  return {
    name: `indikator-${ctx.tenant}.csv`,
    type: 'text/csv; charset=utf-8',
    body: writeCsv(COLUMNS, rows),
  }
}
