import { fact } from '#platform/facts/fact.ts'
import { T, Uuid, Year } from '#platform/schema/schema.ts'
import { Verified } from './contract/words.ts'

// All stand in the region whose session it is.

export const SessionPlanned = fact('crosscheck.session_planned', { sessionId: Uuid, year: Year })
export const SessionMoved = fact('crosscheck.session_moved', { sessionId: Uuid, sequence: T.Integer() })
export const SessionCancelled = fact('crosscheck.session_cancelled', {
  sessionId: Uuid,
  sequence: T.Integer(),
})
export const SessionConfirmed = fact('crosscheck.session_confirmed', { sessionId: Uuid })
export const AgendaKept = fact('crosscheck.agenda_kept', { sessionId: Uuid, items: T.Integer() })
export const FindingRecorded = fact('crosscheck.finding_recorded', {
  sessionId: Uuid,
  itemId: Uuid,
  verified: T.Union([Verified, T.Null()]),
})
export const AttendanceNoted = fact('crosscheck.attendance_noted', { sessionId: Uuid, attendanceId: Uuid })
export const AttendanceWithdrawn = fact('crosscheck.attendance_withdrawn', {
  sessionId: Uuid,
  attendanceId: Uuid,
})
export const MinutesIssued = fact('crosscheck.minutes_issued', {
  sessionId: Uuid,
  version: T.Integer(),
  digest: T.String(),
})
export const ScanAttached = fact('crosscheck.scan_attached', {
  sessionId: Uuid,
  version: T.Integer(),
  versionId: Uuid,
})
export const SamplingKept = fact('crosscheck.sampling_kept', {
  year: Year,
  version: T.Integer(),
  size: T.Integer(),
})

export const facts = [
  SessionPlanned,
  SessionMoved,
  SessionCancelled,
  SessionConfirmed,
  AgendaKept,
  FindingRecorded,
  AttendanceNoted,
  AttendanceWithdrawn,
  MinutesIssued,
  ScanAttached,
  SamplingKept,
]
