import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { addNotices } from '../store/notices.ts'

export interface Notification {
  /** Steady name of what is told, for example `workbook.returned:2026:A01:3`; told once per person. */
  key: string
  /** Ids of people. */
  to: readonly string[]
  title: Bilingual
  body: Bilingual
  /** Where it is dealt with, below the workspace of the region: `evaluasi/isian/2026`. */
  path: string
}

/**
 * Tells people of the region of `ctx` something, in the workspace and by e-mail, in the act's own transaction.
 * Telling the same key to the same person again does nothing.
 *
 * @example await notify(ctx, { key: `cycle.invited:${year}`, to, title, body, path: `evaluasi/putaran/${year}` })
 */
export async function notify(ctx: Context, { to, ...notice }: Notification): Promise<void> {
  const people = [...new Set(to)]
  if (people.length === 0) return
  const notices = people.map((personId) => ({ ...notice, id: randomUUID(), personId }))
  await addNotices(ctx.tx, ctx.tenant, notices, ctx.now)
}
