import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Instant, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { AgendaItem } from './agenda.ts'
import { Decision } from './decisions.ts'
import { IssuedMinutes } from './minutes.ts'
import { MeetingKind, MeetingSummary, NamedOpd, ofMeeting, PLAN, Reason } from './words.ts'

export const MeetingChange = T.Object({
  sequence: T.Integer(),
  reason: T.String(),
  changedAt: Instant,
  startsAt: Instant,
  endsAt: Instant,
  place: T.String(),
  isCancelled: T.Boolean(),
})
export type MeetingChange = Static<typeof MeetingChange>

export const Meeting = T.Object({
  ...MeetingSummary.properties,
  /** What was said, beside the notes on each point. */
  summary: T.String(),
  notesRevision: T.Integer(),
  agenda: T.Array(AgendaItem),
  decisions: T.Array(Decision),
  minutes: T.Array(IssuedMinutes),
  changes: T.Array(MeetingChange),
  /** Its list of attendance. */
  attendanceSubject: T.String(),
  attended: T.Integer(),
})
export type Meeting = Static<typeof Meeting>

const PLANNING = [problems.timesCrossed, problems.nowhere, problems.opdUnknown]

export const ListMeetings = endpoint({
  get: '/meeting/meetings',
  permission: 'meeting.meeting.read',
  summary: 'Meetings of the region, newest first, and the years that have some',
  input: { year: T.Optional(Year), kind: T.Optional(MeetingKind) },
  reply: T.Object({ years: T.Array(Year), meetings: T.Array(MeetingSummary) }),
})

export const ListInvitable = endpoint({
  get: '/meeting/invitable',
  permission: 'meeting.meeting.read',
  summary: 'Open agencies of the region, to invite or to give decisions to',
  reply: T.Array(NamedOpd),
})

export const GetMeeting = endpoint({
  get: '/meeting/meetings/:meetingId',
  permission: 'meeting.meeting.read',
  summary: 'One meeting with agenda, notes, decisions and minutes',
  input: ofMeeting,
  reply: Meeting,
  problems: [problems.meetingUnknown],
})

export const PlanMeeting = endpoint({
  post: '/meeting/meetings',
  permission: 'meeting.meeting.plan',
  summary: 'Plan a meeting; one of evaluation begins with what is late and red',
  input: {
    ...PLAN,
    /** Made up to show the product; it stays marked. */
    isExample: T.Optional(T.Boolean()),
  },
  reply: T.Object({ id: Uuid }),
  problems: PLANNING,
})

export const ChangeMeeting = endpoint({
  put: '/meeting/meetings/:meetingId',
  permission: 'meeting.meeting.plan',
  summary: 'Move or change a meeting, with the reason people are told',
  input: { ...ofMeeting, ...PLAN, reason: Reason, revision: T.Integer() },
  reply: Done,
  problems: [...PLANNING, problems.meetingUnknown, problems.meetingChanged, problems.meetingOver],
})

export const CancelMeeting = endpoint({
  post: '/meeting/meetings/:meetingId/cancellations',
  permission: 'meeting.meeting.plan',
  summary: 'Cancel a meeting, with the reason people are told; it stays in the list',
  input: { ...ofMeeting, reason: Reason },
  reply: Done,
  problems: [problems.meetingUnknown, problems.meetingOver],
})

export const HoldMeeting = endpoint({
  post: '/meeting/meetings/:meetingId/holdings',
  permission: 'meeting.meeting.plan',
  summary: 'Record that a meeting took place; somebody must be on its list of attendance',
  input: ofMeeting,
  reply: Done,
  problems: [problems.meetingUnknown, problems.meetingCancelled, problems.notYet, problems.nobodyPresent],
})

export const GetMeetingCalendar = endpoint({
  get: '/meeting/meetings/:meetingId/meeting.ics',
  permission: 'meeting.meeting.read',
  summary: 'The meeting for a calendar (iCalendar); moved and cancelled ones say so',
  input: ofMeeting,
  reply: fileReply('text/calendar'),
  problems: [problems.meetingUnknown],
})

export const GetMeetingsCalendar = endpoint({
  get: '/meeting/calendar/:year/meetings.ics',
  permission: 'meeting.meeting.read',
  summary: 'Every meeting of a year for a calendar',
  input: { year: Year },
  reply: fileReply('text/calendar'),
})
