import type { Context } from '#platform/context.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { IndicatorValue } from '../contract.ts'
import { type Definition, isManual, versionIn } from '../rules/definition.ts'
import { parseDecimal, roundText } from '../rules/fraction.ts'
import { type Span, yearBefore } from '../rules/period.ts'
import { percentileOf } from '../rules/sketch.ts'
import { targetIn } from '../rules/targets.ts'
import { divisorOf, emptySum, type Sum, standingOf, valueText } from '../rules/value.ts'
import {
  type FoldSum,
  listFirstDays,
  type SketchSum,
  sumFolds,
  sumSketches,
  type Window,
} from '../store/folds.ts'
import { listApproved, type ManualRow } from '../store/manual.ts'
import { listTargets, type TargetRow } from '../store/targets.ts'

export interface Asked {
  span: Span
  /** Whether the same days of the year before are reckoned too. */
  withLastYear?: boolean
}

/** Values by code, member and period. */
export type Reckoned = ReadonlyMap<string, IndicatorValue>
export const reckonedKey = (code: string, period: string, member = ''): string =>
  `${code} ${period} ${member}`

interface Where {
  dimension: string
  /** One member, or all of the dimension where null. */
  member: string | null
}

const WHOLE: Where = { dimension: '', member: '' }

/** A figure of a stretch of days, before scale and rounding. */
interface Figure extends Sum {
  exact: boolean
}

/**
 * Values of many indicators for many periods, in at most six queries: one row for each day of each, never a
 * measurement. What has not begun by today is left out; a period under way is compared with the same days a year ago.
 */
export async function reckon(
  ctx: Pick<Context, 'tx' | 'tenant' | 'now'>,
  definitions: readonly Definition[],
  asked: readonly Asked[],
  where: Where = WHOLE,
): Promise<Reckoned> {
  const { tx, tenant, now } = ctx
  const today = dayInWib(now)
  const targets = await listTargets(tx, tenant)
  const targetsOf = ({ code }: Definition) => targets.filter((row) => row.code === code)
  const begun = asked.filter(({ span }) => span.from <= today)
  const computed = definitions.filter((one) => !isManual(one))
  const figures = await readFigures(ctx, computed, begun, where, today)
  const manual = definitions.filter(isManual)
  const entered = await listApproved(
    tx,
    tenant,
    manual.map(({ code }) => code),
  )
  return new Map([
    ...computed.flatMap((one) => valuesOf(one, begun, figures.get(one.code), targetsOf(one))),
    ...manual.flatMap((one) => enteredOf(one, asked, entered, targetsOf(one), where)),
  ])
}

const BEFORE = 'before '

/** Days of a span that have begun, and the same days a year before. */
function windowsOf({ code }: Definition, { span, withLastYear }: Asked, today: string): Window[] {
  const to = span.to < today ? span.to : today
  const now = { code, key: span.period, from: span.from, to }
  if (!withLastYear) return [now]
  return [now, { code, key: BEFORE + span.period, from: yearBefore(span.from), to: yearBefore(to) }]
}

interface Read {
  sums: Map<string, Figure>
  members: Set<string>
  firstDay: string | undefined
}

async function readFigures(
  { tx, tenant }: Pick<Context, 'tx' | 'tenant'>,
  definitions: readonly Definition[],
  asked: readonly Asked[],
  { dimension, member }: Where,
  today: string,
): Promise<Map<string, Read>> {
  if (definitions.length === 0) return new Map()
  const codes = definitions.map(({ code }) => code)
  const windows = definitions.flatMap((one) => asked.flatMap((span) => windowsOf(one, span, today)))
  const isRanked = new Set(definitions.filter(hasPercentile).map(({ code }) => code))
  const long = windows.filter(({ code, from, to }) => isRanked.has(code) && from !== to)
  const sums = await sumFolds(tx, tenant, windows, dimension, member)
  const sketches = await sumSketches(tx, tenant, long, dimension, member)
  const firstDays = await listFirstDays(tx, tenant, codes)
  const byPlace = new Map<string, SketchSum[]>()
  for (const one of sketches) {
    const key = placeOf(one)
    const held = byPlace.get(key)
    if (held) held.push(one)
    else byPlace.set(key, [one])
  }
  return new Map(
    definitions.map((definition) => {
      const own = sums.filter(({ code }) => code === definition.code)
      return [definition.code, readOf(definition, own, byPlace, firstDays.get(definition.code))]
    }),
  )
}

const hasPercentile = ({ versions }: Definition): boolean =>
  versions.some(({ content }) => content.formula?.kind === 'percentile')
const placeOf = ({ code, key, member }: { code: string; key: string; member: string }): string =>
  `${code} ${key} ${member}`

