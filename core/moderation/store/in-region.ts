import type { Context } from '#platform/context.ts'
import { across } from '#platform/db/across.ts'

/** Does something behind a region's wall: moderations, their facts and their notices belong to the region. */
export const inRegion = <R>(ctx: Context, region: string, act: (there: Context) => Promise<R>): Promise<R> =>
  ctx.tenant === region ? act(ctx) : across(ctx, region, act)
