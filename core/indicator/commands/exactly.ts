import type { Context } from '#platform/context.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { IndicatorValue } from '../contract.ts'
import { type Definition, foldSpecsOf, versionIn } from '../rules/definition.ts'
import type { Span } from '../rules/period.ts'
import { nearestRank } from '../rules/sketch.ts'
import { standingOf, valueText } from '../rules/value.ts'
import { figuresOf, findExactPercentile } from '../store/folds.ts'
import { reckon, reckonedKey } from './reckon.ts'

export interface Part {
  dimension: string
  member: string
}

const WHOLE: Part = { dimension: '', member: '' }

/**
 * One value as it is used for evidence: a percentile of many days is taken from the measurements themselves, not from
 * the sketch that screens read.
 */
export async function exactly(
  ctx: Pick<Context, 'tx' | 'tenant' | 'now'>,
  definition: Definition,
  span: Span,
  part: Part = WHOLE,
): Promise<IndicatorValue> {
  const asked = [{ span, withLastYear: true }]
  const all = await reckon(ctx, [definition], asked, part)
  const value = all.get(reckonedKey(definition.code, span.period, part.member)) ?? nothing(span, definition)
  return value.exact ? value : { ...value, ...(await ranked(ctx, definition, span, part, value.target)) }
}

async function ranked(
  { tx, tenant, now }: Pick<Context, 'tx' | 'tenant' | 'now'>,
  definition: Definition,
  span: Span,
  { dimension, member }: Part,
  target: string | null,
): Promise<Partial<IndicatorValue>> {
  const { version, content } = versionIn(definition, Number(span.from.slice(0, 4)))
  const { formula, decimals, better } = content
  const spec = foldSpecsOf(definition).find((one) => one.version === version)
  if (formula?.kind !== 'percentile' || !spec) return {}
  const today = dayInWib(now)
  const days = { from: span.from, to: span.to < today ? span.to : today }
  const figures = figuresOf(tenant, spec, days, dimension, member)
  const found = await findExactPercentile(tx, figures, (count) => nearestRank(formula.percent, count))
  if (!found) return {}
  const { figure: numerator, count } = found
  const value = valueText(formula, { numerator, denominator: '1', count }, decimals)
  return {
    value,
    numerator,
    denominator: '1',
    count,
    exact: true,
    standing: standingOf(value, target, better),
  }
}

/** A period that has not begun. */
const nothing = (span: Span, definition: Definition): IndicatorValue => ({
  ...{ period: span.period, from: span.from, to: span.to, value: null, numerator: null, denominator: null },
  ...{ count: 0, exact: true, origin: 'computed', target: null, standing: 'none', lastYear: null },
  version: versionIn(definition, Number(span.from.slice(0, 4))).version,
})
