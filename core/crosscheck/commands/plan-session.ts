import { randomBytes, randomUUID } from 'node:crypto'
import { getOpenRound } from '#core/cycle/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CancelSession, ChangeSession, ConfirmSession, PlanSession, Session } from '../contract.ts'
import { SessionCancelled, SessionConfirmed, SessionMoved, SessionPlanned } from '../facts.ts'
import { hasSoundTimes, isSomewhere } from '../policy.ts'
import { nowhere, sessionChanged, sessionOver, sessionUnknown, timesCrossed } from '../problems.ts'
import { agendaFor, MINUTES } from '../rules/agenda.ts'
import { putAgenda } from '../store/agenda.ts'
import * as store from '../store/sessions.ts'
import { byOf, getSession, lockForChange, requireAssignment } from './session.ts'
import { tellOfSession } from './tell.ts'
import { weighClaims } from './weigh.ts'

/**
 * Plans a session. Its agenda begins with the claims that have most to lose and are most doubted.
 *
 * @throws Refusal of the cycle, `crosscheck.not_assigned`, `crosscheck.times_crossed` or `crosscheck.nowhere`
 */
export async function planSession(ctx: Context, input: Input<typeof PlanSession>): Promise<{ id: string }> {
  const { year, ...planned } = input
  const plan = { ...planned, place: planned.place ?? '' }
  await getOpenRound(ctx, ctx.tenant, year, 'rating')
  await requireAssignment(ctx, year)
  refuseUnsound(plan)
  const id = randomUUID()
  const checkInCode = randomBytes(9).toString('base64url')
  await store.insertSession(ctx.tx, ctx.tenant, { ...plan, id, year, checkInCode }, byOf(ctx))
  await proposeAgenda(ctx, year, id, plan)
  const session = await getSession(ctx, { sessionId: id })
  await store.insertVersion(ctx.tx, ctx.tenant, session, '', byOf(ctx))
  await tellOfSession(ctx, session, 'planned')
  publish(ctx, SessionPlanned.of({ sessionId: id, year }))
  return { id }
}

function refuseUnsound(plan: store.SessionPlan): void {
  if (!hasSoundTimes(plan)) refuse(timesCrossed)
  if (!isSomewhere(plan)) refuse(nowhere)
}

/** Without a submission there is nothing to propose yet; the agenda then begins empty. */
async function proposeAgenda(ctx: Context, year: number, id: string, plan: store.SessionPlan): Promise<void> {
  const weighed = await weighClaims(ctx, year)
  const minutes = (Date.parse(plan.endsAt) - Date.parse(plan.startsAt)) / 60_000
  const entries = agendaFor(weighed?.claims ?? [], minutes, plan.kind).map(({ question, label, doubt }) => ({
    id: randomUUID(),
    question,
    title: label[ctx.language],
    minutes: MINUTES[plan.kind],
    doubt,
  }))
  await putAgenda(ctx.tx, ctx.tenant, id, entries)
}

/** @throws Refusal as {@link planSession}; `crosscheck.session_changed`, `crosscheck.session_over` */
export async function changeSession(ctx: Context, input: Input<typeof ChangeSession>): Promise<Session> {
  const { sessionId, reason, revision, ...planned } = input
  const plan = { ...planned, place: planned.place ?? '' }
  const before = await lockForChange(ctx, sessionId)
  if (before.revision !== revision) refuse(sessionChanged)
  refuseUnsound(plan)
  await store.updateSession(ctx.tx, ctx.tenant, sessionId, plan)
  const session = await getSession(ctx, { sessionId })
  await store.insertVersion(ctx.tx, ctx.tenant, session, reason, byOf(ctx))
  await tellOfSession(ctx, session, 'moved', reason)
  publish(ctx, SessionMoved.of({ sessionId, sequence: session.sequence }))
  return getSession(ctx, { sessionId })
}

/** @throws Refusal `crosscheck.session_unknown`, `crosscheck.not_assigned` or `crosscheck.session_over` */
export async function cancelSession(
  ctx: Context,
  { sessionId, reason }: Input<typeof CancelSession>,
): Promise<{ done: true }> {
  await lockForChange(ctx, sessionId)
  await store.cancelSession(ctx.tx, ctx.tenant, sessionId, reason, ctx.now)
  const session = await getSession(ctx, { sessionId })
  await store.insertVersion(ctx.tx, ctx.tenant, session, reason, byOf(ctx))
  await tellOfSession(ctx, session, 'cancelled', reason)
  publish(ctx, SessionCancelled.of({ sessionId, sequence: session.sequence }))
  return { done: true }
}

/** @throws Refusal `crosscheck.session_unknown` or `crosscheck.session_over` */
export async function confirmSession(
  ctx: Context,
  { sessionId }: Input<typeof ConfirmSession>,
): Promise<{ done: true }> {
  const session = (await store.lockSession(ctx.tx, ctx.tenant, sessionId)) ?? refuse(sessionUnknown)
  if (session.cancelled !== null) refuse(sessionOver)
  await store.confirmSession(ctx.tx, ctx.tenant, sessionId, byOf(ctx))
  publish(ctx, SessionConfirmed.of({ sessionId }))
  return { done: true }
}
