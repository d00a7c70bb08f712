import { listAttendance } from '#core/attendance/public.ts'
import { listOpd } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import { publish } from '#platform/facts/publish.ts'
import type { Input } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import { dayInWib } from '#platform/time/time.ts'
import type { HoldMeeting } from '../contract.ts'
import { MeetingHeld } from '../facts.ts'
import { nobodyPresent, notYet } from '../problems.ts'
import { hasBegun, opdsAmong } from '../rules/meeting.ts'
import { type MeetingRow, markHeld } from '../store/meetings.ts'
import { lockStanding, subjectOf } from './read-meeting.ts'

/** @throws Refusal `meeting.not_yet`, `meeting.nobody_present`, `meeting.meeting_cancelled`, `meeting.meeting_unknown` */
export async function holdMeeting(
  ctx: Context,
  { meetingId }: Input<typeof HoldMeeting>,
): Promise<{ done: true }> {
  await hold(ctx, await lockStanding(ctx, meetingId))
  return { done: true }
}

/**
 * Records that a meeting took place; one that is recorded already stays as it is.
 *
 * @throws Refusal `meeting.not_yet` or `meeting.nobody_present`
 */
export async function hold(ctx: Context, meeting: MeetingRow): Promise<void> {
  if (meeting.heldAt !== null) return
  if (!hasBegun(meeting, ctx.now)) refuse(notYet)
  const present = await listAttendance(ctx.tx, ctx.tenant, subjectOf(meeting.id))
  if (present.length === 0) refuse(nobodyPresent)
  const opds = opdsAmong(
    present.map(({ office }) => office),
    await listOpd(ctx.tx, ctx.tenant),
  )
  await markHeld(ctx.tx, ctx.tenant, meeting.id, ctx.now)
  const { id: meetingId, kind, year, startsAt } = meeting
  const figures = { attended: present.length, opds: opds.length, heldOn: dayInWib(startsAt) }
  publish(ctx, MeetingHeld.of({ meetingId, kind, year, ...figures }))
}
