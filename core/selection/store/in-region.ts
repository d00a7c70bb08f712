import type { Context } from '#platform/context.ts'
import { across } from '#platform/db/across.ts'
import type { Tenant } from '#platform/db/tx.ts'

/** Asking a candidate, returning its questionnaire and publishing a decision tell its people behind its wall. */
export const inRegion = <R>(ctx: Context, region: Tenant, act: (there: Context) => Promise<R>): Promise<R> =>
  ctx.tenant === region ? act(ctx) : across(ctx, region, act)
