import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { IndicatorValue } from '../contract.ts'
import { ValueUsed } from '../facts.ts'
import { findProgress } from '../store/measurements.ts'
import { insertUse } from '../store/suspects.ts'

/**
 * Remembers a value as it left the house, the first time for each use, so that what is measured for its period
 * afterwards is told.
 *
 * @param use `print`, `evidence:2026:C07`
 */
export async function noteUse(
  ctx: Context,
  code: string,
  { period, value }: Pick<IndicatorValue, 'period' | 'value'>,
  use: string,
): Promise<void> {
  if (value === null) return
  const throughSeq = (await findProgress(ctx.tx, ctx.tenant)) ?? 0
  const isNew = await insertUse(ctx.tx, ctx.tenant, { code, period, use, value, throughSeq }, ctx.now)
  if (isNew) publish(ctx, ValueUsed.of({ code, period, value, use }))
}
