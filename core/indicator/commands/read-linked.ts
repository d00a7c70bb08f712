import type { Context } from '#platform/context.ts'
import type { FrameworkLink } from '#platform/measure/measure.ts'
import type { IndicatorHead, IndicatorValue } from '../contract.ts'
import { type Definition, isManual } from '../rules/definition.ts'
import { type Span, spanOf } from '../rules/period.ts'
import { assignmentOf, listAssignments } from '../store/assignments.ts'
import { listDefinitions } from '../store/definitions.ts'
import { listApproved } from '../store/manual.ts'
import { exactly } from './exactly.ts'
import { explanationPath } from './explain-value.ts'
import { headOf } from './find-indicator.ts'

export interface LinkedValue {
  indicator: IndicatorHead
  value: IndicatorValue
  /** Where it is explained, below the region's workspace. */
  path: string
}

type Reading = Pick<Context, 'tx' | 'tenant' | 'now'>

/**
 * Values of a period of the indicators that serve a framework; exact. A manual one says the newest value entered for a
 * part of it. Those without a value are left out.
 *
 * @example await readLinked(ctx, '2026', { framework: 'smart-city' })
 */
export async function readLinked(
  ctx: Reading,
  period: string,
  { framework }: { framework: FrameworkLink['framework'] },
): Promise<LinkedValue[]> {
  const span = spanOf(period)
  if (!span) return []
  const found: LinkedValue[] = []
  for (const { definition, indicator } of await listHeads(ctx)) {
    if (!indicator.links.some((link) => link.framework === framework)) continue
    const value = await saidOf(ctx, definition, span)
    const path = explanationPath(definition.code, value.period)
    if (value.value !== null) found.push({ indicator, value, path })
  }
  return found
}

/**
 * What the indicators linked to a programme say of a year up to a day; exact. Manual ones say their newest value of the
 * year.
 *
 * @param until last day that counts, `YYYY-MM-DD`
 */
export async function readProgrammeValues(
  ctx: Reading,
  programmeId: string,
  year: number,
  until: string,
): Promise<(LinkedValue & { targetId: string | null })[]> {
  const span = { ...(spanOf(String(year)) as Span), to: until }
  const found: (LinkedValue & { targetId: string | null })[] = []
  for (const { definition, indicator, programmes } of await listHeads(ctx)) {
    const links = programmes.filter((link) => link.programmeId === programmeId)
    if (links.length === 0) continue
    const value = await saidOf(ctx, definition, span)
    const path = explanationPath(definition.code, value.period)
    if (value.value !== null)
      for (const { targetId } of links) found.push({ indicator, value, path, targetId })
  }
  return found
}

/** A manual value stands for the very period it was entered for, which may be a quarter of the year that is asked. */
async function saidOf(ctx: Reading, definition: Definition, span: Span): Promise<IndicatorValue> {
  if (!isManual(definition)) return exactly(ctx, definition, span)
  const entered = await listApproved(ctx.tx, ctx.tenant, [definition.code])
  const [newest] = entered
    .filter(({ dimension }) => dimension === '')
    .flatMap(({ period }) => spanOf(period) ?? [])
    .filter(({ from }) => from >= span.from && from <= span.to)
    .sort((a, b) => (a.from < b.from ? 1 : -1))
  return exactly(ctx, definition, newest ?? span)
}

async function listHeads({ tx, tenant }: Reading) {
  const assignments = await listAssignments(tx, tenant)
  return (await listDefinitions(tx, tenant)).map((definition) => {
    const assignment = assignmentOf(assignments, definition.code)
    return { definition, indicator: headOf(definition, assignment), programmes: assignment.programmes }
  })
}
