import { findAssignment } from '#core/assessor/public.ts'
import { getCycle, refuseIfClosed } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Session, SessionSummary } from '../contract.ts'
import { mayChange } from '../policy.ts'
import { notYourRegion, sessionOver, sessionUnknown } from '../problems.ts'
import { listAgenda } from '../store/agenda.ts'
import { listAttendances } from '../store/attendances.ts'
import { listMinutes } from '../store/minutes.ts'
import { findSession, listChanges, lockSession } from '../store/sessions.ts'

/** @throws Refusal `crosscheck.not_assigned` for whoever does not rate the region in this year */
export async function requireAssignment(ctx: Context, year: number): Promise<void> {
  if ((await findAssignment(ctx.tx, ctx.tenant, year, ctx.actor.id)) === undefined) refuse(notYourRegion)
}

/**
 * A session for an act of an assessor: locked, of a cycle that is open, by somebody assigned.
 *
 * @throws Refusal `crosscheck.session_unknown`, `crosscheck.not_assigned`, or of the cycle
 */
export async function lockForWork(ctx: Context, sessionId: string): Promise<SessionSummary> {
  const session = (await lockSession(ctx.tx, ctx.tenant, sessionId)) ?? refuse(sessionUnknown)
  await requireAssignment(ctx, session.year)
  refuseIfClosed(ctx, await getCycle(ctx.tx, session.year), 'moderation')
  return session
}

/** {@link lockForWork} for a change of plan. @throws Refusal `crosscheck.session_over` */
export async function lockForChange(ctx: Context, sessionId: string): Promise<SessionSummary> {
  const session = await lockForWork(ctx, sessionId)
  const issued = (await listMinutes(ctx.tx, ctx.tenant, { sessionId })).length
  return mayChange(session, issued) ? session : refuse(sessionOver)
}

/** @throws Refusal `crosscheck.session_unknown` */
export async function getSession(ctx: Context, { sessionId }: { sessionId: string }): Promise<Session> {
  const { tx, tenant } = ctx
  const session = (await findSession(tx, tenant, sessionId)) ?? refuse(sessionUnknown)
  return {
    ...session,
    agenda: await listAgenda(tx, tenant, sessionId),
    attendances: await listAttendances(tx, tenant, sessionId),
    minutes: await listMinutes(tx, tenant, { sessionId }),
    changes: await listChanges(tx, tenant, sessionId),
  }
}

export const byOf = (ctx: Context) => ({ now: ctx.now, actor: ctx.actor.id })
