import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Instant, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day, MeetingKind, ofMeeting, Reason } from './words.ts'

export const IssuedMinutes = T.Object({
  version: T.Integer(),
  /** From 1 within a year of the region; a correction keeps it. */
  number: T.Integer(),
  year: Year,
  code: T.String(),
  digest: T.String(),
  /** Why it replaces the version before; empty for the first. */
  reason: T.String(),
  issuedAt: Instant,
})
export type IssuedMinutes = Static<typeof IssuedMinutes>

/** What minutes say and their digest covers: as it stood when they were issued. Offices and figures, no names. */
export const MinutesContent = T.Object({
  meetingId: Uuid,
  number: T.Integer(),
  year: Year,
  region: T.Object({ code: T.String(), name: T.String() }),
  kind: MeetingKind,
  title: T.String(),
  startsAt: Instant,
  endsAt: Instant,
  place: T.String(),
  chair: T.String(),
  /** Offices that came, what they were there, and how many people. */
  present: T.Array(T.Object({ office: T.String(), role: T.String(), people: T.Integer() })),
  attended: T.Integer(),
  /** Invited agencies nobody came from. */
  missing: T.Array(T.String()),
  summary: T.String(),
  points: T.Array(T.Object({ title: T.String(), note: T.String() })),
  decisions: T.Array(T.Object({ number: T.Integer(), text: T.String(), opd: T.String(), dueOn: Day })),
  isExample: T.Boolean(),
})
export type MinutesContent = Static<typeof MinutesContent>

export const IssueMinutes = endpoint({
  post: '/meeting/meetings/:meetingId/minutes',
  permission: 'meeting.minutes.issue',
  summary: 'Freeze the minutes as they stand, with number and digest; a correction is a new version',
  input: { ...ofMeeting, reason: T.Optional(Reason) },
  reply: IssuedMinutes,
  problems: [
    problems.meetingUnknown,
    problems.meetingCancelled,
    problems.notYet,
    problems.nobodyPresent,
    problems.nothingSaid,
    problems.reasonNeeded,
    problems.numberTaken,
  ],
})

export const GetMinutesPdf = endpoint({
  get: '/meeting/meetings/:meetingId/minutes/:version/minutes.pdf',
  permission: 'meeting.meeting.read',
  summary: 'Issued minutes on paper, with a code for checking',
  input: { ...ofMeeting, version: T.Integer({ minimum: 1 }) },
  reply: fileReply('application/pdf'),
  problems: [problems.minutesUnknown],
})

/** `35.07~k3v9…`: the region before, the secret after. */
export const MeetingMinutesCode = T.String({ pattern: '^[0-9]{2}\\.[0-9]{2}~[a-z0-9]{16}$' })

export const CheckMeetingMinutes = endpoint({
  get: '/v1/meeting-minutes/:code',
  permission: 'public',
  summary: 'Whether minutes on paper are the ones that were issued; names nobody',
  input: { code: MeetingMinutesCode },
  tenantOf: ({ code }: { code: string }) => code.slice(0, 5),
  reply: T.Object({
    region: T.String(),
    kind: MeetingKind,
    title: T.String(),
    heldOn: Instant,
    number: T.Integer(),
    year: Year,
    version: T.Integer(),
    newest: T.Integer(),
    digest: T.String(),
    issuedAt: Instant,
    isExample: T.Boolean(),
  }),
  problems: [problems.minutesUnknown],
})
