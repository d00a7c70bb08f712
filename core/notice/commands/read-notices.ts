import type { Context } from '#platform/context.ts'
import { markRead } from '../store/notices.ts'

/** Marks the caller's notices of this region as read; reading is no event of the programme, so no fact. */
export async function readNotices(ctx: Context): Promise<{ done: true }> {
  await markRead(ctx.tx, ctx.tenant, ctx.actor.id, ctx.now)
  return { done: true }
}
