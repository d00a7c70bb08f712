import { fact } from '#platform/facts/fact.ts'
import { T, Uuid, Year } from '#platform/schema/schema.ts'
import { Day, MeetingKind } from './contract/words.ts'

// All stand in the region that meets; none names a person.

const meeting = { meetingId: Uuid, kind: MeetingKind, year: Year }
const decision = { decisionId: Uuid, meetingId: Uuid }

export const MeetingPlanned = fact('meeting.planned', meeting)
export const MeetingMoved = fact('meeting.moved', { meetingId: Uuid, sequence: T.Integer() })
export const MeetingCancelled = fact('meeting.cancelled', { meetingId: Uuid, sequence: T.Integer() })
export const AgendaKept = fact('meeting.agenda_kept', { meetingId: Uuid, items: T.Integer() })
export const NotesSaved = fact('meeting.notes_saved', { meetingId: Uuid, notesRevision: T.Integer() })
export const MeetingHeld = fact('meeting.held', {
  ...meeting,
  heldOn: Day,
  attended: T.Integer(),
  opds: T.Integer(),
})
export const MinutesIssued = fact('meeting.minutes_issued', {
  ...meeting,
  number: T.Integer(),
  version: T.Integer(),
  digest: T.String(),
})
export const DecisionMade = fact('meeting.decision_made', { ...decision, opdId: Uuid, dueOn: Day })
export const DecisionChanged = fact('meeting.decision_changed', { ...decision, opdId: Uuid, dueOn: Day })
export const DecisionDone = fact('meeting.decision_done', {
  ...decision,
  opdId: Uuid,
  evidence: T.Array(Uuid),
})
export const DecisionConfirmed = fact('meeting.decision_confirmed', decision)
export const DecisionReopened = fact('meeting.decision_reopened', decision)
export const DecisionWithdrawn = fact('meeting.decision_withdrawn', decision)

export const facts = [
  MeetingPlanned,
  MeetingMoved,
  MeetingCancelled,
  AgendaKept,
  NotesSaved,
  MeetingHeld,
  MinutesIssued,
  DecisionMade,
  DecisionChanged,
  DecisionDone,
  DecisionConfirmed,
  DecisionReopened,
  DecisionWithdrawn,
]
