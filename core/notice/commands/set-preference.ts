import type { Context } from '#platform/context.ts'
import type { NoticePreference } from '../contract.ts'
import { putPreference } from '../store/preferences.ts'

/** Keeps what the caller chose. It concerns nobody else and proves nothing, so it leaves no fact. */
export async function setPreference(ctx: Context, chosen: NoticePreference): Promise<NoticePreference> {
  await putPreference(ctx.tx, ctx.actor.id, chosen, ctx.now)
  return chosen
}
