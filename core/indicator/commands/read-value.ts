import type { Context } from '#platform/context.ts'
import type { IndicatorValue } from '../contract.ts'
import { spanOf } from '../rules/period.ts'
import { findDefinition } from '../store/definitions.ts'
import { exactly } from './exactly.ts'

/**
 * The value of a period, exact also for percentiles; nothing where there is no such indicator or period.
 *
 * @param period `2026`, `2026-Q4`, `2026-11` or `2026-11-22`
 * @example (await readValue(ctx, 'dispatch.response_time_median', '2026'))?.value // '412'
 */
export async function readValue(
  ctx: Pick<Context, 'tx' | 'tenant' | 'now'>,
  code: string,
  period: string,
): Promise<IndicatorValue | undefined> {
  const span = spanOf(period)
  const definition = await findDefinition(ctx.tx, ctx.tenant, code)
  return definition && span ? exactly(ctx, definition, span) : undefined
}
