import { listServedOpd } from '#core/identity/directory.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import { CrewReleased } from '../facts.ts'
import { maySignOn } from '../policy.ts'
import { listUnasked, releasePost } from '../store/posts.ts'

/**
 * Signs off whoever was signed on at an agency before it was given its OPD and serves another one. A crew with a task
 * stays until the task has ended: help on its way is not called off by a change of settings.
 */
export async function releaseCrew(ctx: Context): Promise<void> {
  const { tx, tenant, now } = ctx
  for (const { personId, opdId, ...post } of await listUnasked(tx, tenant)) {
    const opdIds = await listServedOpd(tx, tenant, personId)
    if (maySignOn({ opdId }, { runs: false, opdIds })) continue
    await releasePost(tx, tenant, personId, now)
    publish(ctx, CrewReleased.of({ ...post, personId }))
  }
}
