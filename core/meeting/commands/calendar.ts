import { findRegion } from '#core/identity/public.ts'
import type { Context } from '#platform/context.ts'
import type { FileReply, Input } from '#platform/http/endpoint.ts'
import { type CalendarPlace, composeCalendar } from '../compose/calendar.ts'
import type { GetMeetingCalendar, GetMeetingsCalendar } from '../contract.ts'
import { listRows } from '../store/meetings.ts'
import { getMeeting } from './read-meeting.ts'

const fileOf = (name: string, body: string): FileReply => ({
  name,
  type: 'text/calendar; charset=utf-8',
  body,
})

async function placeOf(ctx: Context): Promise<CalendarPlace> {
  const region = await findRegion(ctx.tx, ctx.tenant)
  const { publicUrl, now } = ctx
  return { region: { code: ctx.tenant, name: region?.name ?? ctx.tenant }, publicUrl, now }
}

/** @throws Refusal `meeting.meeting_unknown` */
export async function getMeetingCalendar(
  ctx: Context,
  { meetingId }: Input<typeof GetMeetingCalendar>,
): Promise<FileReply> {
  const meeting = await getMeeting(ctx, { meetingId })
  const body = composeCalendar([{ meeting, changes: meeting.changes }], await placeOf(ctx))
  return fileOf(`rapat-${ctx.tenant}-${meeting.startsAt.slice(0, 10)}.ics`, body)
}

export async function getMeetingsCalendar(
  ctx: Context,
  { year }: Input<typeof GetMeetingsCalendar>,
): Promise<FileReply> {
  const meetings = await listRows(ctx.tx, ctx.tenant, { year })
  const body = composeCalendar(
    meetings.map((meeting) => ({ meeting })),
    await placeOf(ctx),
  )
  return fileOf(`rapat-${ctx.tenant}-${year}.ics`, body)
}
