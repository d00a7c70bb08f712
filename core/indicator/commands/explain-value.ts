import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { Measure } from '#platform/measure/measure.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { ExplainedDay, ExplainValue, Explanation, IndicatorValue } from '../contract.ts'
import { periodImpossible } from '../problems.ts'
import { type Definition, isManual, versionIn } from '../rules/definition.ts'
import { measuresOf } from '../rules/formula.ts'
import { parseDecimal } from '../rules/fraction.ts'
import { type Span, spanOf } from '../rules/period.ts'
import { ROUNDING, said, stepsOf } from '../rules/steps.ts'
import { baselineOf } from '../rules/targets.ts'
import { divisorOf, valueText } from '../rules/value.ts'
import { type FoldDay, listFoldDays } from '../store/folds.ts'
import { findProgress } from '../store/measurements.ts'
import { listMemberNames } from '../store/names.ts'
import { listTargets } from '../store/targets.ts'
import { exactly, type Part } from './exactly.ts'
import { getAssignment, getDefinition, headOf } from './find-indicator.ts'
import { sayFormula } from './get-indicator.ts'
import { findStanding } from './read-manual.ts'

export interface Asked {
  definition: Definition
  span: Span
  part: Part
}

/** What an explanation is about. @throws Refusal `indicator.indicator_unknown`, `indicator.period_impossible` */
export async function askedOf(ctx: Context, input: Input<typeof ExplainValue>): Promise<Asked> {
  const definition = await getDefinition(ctx, input.code)
  const span = spanOf(input.period ?? dayInWib(ctx.now).slice(0, 4)) ?? refuse(periodImpossible)
  const { dimension = '', member = '' } = input
  if ((dimension === '') !== (member === '')) refuse(periodImpossible)
  return { definition, span, part: { dimension, member } }
}

/**
 * Where a value comes from. Percentiles are taken from the measurements themselves here, whatever screens showed.
 *
 * @throws Refusal `indicator.indicator_unknown`, `indicator.period_impossible`
 */
export async function explainValue(
  ctx: Context,
  input: Input<typeof ExplainValue>,
  measures: readonly Measure[],
): Promise<Explanation> {
  const asked = await askedOf(ctx, input)
  const { definition, span, part } = asked
  const value = await exactly(ctx, definition, span, part)
  const assignment = await getAssignment(ctx, definition.code)
  return {
    indicator: headOf(definition, assignment),
    period: span.period,
    dimension: (part.dimension || null) as Explanation['dimension'],
    member: await memberOf(ctx, part),
    ...{ value, formula: formulaOf(asked, measures), ...sumOf(asked, value) },
    days: await daysOf(ctx, asked),
    manual: isManual(definition) ? await findStanding(ctx, definition.code, span.period, part) : null,
    baseline: baselineOf(await listTargets(ctx.tx, ctx.tenant, definition.code)),
    throughSeq: await findProgress(ctx.tx, ctx.tenant),
    path: explanationPath(definition.code, span.period),
  }
}

/** Where an explanation is read, below the region's workspace. */
export const explanationPath = (code: string, period: string): string => `indikator/${code}?periode=${period}`

async function memberOf(
  { tx, tenant }: Context,
  { dimension, member }: Part,
): Promise<Explanation['member']> {
  if (dimension === '') return null
  const names = await listMemberNames(tx, tenant, dimension, [member])
  return { code: member, name: names.get(member) ?? member }
}

const versionOf = ({ definition, span }: Asked) => versionIn(definition, Number(span.from.slice(0, 4)))

function formulaOf(asked: Asked, measures: readonly Measure[]): Explanation['formula'] {
  const { version, fromYear, content } = versionOf(asked)
  const { formula } = content
  if (formula === null) return null
  const named = measuresOf(formula).map((name) => measures.find((one) => one.name === name))
  return {
    ...{ version, fromYear, content: formula, words: sayFormula({ formula }, measures) },
    measures: named.flatMap((one) => (one ? [{ name: one.name, label: one.label, unit: one.unit }] : [])),
  }
}

function sumOf(asked: Asked, value: IndicatorValue): Pick<Explanation, 'steps' | 'rounding'> {
  const { formula, decimals } = versionOf(asked).content
  const { steps, unrounded } = formula
    ? stepsOf(formula, value)
    : { steps: enteredSteps(value), unrounded: value.numerator }
  return { steps, rounding: { unrounded, decimals, rule: ROUNDING } }
}

const enteredSteps = ({ numerator, value }: IndicatorValue): Explanation['steps'] =>
  numerator === null || value === null
    ? []
    : [
        { label: { id: 'Nilai yang disetujui', en: 'Approved value' }, text: said(numerator) },
        { label: { id: 'Dibulatkan', en: 'Rounded' }, text: said(value) },
      ]

/** Of a ratio also a day counts on which something stands below the line only. */
const isMeasured = ({ count, denominator }: FoldDay): boolean =>
  count > 0 || parseDecimal(denominator).n !== 0n

async function daysOf({ tx, tenant, now }: Context, asked: Asked): Promise<ExplainedDay[]> {
  const { definition, span, part } = asked
  const { formula, decimals } = versionOf(asked).content
  if (formula === null) return []
  const today = dayInWib(now)
  const window = { code: definition.code, from: span.from, to: span.to < today ? span.to : today }
  const days = await listFoldDays(tx, tenant, window, part.dimension, part.member)
  return days.filter(isMeasured).map((one: FoldDay) => {
    const sum = { ...one, denominator: divisorOf(formula.kind, one.denominator) }
    return { ...sum, value: valueText(formula, sum, decimals) }
  })
}
