import { randomUUID } from 'node:crypto'
import { closeAttendance, openAttendance } from '#core/attendance/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { CancelMeeting, ChangeMeeting, PlanMeeting } from '../contract.ts'
import { MeetingCancelled, MeetingMoved, MeetingPlanned } from '../facts.ts'
import { meetingChanged, nowhere, timesCrossed } from '../problems.ts'
import { attendanceHours, hasSoundTimes, isSomewhere, yearOf } from '../rules/meeting.ts'
import * as store from '../store/meetings.ts'
import { beginAgenda } from './agenda.ts'
import { byOf, lockForChange, lockKnown, requireOpds, subjectOf } from './read-meeting.ts'
import { tellOfMeeting } from './tell.ts'

type Planned = Omit<Input<typeof PlanMeeting>, 'isExample'>

/**
 * Plans a meeting and opens its list of attendance. A meeting of evaluation begins with what is late and red.
 *
 * @throws Refusal `meeting.times_crossed`, `meeting.nowhere` or `meeting.opd_unknown`
 */
export async function planMeeting(
  ctx: Context,
  { isExample = false, ...planned }: Input<typeof PlanMeeting>,
): Promise<{ id: string }> {
  const plan = await soundPlan(ctx, planned)
  const id = randomUUID()
  await store.insertMeeting(ctx.tx, ctx.tenant, { ...plan, id, isExample }, byOf(ctx))
  if (plan.kind === 'evaluation') await beginAgenda(ctx, id, plan.year)
  const meeting = await lockKnown(ctx, id)
  await store.insertVersion(ctx.tx, ctx.tenant, meeting, '', byOf(ctx))
  await openList(ctx, meeting)
  await tellOfMeeting(ctx, meeting, 'planned')
  publish(ctx, MeetingPlanned.of({ meetingId: id, kind: plan.kind, year: plan.year }))
  return { id }
}

/** What was planned, as it is kept. */
async function soundPlan(ctx: Context, planned: Planned): Promise<store.MeetingPlan> {
  const plan = { ...planned, place: planned.place?.trim() ?? '', year: yearOf(planned.startsAt) }
  if (!hasSoundTimes(plan)) refuse(timesCrossed)
  if (!isSomewhere(plan)) refuse(nowhere)
  await requireOpds(ctx, plan.invitedOpds)
  return plan
}

async function openList(ctx: Context, meeting: store.MeetingRow): Promise<void> {
  const title = { id: meeting.title, en: meeting.title }
  await openAttendance(ctx, { subject: subjectOf(meeting.id), title, ...attendanceHours(meeting) })
}

/** @throws Refusal as {@link planMeeting}; `meeting.meeting_changed`, `meeting.meeting_over` */
export async function changeMeeting(
  ctx: Context,
  input: Input<typeof ChangeMeeting>,
): Promise<{ done: true }> {
  const { meetingId, reason, revision, ...planned } = input
  const before = await lockForChange(ctx, meetingId)
  if (before.revision !== revision) refuse(meetingChanged)
  await store.updateMeeting(ctx.tx, ctx.tenant, meetingId, await soundPlan(ctx, planned))
  const meeting = await lockKnown(ctx, meetingId)
  await store.insertVersion(ctx.tx, ctx.tenant, meeting, reason, byOf(ctx))
  await openList(ctx, meeting)
  await tellOfMeeting(ctx, meeting, 'moved', reason)
  publish(ctx, MeetingMoved.of({ meetingId, sequence: meeting.sequence }))
  return { done: true }
}

/** @throws Refusal `meeting.meeting_unknown` or `meeting.meeting_over` */
export async function cancelMeeting(
  ctx: Context,
  { meetingId, reason }: Input<typeof CancelMeeting>,
): Promise<{ done: true }> {
  await lockForChange(ctx, meetingId)
  await store.markCancelled(ctx.tx, ctx.tenant, meetingId, reason, ctx.now)
  const meeting = await lockKnown(ctx, meetingId)
  await store.insertVersion(ctx.tx, ctx.tenant, meeting, reason, byOf(ctx))
  await closeAttendance(ctx, subjectOf(meetingId))
  await tellOfMeeting(ctx, meeting, 'cancelled', reason)
  publish(ctx, MeetingCancelled.of({ meetingId, sequence: meeting.sequence }))
  return { done: true }
}
