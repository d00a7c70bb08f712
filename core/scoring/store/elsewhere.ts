import type { Context } from '#platform/context.ts'
import { across } from '#platform/db/across.ts'
import type { Tenant } from '#platform/db/tx.ts'

/** The ministry's word about a sheet takes effect behind the region's wall. */
export const inRegion = <R>(ctx: Context, region: Tenant, act: (there: Context) => Promise<R>): Promise<R> =>
  across(ctx, region, act)
