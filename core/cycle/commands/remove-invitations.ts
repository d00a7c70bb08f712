import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import type { RemoveInvitations } from '../contract.ts'
import { ListChanged } from '../facts.ts'
import { removeInvitations as store } from '../store/participations.ts'
import { lockDraft } from './plan.ts'

/** Takes regions off the list of a draft; once it is open they are told, and answer for themselves. */
export async function removeInvitations(
  ctx: Context,
  { year, regions }: Input<typeof RemoveInvitations>,
): Promise<Reply<typeof RemoveInvitations>> {
  await lockDraft(ctx, year)
  const removed = await store(ctx.tx, year, regions)
  publish(ctx, ListChanged.of({ year, added: 0, changed: 0, removed }))
  return { removed }
}
