import type { Context } from '#platform/context.ts'
import type { FrameworkLink } from '#platform/measure/measure.ts'
import type { IndicatorHead, IndicatorValue } from '../contract.ts'
import { type Span, spanOf } from '../rules/period.ts'
import { assignmentOf, listAssignments } from '../store/assignments.ts'
import { listDefinitions } from '../store/definitions.ts'
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
 * Values of a period of the indicators that serve a framework; exact. Those without a value are left out.
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
    const value = await exactly(ctx, definition, span)
    if (value.value !== null) found.push({ indicator, value, path: explanationPath(definition.code, period) })
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
    const value = await exactly(ctx, definition, span)
    const path = explanationPath(definition.code, String(year))
    if (value.value !== null)
      for (const { targetId } of links) found.push({ indicator, value, path, targetId })
  }
  return found
}

async function listHeads({ tx, tenant }: Reading) {
  const assignments = await listAssignments(tx, tenant)
  return (await listDefinitions(tx, tenant)).map((definition) => {
    const assignment = assignmentOf(assignments, definition.code)
    return { definition, indicator: headOf(definition, assignment), programmes: assignment.programmes }
  })
}
