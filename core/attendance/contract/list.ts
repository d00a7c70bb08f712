import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { RegionCode, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Office, OfficeRole, PersonName, Present, SESSION, Subject } from './words.ts'

const ofSubject = { subject: Subject }
/** The ministry names the region whose shared session it reads; a region reads its own. */
const maybeOf = { ...ofSubject, region: T.Optional(RegionCode) }

export const AttendanceList = T.Object({
  ...SESSION,
  /** What the QR code of the room says. */
  url: T.String(),
  present: T.Array(Present),
})
export type AttendanceList = Static<typeof AttendanceList>

export const GetAttendance = endpoint({
  get: '/attendance/sessions/:subject',
  permission: 'attendance.session.read',
  summary: 'Who came to a subject, and the code for checking in',
  input: maybeOf,
  reply: AttendanceList,
  problems: [problems.sessionUnknown],
})

export const GetAttendanceCsv = endpoint({
  get: '/attendance/sessions/:subject/attendance.csv',
  permission: 'attendance.session.read',
  summary: 'The list of attendance as CSV',
  input: maybeOf,
  reply: fileReply('text/csv'),
  problems: [problems.sessionUnknown],
})

export const NoteAttendance = endpoint({
  post: '/attendance/sessions/:subject/attendances',
  permission: 'attendance.session.run',
  summary: 'Note by hand who came; a name may be left out, an office may not',
  input: { ...ofSubject, name: T.Optional(PersonName), office: Office, role: OfficeRole },
  reply: Done,
  problems: [problems.sessionUnknown, problems.alreadyHere],
})

export const WithdrawAttendance = endpoint({
  post: '/attendance/sessions/:subject/attendances/:attendanceId/withdrawals',
  permission: 'attendance.session.run',
  summary: 'Take an entry back; it stays with the time it was taken back',
  input: { ...ofSubject, attendanceId: Uuid },
  reply: Done,
  problems: [problems.sessionUnknown],
})
