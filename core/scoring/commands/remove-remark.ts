import type { Context } from '#platform/context.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { RemoveRemark } from '../contract.ts'
import * as store from '../store/remarks.ts'
import { lockOwnSheet } from './own-sheet.ts'

/** Takes a remark off the own sheet; one that is gone already stays gone. */
export async function removeRemark(
  ctx: Context,
  { year, remarkId }: Input<typeof RemoveRemark>,
): Promise<{ done: true }> {
  const { key } = await lockOwnSheet(ctx, year)
  await store.removeRemark(ctx.tx, ctx.tenant, key, remarkId)
  return { done: true }
}
