import type { Context } from '#platform/context.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { IndicatorValue } from '../contract.ts'
import { type Definition, isManual, versionIn } from '../rules/definition.ts'
import { parseDecimal, roundText } from '../rules/fraction.ts'
import { type Span, yearBefore } from '../rules/period.ts'
import { targetIn } from '../rules/targets.ts'
import { divisorOf, emptySum, standingOf, valueText } from '../rules/value.ts'
import { type FoldSum, listMeasuredDays, sumFolds, type Where, type Window } from '../store/folds.ts'
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

const WHOLE: Where = { dimension: '', member: '' }

/**
 * Values of many indicators for many periods, in at most six queries: a few narrow rows for each, never a measurement. What has not begun by today is left out; a period under way is compared with the same days a year ago.
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
  const sums = await readSums(ctx, computed, begun, where, today)
  const manual = definitions.filter(isManual)
  const entered = await listApproved(
    tx,
    tenant,
    manual.map(({ code }) => code),
  )
  return new Map([
    ...computed.flatMap((one) => valuesOf(one, begun, sums.get(one.code), targetsOf(one))),
    ...manual.flatMap((one) => enteredOf(one, asked, entered, targetsOf(one), where)),
  ])
}

const BEFORE = 'before '

type Measured = { first: string; last: string } | undefined

/**
 * Days of a span that have begun, and the same days a year before. Where nothing was measured after them, the whole span
 * comes to the same and is a single fold.
 */
function windowsOf(
  { code }: Definition,
  { span, withLastYear }: Asked,
  today: string,
  measured: Measured,
): Window[] {
  const to = span.to < today ? span.to : today
  const hasLater = measured !== undefined && measured.last > to
  const now = { code, key: span.period, from: span.from, to: hasLater ? to : span.to }
  if (!withLastYear) return [now]
  return [now, { code, key: BEFORE + span.period, from: yearBefore(span.from), to: yearBefore(to) }]
}

interface Read {
  /** What windows come to, by their key and member. */
  sums: Map<string, Map<string, FoldSum>>
  members: Set<string>
  firstDay: string | undefined
}

async function readSums(
  { tx, tenant }: Pick<Context, 'tx' | 'tenant'>,
  definitions: readonly Definition[],
  asked: readonly Asked[],
  where: Where,
  today: string,
): Promise<Map<string, Read>> {
  if (definitions.length === 0) return new Map()
  const codes = definitions.map(({ code }) => code)
  const measured = await listMeasuredDays(tx, tenant, codes)
  const windows = definitions.flatMap((one) =>
    asked.flatMap((span) => windowsOf(one, span, today, measured.get(one.code))),
  )
  const byCode = new Map<string, Read>(
    codes.map((code) => [code, { sums: new Map(), members: new Set(), firstDay: measured.get(code)?.first }]),
  )
  for (const sum of await sumFolds(tx, tenant, windows, where)) {
    const read = byCode.get(sum.code)
    if (!read?.sums.has(sum.key)) read?.sums.set(sum.key, new Map())
    read?.sums.get(sum.key)?.set(sum.member, sum)
    read?.members.add(sum.member)
  }
  return byCode
}

function valuesOf(
  definition: Definition,
  asked: readonly Asked[],
  read: Read | undefined,
  targets: readonly TargetRow[],
): [string, IndicatorValue][] {
  const members = read?.members.size ? [...read.members] : ['']
  return asked.flatMap(({ span }) => {
    const valueIn = valuesIn(definition, span, read, targets)
    return members.map((member): [string, IndicatorValue] => [
      reckonedKey(definition.code, span.period, member),
      valueIn(member),
    ])
  })
}

/** Puts values of a period together; what is the same for every member is looked up once. */
function valuesIn(
  definition: Definition,
  span: Span,
  read: Read | undefined,
  targets: readonly TargetRow[],
): (member: string) => IndicatorValue {
  const year = Number(span.from.slice(0, 4))
  const { version, content } = versionIn(definition, year)
  const { formula, decimals, better } = content
  const last = versionIn(definition, year - 1).content
  const target = targetIn(targets, year, definition.target)
  const kind = formula?.kind ?? 'mean'
  const empty = emptySum(kind, read?.firstDay !== undefined && read.firstDay <= span.to)
  const [sums, sumsBefore] = [read?.sums.get(span.period), read?.sums.get(BEFORE + span.period)]
  return (member) => {
    const [sum, before] = [sums?.get(member), sumsBefore?.get(member)]
    const figure = sum ?? empty
    const value = formula && figure ? valueText(formula, figure, decimals) : null
    return {
      period: span.period,
      from: span.from,
      to: span.to,
      value,
      version,
      target,
      numerator: figure?.numerator ?? null,
      denominator: figure ? divisorOf(kind, figure.denominator) : null,
      count: figure?.count ?? 0,
      // A percentile of more days than one was read off the sketch.
      exact: kind !== 'percentile' || sum === undefined || sum.days === 1,
      origin: 'computed',
      standing: standingOf(value, target, better),
      lastYear: last.formula && before ? valueText(last.formula, before, last.decimals) : null,
    }
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
