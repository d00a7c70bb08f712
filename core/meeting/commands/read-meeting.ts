import { countAttendance } from '#core/attendance/public.ts'
import { listOpd } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { Input, Reply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { Decision, GetMeeting, ListMeetings, Meeting, NamedOpd } from '../contract.ts'
import { mayChange } from '../policy.ts'
import { meetingCancelled, meetingOver, meetingUnknown, opdUnknown } from '../problems.ts'
import { isLate } from '../rules/decision.ts'
import { listAgenda } from '../store/agenda.ts'
import { type DecisionRow, listDecisionRows } from '../store/decisions.ts'
import {
  type By,
  findMeeting,
  listChanges,
  listRows,
  listYears,
  lockMeeting,
  type MeetingRow,
} from '../store/meetings.ts'
import { listMinutes } from '../store/minutes.ts'

export const byOf = (ctx: Context): By => ({ now: ctx.now, actor: ctx.actor.id })

/** The subject of a meeting's list of attendance. */
export const subjectOf = (meetingId: string): string => `meeting:${meetingId}`

/** @throws Refusal `meeting.meeting_unknown` */
export async function lockKnown(ctx: Context, meetingId: string): Promise<MeetingRow> {
  return (await lockMeeting(ctx.tx, ctx.tenant, meetingId)) ?? refuse(meetingUnknown)
}

/** A meeting that was not cancelled, locked. @throws Refusal `meeting.meeting_cancelled` or as {@link lockKnown} */
export async function lockStanding(ctx: Context, meetingId: string): Promise<MeetingRow> {
  const meeting = await lockKnown(ctx, meetingId)
  return meeting.cancelled === null ? meeting : refuse(meetingCancelled)
}

/** A meeting whose plan may change, locked. @throws Refusal `meeting.meeting_over` or as {@link lockKnown} */
export async function lockForChange(ctx: Context, meetingId: string): Promise<MeetingRow> {
  const meeting = await lockKnown(ctx, meetingId)
  return mayChange(meeting) ? meeting : refuse(meetingOver)
}

/** Every one of these agencies is there and open. @throws Refusal `meeting.opd_unknown` */
export async function requireOpds(ctx: Context, ids: readonly string[]): Promise<void> {
  const open = new Set((await listInvitable(ctx)).map(({ id }) => id))
  if (ids.some((id) => !open.has(id))) refuse(opdUnknown)
}

export async function listInvitable(ctx: Context): Promise<NamedOpd[]> {
  const all = await listOpd(ctx.tx, ctx.tenant)
  return all.filter(({ closedAt }) => closedAt === null).map(({ id, name }) => ({ id, name }))
}

/** Decisions as they are told today. */
export const told = (rows: readonly DecisionRow[], now: Date): Decision[] =>
  rows.map((row) => ({ ...row, isLate: isLate(row, dayInWib(now)) }))

export async function listMeetings(
  ctx: Context,
  filter: Input<typeof ListMeetings>,
): Promise<Reply<typeof ListMeetings>> {
  return {
    years: await listYears(ctx.tx, ctx.tenant),
    meetings: await listRows(ctx.tx, ctx.tenant, filter),
  }
}

/** @throws Refusal `meeting.meeting_unknown` */
export async function getMeeting(ctx: Context, { meetingId }: Input<typeof GetMeeting>): Promise<Meeting> {
  const { tx, tenant } = ctx
  const meeting = (await findMeeting(tx, tenant, meetingId)) ?? refuse(meetingUnknown)
  const attendanceSubject = subjectOf(meetingId)
  const counts = await countAttendance(tx, tenant, [attendanceSubject])
  return {
    ...meeting,
    agenda: await listAgenda(tx, tenant, meetingId),
    decisions: told(await listDecisionRows(tx, tenant, { meetingId }), ctx.now),
    minutes: await listMinutes(tx, tenant, { meetingId }),
    changes: await listChanges(tx, tenant, meetingId),
    attendanceSubject,
    attended: counts.get(attendanceSubject)?.people ?? 0,
  }
}
