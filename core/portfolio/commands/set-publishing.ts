import { findPublishedPlan } from '#core/book/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import type { Publishing, SetPublishing } from '../contract.ts'
import { PublishingSet } from '../facts.ts'
import { countFollowers } from '../store/followers.ts'
import { getPublishing, putPublishing } from '../store/publishing.ts'

/** What of the programmes everyone may see, and how many follow by e-mail. */
export async function readPublishing({ tx, tenant }: Context): Promise<Publishing> {
  const { showsProgress, changedAt } = await getPublishing(tx, tenant)
  return {
    showsProgress,
    changedAt: changedAt?.toISOString() ?? null,
    planVersion: (await findPublishedPlan(tx, tenant))?.number ?? null,
    followers: await countFollowers(tx, tenant),
  }
}

/** Lets everyone see approved progress, or keeps it to the region; the programmes of the plan stay public. */
export async function setPublishing(
  ctx: Context,
  { showsProgress }: Input<typeof SetPublishing>,
): Promise<Publishing> {
  await putPublishing(ctx.tx, ctx.tenant, showsProgress, ctx.actor.id, ctx.now)
  publish(ctx, PublishingSet.of({ showsProgress }))
  return readPublishing(ctx)
}
