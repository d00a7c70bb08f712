import type { Context } from '#platform/context.ts'
import type { OwedTask } from '#platform/module.ts'
import { findProposed, listVersions } from './store/versions.ts'

/** A proposal waits for the leader; a returned one goes back to the secretariat. */
export async function listBookTasks(ctx: Context): Promise<OwedTask[]> {
  const { permissions } = ctx.actor
  if (permissions.has('book.version.decide')) return toDecide(ctx)
  return permissions.has('book.version.propose') ? toMend(ctx) : []
}

async function toDecide({ tx, tenant }: Context): Promise<OwedTask[]> {
  const proposed = await findProposed(tx, tenant)
  if (proposed === undefined) return []
  return [
    {
      key: `book.decide:${proposed.id}`,
      title: { id: `Putuskan usulan “${proposed.title}”`, en: `Decide on “${proposed.title}”` },
      why: {
        id: `Rencana induk baru berlaku setelah Anda setujui. Alasan usulan: ${proposed.reason}`,
        en: `The plan is in force only once you approve it. Why it was proposed: ${proposed.reason}`,
      },
      to: `rencana/versi/${proposed.id}`,
      action: { id: 'Baca dan putuskan', en: 'Read and decide' },
      weight: 'now',
    },
  ]
}

async function toMend({ tx, tenant }: Context): Promise<OwedTask[]> {
  const [newest] = await listVersions(tx, tenant)
  if (newest?.state !== 'returned') return []
  return [
    {
      key: `book.mend:${newest.id}`,
      title: { id: 'Perbaiki usulan rencana induk', en: 'Mend the proposed plan' },
      why: {
        id: `Pimpinan mengembalikannya: ${newest.decisionNote ?? ''}`,
        en: `The leader returned it: ${newest.decisionNote ?? ''}`,
      },
      to: `rencana/versi/${newest.id}`,
      action: { id: 'Buka', en: 'Open' },
      weight: 'soon',
    },
  ]
}
