import type { Context } from '#platform/context.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { IndicatorValue, Standing, Unit } from '../contract.ts'
import { type Definition, isManual, newestOf } from '../rules/definition.ts'
import { listDefinitions } from '../store/definitions.ts'
import { listMeasuredDays } from '../store/folds.ts'
import { listApproved } from '../store/manual.ts'
import { readNow } from './read-indicators.ts'

export interface FigureValue {
  /** Rounded once, exact decimal as text. */
  value: string
  numerator: string
  denominator: string
  count: number
}

/** One indicator as walls and phones show it. */
export interface Figure {
  code: string
  name: Bilingual
  unit: Unit
  decimals: number
  better: 'higher' | 'lower'
  today: FigureValue | null
  month: FigureValue | null
  year: FigureValue | null
  /** The same days of the year before; only its value is known where the indicator is manual. */
  lastYear: FigureValue | null
  target: string | null
  state: Standing
  /** Values of the last fourteen days, oldest first; null where nothing was measured. */
  trend: (string | null)[]
}

/**
 * How indicators stand now, in the order asked for; unknown codes are left out. Reads folds, never measurements: six
 * queries, however many facts there are.
 *
 * @example await readFigures(ctx, ['dispatch.response_time_median'], ctx.now)
 */
export async function readFigures(
  ctx: Pick<Context, 'tx' | 'tenant'>,
  codes: readonly string[],
  now: Date,
): Promise<Figure[]> {
  const all = await listDefinitions(ctx.tx, ctx.tenant)
  const asked = codes.flatMap((code) => all.find((one) => one.code === code) ?? [])
  const standing = await readNow({ tx: ctx.tx, tenant: ctx.tenant, now }, asked, ['year'])
  return asked.map((one) => figureOf(one, standing.get(one.code)))
}

/** Those of these indicators that ever had a value, in the order given: one row is looked up for each. */
export async function listValued(
  { tx, tenant }: Pick<Context, 'tx' | 'tenant'>,
  codes: readonly string[],
): Promise<string[]> {
  const measured = await listMeasuredDays(tx, tenant, codes)
  const entered = new Set((await listApproved(tx, tenant, codes)).map(({ code }) => code))
  return codes.filter((code) => measured.has(code) || entered.has(code))
}

type Now = Awaited<ReturnType<typeof readNow>> extends Map<string, infer N> ? N : never

function figureOf(definition: Definition, now: Now | undefined): Figure {
  const { name, unit, decimals, better } = newestOf(definition).content
  const { today = null, month = null, year = null, trend = [] } = now ?? {}
  return {
    ...{ code: definition.code, name, unit, decimals, better, trend },
    today: shown(today),
    month: shown(month),
    year: shown(year),
    lastYear: year?.lastYear
      ? { value: year.lastYear, numerator: year.lastYear, denominator: '1', count: 0 }
      : null,
    target: year?.target ?? null,
    state: year?.standing ?? 'none',
  }
}

const shown = (one: IndicatorValue | null): FigureValue | null =>
  one === null || one.value === null
    ? null
    : {
        value: one.value,
        numerator: one.numerator ?? one.value,
        denominator: one.denominator ?? '1',
        count: one.count,
      }

export interface IndicatorName {
  code: string
  name: Bilingual
  unit: Unit
  origin: 'computed' | 'manual'
}

/** Every indicator of the region by code, for choosing. */
export async function listIndicatorNames(ctx: Pick<Context, 'tx' | 'tenant'>): Promise<IndicatorName[]> {
  return (await listDefinitions(ctx.tx, ctx.tenant)).map((one) => {
    const { name, unit } = newestOf(one).content
    return { code: one.code, name, unit, origin: isManual(one) ? 'manual' : 'computed' }
  })
}
