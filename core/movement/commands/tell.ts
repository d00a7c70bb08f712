import { listServing } from '#core/identity/public.ts'
import { type Notification, notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'

/** Tells the secretariat and leader of the region of `there`, but not the one who acts. */
export async function tellRegion(there: Context, notice: Omit<Notification, 'to'>): Promise<void> {
  const people = await listServing(there.tx, there.tenant, ['region_admin', 'leader'])
  const to = people.map(({ personId }) => personId).filter((id) => id !== there.actor.id)
  await notify(there, { ...notice, to })
}
