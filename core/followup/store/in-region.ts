import type { Context } from '#platform/context.ts'
import { across } from '#platform/db/across.ts'
import type { Tenant } from '#platform/db/tx.ts'

/**
 * Shows follow-up beside the questions of a region's workbook, which stands behind the region's wall: the ministry
 * judges and carries over, so it steps in for that one purpose.
 */
export const inRegion = (
  ctx: Context,
  region: Tenant,
  act: (there: Context) => Promise<void>,
): Promise<void> => (ctx.tenant === region ? act(ctx) : across(ctx, region, act))
