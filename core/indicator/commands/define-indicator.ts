import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { Formula, Measure } from '#platform/measure/measure.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { DefineIndicator, DefinitionContent, PreviewFormula, ReviseIndicator } from '../contract.ts'
import { Defined, Revised } from '../facts.ts'
import {
  changedMeanwhile,
  codeTaken,
  formulaUnsound,
  grainNeeded,
  indicatorUnknown,
  measureUnknown,
  originFixed,
  standardFixed,
  yearBefore,
} from '../problems.ts'
import { isManual, newestOf } from '../rules/definition.ts'
import { findUnknown, isSound, wordsOf } from '../rules/formula.ts'
import { insertDefinition, lockDefinition } from '../store/definitions.ts'

/** The first version holds for every year. */
const EVER = 2000

/**
 * @throws Refusal `indicator.code_taken`, `indicator.measure_unknown`, `indicator.formula_unsound`,
 * `indicator.grain_needed`
 */
export async function defineIndicator(
  ctx: Context,
  { code, content, isExample = false }: Input<typeof DefineIndicator>,
  measures: readonly Measure[],
): Promise<{ code: string; version: number }> {
  requireSound(content, measures)
  if (await lockDefinition(ctx.tx, ctx.tenant, code)) refuse(codeTaken)
  const one = { code, version: 1, content, fromYear: EVER, reason: '' }
  await insertDefinition(ctx.tx, ctx.tenant, one, { isExample, now: ctx.now, actor: ctx.actor.id })
  publish(ctx, Defined.of({ code, version: 1 }))
  return { code, version: 1 }
}

/**
 * A new version of an own indicator. The worker reckons its years anew as soon as it hears of it; earlier years keep
 * the version they had.
 *
 * @throws Refusal `indicator.indicator_unknown`, `indicator.standard_fixed`, `indicator.changed_meanwhile`,
 * `indicator.origin_fixed`, `indicator.year_before`, or as {@link defineIndicator} of the content
 */
export async function reviseIndicator(
  ctx: Context,
  input: Input<typeof ReviseIndicator>,
  measures: readonly Measure[],
): Promise<{ version: number }> {
  const { code, content, fromYear, reason } = input
  const definition = (await lockDefinition(ctx.tx, ctx.tenant, code)) ?? refuse(indicatorUnknown)
  if (definition.isStandard) refuse(standardFixed)
  const newest = newestOf(definition)
  if (newest.version !== input.version) refuse(changedMeanwhile)
  if (isManual(definition) !== (content.formula === null)) refuse(originFixed)
  if (fromYear < newest.fromYear || fromYear > Number(dayInWib(ctx.now).slice(0, 4)) + 1) refuse(yearBefore)
  requireSound(content, measures)
  const version = newest.version + 1
  const by = { isExample: definition.isExample, now: ctx.now, actor: ctx.actor.id }
  await insertDefinition(ctx.tx, ctx.tenant, { code, version, content, fromYear, reason }, by)
  publish(ctx, Revised.of({ code, version, fromYear }))
  return { version }
}

/** @throws Refusal `indicator.measure_unknown`, `indicator.formula_unsound` */
export async function previewFormula(
  { formula }: Input<typeof PreviewFormula>,
  measures: readonly Measure[],
): Promise<{ words: Bilingual }> {
  requireSoundFormula(formula, measures)
  return { words: wordsOf(formula, measures) }
}

function requireSound({ formula, grain }: DefinitionContent, measures: readonly Measure[]): void {
  if ((formula === null) === (grain === null)) refuse(grainNeeded)
  if (formula !== null) requireSoundFormula(formula, measures)
}

function requireSoundFormula(formula: Formula, measures: readonly Measure[]): void {
  if (findUnknown(formula, measures) !== undefined) refuse(measureUnknown)
  if (!isSound(formula)) refuse(formulaUnsound)
}