function readOf(
  definition: Definition,
  sums: readonly FoldSum[],
  sketches: ReadonlyMap<string, readonly SketchSum[]>,
  firstDay: string | undefined,
): Read {
  const figures = new Map(
    sums.map((sum) => [`${sum.key} ${sum.member}`, figureOf(definition, sum, sketches.get(placeOf(sum)))]),
  )
  return { sums: figures, members: new Set(sums.map(({ member }) => member)), firstDay }
}

const yearOf = (key: string): number =>
  Number(key.replace(BEFORE, '').slice(0, 4)) - (key.startsWith(BEFORE) ? 1 : 0)

/** A percentile of one day is exact; one of more days is read off the sketch. */
function figureOf(definition: Definition, sum: FoldSum, sketch: readonly SketchSum[] | undefined): Figure {
  const { formula } = versionIn(definition, yearOf(sum.key)).content
  const { numerator, denominator, count, days } = sum
  if (formula?.kind !== 'percentile' || days === 1 || sketch === undefined)
    return { numerator, denominator: divisorOf(formula?.kind ?? 'mean', denominator), count, exact: true }
  const figure = percentileOf(sketch, formula.percent) ?? 0n
  return { numerator: String(figure), denominator: '1', count, exact: false }
}

function valuesOf(
  definition: Definition,
  asked: readonly Asked[],
  read: Read | undefined,
  targets: readonly TargetRow[],
): [string, IndicatorValue][] {
  const members = read?.members.size ? [...read.members] : ['']
  return asked.flatMap(({ span }) =>
    members.map((member): [string, IndicatorValue] => [
      reckonedKey(definition.code, span.period, member),
      computedValue(definition, span, figuresFor(definition, span, read, member), targets),
    ]),
  )
}

function figuresFor(definition: Definition, span: Span, read: Read | undefined, member: string) {
  const { formula } = versionIn(definition, Number(span.from.slice(0, 4))).content
  const hasMeasured = read?.firstDay !== undefined && read.firstDay <= span.to
  const empty = emptySum(formula?.kind ?? 'mean', hasMeasured)
  return {
    now: read?.sums.get(`${span.period} ${member}`) ?? (empty && { ...empty, exact: true }),
    before: read?.sums.get(`${BEFORE}${span.period} ${member}`),
  }
}

/** Puts a value together from what its days come to. */
export function computedValue(
  definition: Definition,
  span: Span,
  figures: { now: Figure | undefined; before: Sum | undefined },
  targets: readonly TargetRow[],
): IndicatorValue {
  const year = Number(span.from.slice(0, 4))
  const { version, content } = versionIn(definition, year)
  const before = versionIn(definition, year - 1).content
  const { formula, decimals, better } = content
  const { now } = figures
  const value = formula && now ? valueText(formula, now, decimals) : null
  const target = targetIn(targets, year, definition.target)
  return {
    ...{ period: span.period, from: span.from, to: span.to, value, version, target },
    numerator: now?.numerator ?? null,
    denominator: now?.denominator ?? null,
    count: now?.count ?? 0,
    exact: now?.exact ?? true,
    origin: 'computed',
    standing: standingOf(value, target, better),
    lastYear:
      before.formula && figures.before ? valueText(before.formula, figures.before, before.decimals) : null,
  }
}

/** Manual values stand for exactly the period they were entered for; none is made of others. */
function enteredOf(
  definition: Definition,
  asked: readonly Asked[],
  entered: readonly ManualRow[],
  targets: readonly TargetRow[],
  { dimension, member }: Where,
): [string, IndicatorValue][] {
  const own = entered.filter((row) => row.code === definition.code && row.dimension === dimension)
  const members = member === null ? [...new Set(own.map((row) => row.member))] : [member]
  return asked.flatMap(({ span }) =>
    members.map((one): [string, IndicatorValue] => {
      const at = (period: string) => own.find((row) => row.member === one && row.period === period)
      const [row, before] = [at(span.period), at(yearBefore(span.period))]
      return [
        reckonedKey(definition.code, span.period, one),
        manualValue(definition, span, row, before, targets),
      ]
    }),
  )
}

export function manualValue(
  definition: Definition,
  span: Span,
  row: ManualRow | undefined,
  before: ManualRow | undefined,
  targets: readonly TargetRow[],
): IndicatorValue {
  const year = Number(span.from.slice(0, 4))
  const { decimals, better } = versionIn(definition, year).content
  const shown = (one: ManualRow | undefined) => (one ? roundText(parseDecimal(one.value), decimals) : null)
  const target = targetIn(targets, year, definition.target)
  return {
    ...{ period: span.period, from: span.from, to: span.to, value: shown(row), target },
    numerator: row?.value ?? null,
    denominator: row ? '1' : null,
    count: row ? 1 : 0,
    exact: true,
    origin: 'manual',
    version: row?.version ?? 0,
    standing: standingOf(shown(row), target, better),
    lastYear: shown(before),
  }
}
