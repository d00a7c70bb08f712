import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import { SessionOpened } from '../facts.ts'
import { closeSession, putSession } from '../store/sessions.ts'
import { makeCode, makeKey } from './token.ts'

export interface AttendanceToOpen {
  /** What is attended, named by the module that holds it: `meeting:<id>`. */
  subject: string
  title: Bilingual
  opensAt: Date
  closesAt: Date
  /** The ministry guides it and reads who came. */
  isShared?: boolean
}

/**
 * Opens the list of attendance of a subject behind the wall of `ctx`. Opening it again takes over title and hours
 * and keeps the code, so that a printed QR code stays good when something is moved.
 *
 * @example await openAttendance(ctx, { subject: `meeting:${id}`, title, opensAt, closesAt })
 */
export async function openAttendance(
  ctx: Context,
  { isShared = false, ...wanted }: AttendanceToOpen,
): Promise<{ id: string; code: string }> {
  const session = { ...wanted, isShared, id: randomUUID(), code: makeCode(ctx.tenant), tokenKey: makeKey() }
  const { id, code, isNew } = await putSession(ctx.tx, ctx.tenant, session, ctx.now)
  if (isNew) publish(ctx, SessionOpened.of({ sessionId: id, subject: wanted.subject }))
  return { id, code }
}

/** Nobody checks in any more; who came stays. Without a list nothing happens. */
export const closeAttendance = (ctx: Context, subject: string): Promise<void> =>
  closeSession(ctx.tx, ctx.tenant, subject, ctx.now)
