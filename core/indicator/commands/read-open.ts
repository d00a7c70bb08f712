import { findRegion } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import type { Measure } from '#platform/measure/measure.ts'
import { refuse } from '#platform/problem/problem.ts'
import type {
  ExportPublicIndicator,
  GetPublicIndicator,
  Grain,
  IndicatorHead,
  ListPublicIndicators,
  PublicIndicator,
  PublicRow,
} from '../contract.ts'
import { indicatorUnknown } from '../problems.ts'
import { type Definition, newestOf } from '../rules/definition.ts'
import { assignmentOf, listAssignments } from '../store/assignments.ts'
import { listDefinitions } from '../store/definitions.ts'
import { explainValue } from './explain-value.ts'
import { headOf } from './find-indicator.ts'
import { readNow } from './read-indicators.ts'
import { seriesFile, seriesOf } from './read-series.ts'

/** Published indicators; everything else is as if it were not there. */
export async function listPublicIndicators(
  ctx: Context,
  _input: Input<typeof ListPublicIndicators>,
): Promise<PublicRow[]> {
  const published = await listPublished(ctx)
  const now = await readNow(
    ctx,
    published.map(({ definition }) => definition),
  )
  return published.map(({ definition, head }) => ({
    ...publicHead(head),
    value: now.get(definition.code)?.year ?? null,
  }))
}

async function listPublished(ctx: Context): Promise<{ definition: Definition; head: IndicatorHead }[]> {
  const assignments = await listAssignments(ctx.tx, ctx.tenant)
  const definitions = await listDefinitions(ctx.tx, ctx.tenant)
  return definitions
    .map((definition) => ({
      definition,
      head: headOf(definition, assignmentOf(assignments, definition.code)),
    }))
    .filter(({ head }) => head.isPublic)
}

const publicHead = ({ code, name, definition, source, unit, better, decimals, ...head }: IndicatorHead) => ({
  ...{ code, name, definition, source, unit, better, decimals },
  ...{ origin: head.origin, by: head.by, links: head.links, isExample: head.isExample },
})

async function getPublished(ctx: Context, code: string) {
  const found = (await listPublished(ctx)).find(({ definition }) => definition.code === code)
  return found ?? refuse(indicatorUnknown)
}

const grainOf = (definition: Definition, asked: Grain | undefined): Grain =>
  asked ?? newestOf(definition).content.grain ?? 'month'

/** @throws Refusal `indicator.indicator_unknown`, `indicator.period_impossible` */
export async function getPublicIndicator(
  ctx: Context,
  input: Input<typeof GetPublicIndicator>,
  measures: readonly Measure[],
): Promise<PublicIndicator> {
  const { definition, head } = await getPublished(ctx, input.indicator)
  const period = input.period ?? (await readNow(ctx, [definition])).get(definition.code)?.year?.period
  const asked = { code: definition.code, ...(period === undefined ? {} : { period }) }
  const { value, formula, steps, rounding, baseline, days, manual, ...rest } = await explainValue(
    ctx,
    asked,
    measures,
  )
  const grain = grainOf(definition, input.grain)
  const region = await findRegion(ctx.tx, ctx.tenant)
  return {
    ...publicHead(head),
    region: { code: ctx.tenant, name: region?.name ?? ctx.tenant },
    grain,
    points: (await seriesOf(ctx, definition, { grain })).points,
    explanation: {
      ...{ period: rest.period, value, steps, baseline, days, version: value.version },
      words: formula?.words ?? null,
      unrounded: rounding.unrounded,
      rounding: rounding.rule,
      manualSource: manual?.source ?? null,
      manualDocuments: manual?.evidence.length ?? null,
    },
  }
}

/** @throws Refusal as {@link getPublicIndicator} */
export async function exportPublicIndicator(
  ctx: Context,
  input: Input<typeof ExportPublicIndicator>,
): Promise<FileReply> {
  const { definition } = await getPublished(ctx, input.indicator)
  return seriesFile(ctx, await seriesOf(ctx, definition, { grain: grainOf(definition, input.grain) }))
}
