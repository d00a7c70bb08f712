import type { Context } from '#platform/context.ts'
import { across } from '#platform/db/across.ts'
import type { Tenant } from '#platform/db/tx.ts'

/** The one step behind a region's wall: to load what is published of its plan. */
export const behindRegion = <R>(
  ctx: Context,
  region: Tenant,
  act: (there: Context) => Promise<R>,
): Promise<R> => across(ctx, region, act)
