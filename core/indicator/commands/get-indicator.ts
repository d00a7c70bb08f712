import { listPeopleNames } from '#core/identity/public.ts'
import { listProgrammes } from '#core/programme/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { Measure } from '#platform/measure/measure.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { FormulaVersion, GetIndicator, Indicator, MeasureWords } from '../contract.ts'
import { changesOf } from '../rules/changes.ts'
import { type Definition, isManual, newestOf } from '../rules/definition.ts'
import { wordsOf } from '../rules/formula.ts'
import { baselineOf, targetsOf } from '../rules/targets.ts'
import { listFoldStates } from '../store/folding.ts'
import { listMembers } from '../store/measurements.ts'
import { listTargets, type TargetRow } from '../store/targets.ts'
import { getAssignment, getDefinition, headOf } from './find-indicator.ts'
import { staleOf } from './fold-stale.ts'
import { readNow } from './read-indicators.ts'

/** A formula in words; a manual value has none. */
export const sayFormula = (
  { formula }: { formula: Parameters<typeof wordsOf>[0] | null },
  measures: readonly Measure[],
): Bilingual =>
  formula === null ? { id: 'Diisi dan disetujui', en: 'Entered and approved' } : wordsOf(formula, measures)

/** @throws Refusal `indicator.indicator_unknown` */
export async function getIndicator(
  ctx: Context,
  { code }: Input<typeof GetIndicator>,
  measures: readonly Measure[],
): Promise<Indicator> {
  const definition = await getDefinition(ctx, code)
  const assignment = await getAssignment(ctx, code)
  const targets = await listTargets(ctx.tx, ctx.tenant, code)
  const ids = [...definition.versions.map(({ madeBy }) => madeBy), ...targets.map(({ setBy }) => setBy)]
  const names = await listPeopleNames(ctx.tx, ids)
  const now = (await readNow(ctx, [definition])).get(code)
  const { formula } = newestOf(definition).content
  return {
    ...headOf(definition, assignment),
    formula,
    words: sayFormula({ formula }, measures),
    versions: versionsOf(definition, names, measures),
    baseline: baselineOf(targets),
    targets: targetYears(definition, targets, ctx.now),
    targetHistory: targets.flatMap((row) => historyOf(row, names)).reverse(),
    programmes: await programmesOf(ctx, assignment.programmes),
    today: now?.today ?? null,
    month: now?.month ?? null,
    year: now?.year ?? null,
    isUpToDate: staleOf([definition], await listFoldStates(ctx.tx, ctx.tenant)).length === 0,
    may: mayOf(ctx, definition),
  }
}

function versionsOf(
  { versions }: Definition,
  names: ReadonlyMap<string, string>,
  measures: readonly Measure[],
): FormulaVersion[] {
  return versions
    .map(({ version, content, fromYear, reason, madeAt, madeBy }, i) => ({
      ...{ version, formula: content.formula, words: sayFormula(content, measures) },
      fromYear: Math.max(fromYear, 2017),
      ...{ reason, madeAt, madeBy: names.get(madeBy) ?? null },
      changes: changesOf(versions[i - 1]?.content, content, (one) => sayFormula(one, measures).id),
    }))
    .reverse()
}

/** Targets the region has set, and for this year what a standard indicator begins with. */
function targetYears({ target }: Definition, rows: readonly TargetRow[], now: Date): Indicator['targets'] {
  const own = targetsOf(rows).map((one) => ({ ...one, isStandard: false }))
  const year = Number(dayInWib(now).slice(0, 4))
  if (target === null || own.some((one) => one.year === year)) return own
  return [...own, { year, value: String(target), isStandard: true }].sort((a, b) => a.year - b.year)
}

const historyOf = (
  { kind, year, version, value, reason, setAt, setBy }: TargetRow,
  names: ReadonlyMap<string, string>,
): Indicator['targetHistory'] =>
  value === null
    ? []
    : [{ kind, year, version, value, reason, setAt: setAt.toISOString(), setBy: names.get(setBy) ?? null }]

async function programmesOf(
  { tx, tenant }: Context,
  links: readonly { programmeId: string; targetId: string | null }[],
): Promise<Indicator['programmes']> {
  if (links.length === 0) return []
  const found = await listProgrammes(tx, tenant, { ids: links.map(({ programmeId }) => programmeId) })
  return links.flatMap((link) => {
    const programme = found.find(({ id }) => id === link.programmeId)
    const target = programme?.targets.find(({ id }) => id === link.targetId)
    return programme
      ? [{ ...link, code: programme.code, name: programme.name, targetName: target?.name ?? null }]
      : []
  })
}

function mayOf({ actor }: Context, definition: Definition): Indicator['may'] {
  const may = (name: string) => actor.permissions.has(name)
  const change = may('indicator.definition.change')
  return {
    revise: change && !definition.isStandard,
    setTargets: may('indicator.target.set'),
    assign: change,
    publish: change,
    propose: isManual(definition) && may('indicator.value.propose'),
  }
}

/** Measures of every module, with the members seen so far. */
export async function listMeasures(ctx: Context, measures: readonly Measure[]): Promise<MeasureWords[]> {
  const members = await listMembers(ctx.tx, ctx.tenant)
  return measures.map(({ name, label, unit }) => ({
    ...{ name, label, unit },
    members: members
      .filter(({ measure }) => measure === name)
      .map(({ dimension, members: codes }) => ({ dimension: dimension as never, members: codes })),
  }))
}
