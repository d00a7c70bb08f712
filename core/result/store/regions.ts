import type { Context } from '#platform/context.ts'
import { across } from '#platform/db/across.ts'
import type { Tenant } from '#platform/db/tx.ts'

/** Opening a preview, deciding, and publishing tell a region's people and leave a fact behind its wall. */
export const inRegion = <R>(ctx: Context, region: Tenant, act: (there: Context) => Promise<R>): Promise<R> =>
  ctx.tenant === region ? act(ctx) : across(ctx, region, act)
