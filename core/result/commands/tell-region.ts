import { listServing } from '#core/identity/public.ts'
import { type Notification, notify } from '#core/notice/public.ts'
import type { Context } from '#platform/context.ts'

/** Tells the secretariat and the leader of the region of `there`. */
export async function tellRegion(there: Context, notice: Omit<Notification, 'to'>): Promise<void> {
  const people = await listServing(there.tx, there.tenant, ['region_admin', 'leader'])
  await notify(there, { ...notice, to: people.map(({ personId }) => personId) })
}
