import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Doubt, Office, ofSession, ofYear, Reason, SESSION, SessionSummary, Side, Verified } from './words.ts'

export const AgendaItem = T.Object({
  id: Uuid,
  question: Nullable(T.String()),
  title: T.String(),
  minutes: T.Integer(),
  doubt: Nullable(Doubt),
  finding: T.String(),
  followUp: T.String(),
  verified: Nullable(Verified),
})
export type AgendaItem = Static<typeof AgendaItem>

export const Attendance = T.Object({
  id: Uuid,
  side: Side,
  personId: Nullable(Uuid),
  /** Name of a signed-in person; offices have none. */
  name: Nullable(T.String()),
  office: T.String(),
  notedBy: T.Union([T.Literal('list'), T.Literal('check_in')]),
  cameAt: Instant,
})
export type Attendance = Static<typeof Attendance>

export const IssuedMinutes = T.Object({
  version: T.Integer(),
  code: T.String(),
  digest: T.String(),
  issuedAt: Instant,
  /** Versions of documents in the evidence vault. */
  scans: T.Array(Uuid),
})
export type IssuedMinutes = Static<typeof IssuedMinutes>

export const SessionChange = T.Object({
  sequence: T.Integer(),
  reason: T.String(),
  changedAt: Instant,
  startsAt: Instant,
  endsAt: Instant,
  place: T.String(),
  isCancelled: T.Boolean(),
})
export type SessionChange = Static<typeof SessionChange>

export const Session = T.Object({
  ...SessionSummary.properties,
  agenda: T.Array(AgendaItem),
  attendances: T.Array(Attendance),
  minutes: T.Array(IssuedMinutes),
  changes: T.Array(SessionChange),
})
export type Session = Static<typeof Session>

const PLANNING = [problems.notYourRegion, problems.timesCrossed, problems.nowhere]

export const ListSessions = endpoint({
  get: '/crosscheck/:year/sessions',
  permission: 'crosscheck.session.read',
  summary: 'Sessions of the region in a year, by time',
  input: ofYear,
  reply: T.Array(SessionSummary),
})

export const GetSession = endpoint({
  get: '/crosscheck/sessions/:sessionId',
  permission: 'crosscheck.session.read',
  summary: 'One session with agenda, attendance, minutes and what was changed',
  input: ofSession,
  reply: Session,
  problems: [problems.sessionUnknown],
})

export const PlanSession = endpoint({
  post: '/crosscheck/:year/sessions',
  permission: 'crosscheck.session.plan',
  summary: 'Plan a session; the agenda begins with the weakest claims',
  input: { ...ofYear, ...SESSION },
  reply: T.Object({ id: Uuid }),
  problems: PLANNING,
})

export const ChangeSession = endpoint({
  put: '/crosscheck/sessions/:sessionId',
  permission: 'crosscheck.session.plan',
  summary: 'Move or change a session, with the reason people are told',
  input: { ...ofSession, ...SESSION, reason: Reason, revision: T.Integer() },
  reply: Session,
  problems: [...PLANNING, problems.sessionUnknown, problems.sessionChanged, problems.sessionOver],
})

export const CancelSession = endpoint({
  post: '/crosscheck/sessions/:sessionId/cancellations',
  permission: 'crosscheck.session.plan',
  summary: 'Cancel a session, with the reason people are told',
  input: { ...ofSession, reason: Reason },
  reply: Done,
  problems: [problems.sessionUnknown, problems.sessionOver],
})

export const ConfirmSession = endpoint({
  post: '/crosscheck/sessions/:sessionId/confirmations',
  permission: 'crosscheck.session.confirm',
  summary: 'Say for the region that time and place suit',
  input: ofSession,
  reply: Done,
  problems: [problems.sessionUnknown, problems.sessionOver],
})

export const SaveAgenda = endpoint({
  put: '/crosscheck/sessions/:sessionId/agenda',
  permission: 'crosscheck.session.plan',
  summary: 'Keep the order, minutes and points of the agenda; findings stay with their points',
  input: {
    ...ofSession,
    revision: T.Integer(),
    items: T.Array(
      T.Object({
        /** Of a point that is there already; a new one has none. */
        id: T.Optional(Uuid),
        question: Nullable(T.String({ maxLength: 40 })),
        title: T.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
        minutes: T.Integer({ minimum: 1, maximum: 480 }),
      }),
      { maxItems: 150 },
    ),
  },
  reply: Session,
  problems: [problems.sessionUnknown, problems.sessionChanged, problems.sessionOver, problems.pointRecorded],
})

export const RecordFinding = endpoint({
  put: '/crosscheck/sessions/:sessionId/agenda/:itemId/finding',
  permission: 'crosscheck.session.plan',
  summary: 'Write down what was found on a point, what was agreed, and whether the claim holds',
  input: {
    ...ofSession,
    itemId: Uuid,
    finding: T.Optional(T.String({ maxLength: 5000 })),
    followUp: T.Optional(T.String({ maxLength: 5000 })),
    verified: Nullable(Verified),
  },
  reply: Done,
  problems: [problems.sessionUnknown, problems.pointUnknown],
})

export const NoteAttendance = endpoint({
  post: '/crosscheck/sessions/:sessionId/attendances',
  permission: 'crosscheck.session.plan',
  summary: 'Tick who came: a person of the product or an office',
  input: { ...ofSession, side: Side, personId: Nullable(Uuid), office: Office },
  reply: Done,
  problems: [problems.sessionUnknown, problems.alreadyHere],
})

export const WithdrawAttendance = endpoint({
  post: '/crosscheck/sessions/:sessionId/attendances/:attendanceId/withdrawals',
  permission: 'crosscheck.session.plan',
  summary: 'Take back a tick',
  input: { ...ofSession, attendanceId: Uuid },
  reply: Done,
  problems: [problems.sessionUnknown],
})

export const GetCheckIn = endpoint({
  get: '/crosscheck/sessions/:sessionId/check-in',
  permission: 'crosscheck.session.plan',
  summary: 'The address people of the region open to check in; shown in the room as a QR code',
  input: ofSession,
  reply: T.Object({ url: T.String() }),
  problems: [problems.sessionUnknown],
})

export const CheckIn = endpoint({
  post: '/crosscheck/sessions/:sessionId/check-ins',
  permission: 'crosscheck.session.attend',
  summary: 'Say that one is there, by the code shown in the room',
  input: { ...ofSession, code: T.String({ maxLength: 40 }), office: Office },
  reply: Done,
  problems: [problems.sessionUnknown, problems.codeWrong, problems.notNow, problems.alreadyHere],
})

export const GetSessionCalendar = endpoint({
  get: '/crosscheck/sessions/:sessionId/session.ics',
  permission: 'crosscheck.session.read',
  summary: 'The session for a calendar (iCalendar); moved and cancelled ones say so',
  input: ofSession,
  reply: fileReply('text/calendar'),
  problems: [problems.sessionUnknown],
})

export const GetYearCalendar = endpoint({
  get: '/crosscheck/:year/sessions.ics',
  permission: 'crosscheck.session.read',
  summary: 'Every session of the year that may be seen here, for a calendar',
  input: ofYear,
  reply: fileReply('text/calendar'),
})

export const ListCalendar = endpoint({
  get: '/crosscheck/:year/calendar',
  permission: 'crosscheck.calendar.read',
  summary: 'Sessions of all regions in a year, with the clashes of assessors',
  input: ofYear,
  reply: T.Object({
    sessions: T.Array(SessionSummary),
    clashes: T.Array(T.Object({ assessorId: Uuid, name: T.String(), sessions: T.Array(Uuid) })),
  }),
})
