import type { Context } from '#platform/context.ts'
import { across } from '#platform/db/across.ts'
import type { Tenant } from '#platform/db/tx.ts'

/**
 * Memoranda, bimtek and mentors are the ministry's acts on a region: the region's people are told, its attendance list
 * is opened, and the fact stands behind its wall.
 */
export const inRegion = <R>(ctx: Context, region: Tenant, act: (there: Context) => Promise<R>): Promise<R> =>
  ctx.tenant === region ? act(ctx) : across(ctx, region, act)
