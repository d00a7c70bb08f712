import { endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { AgendaSource, ofMeeting } from './words.ts'

export const AgendaItem = T.Object({
  id: Uuid,
  title: T.String(),
  source: Nullable(AgendaSource),
  note: T.String(),
})
export type AgendaItem = Static<typeof AgendaItem>

/** What could stand on the agenda and does not yet. */
export const Proposal = T.Object({ ...AgendaSource.properties, title: T.String() })
export type Proposal = Static<typeof Proposal>

export const ListProposals = endpoint({
  get: '/meeting/meetings/:meetingId/proposals',
  permission: 'meeting.meeting.plan',
  summary: 'Late and red programmes and open decisions that are not on the agenda yet, most pressing first',
  input: ofMeeting,
  reply: T.Array(Proposal),
  problems: [problems.meetingUnknown],
})

export const SaveAgenda = endpoint({
  put: '/meeting/meetings/:meetingId/agenda',
  permission: 'meeting.meeting.plan',
  summary: 'Keep order and points of the agenda; notes stay with their points',
  input: {
    ...ofMeeting,
    revision: T.Integer(),
    items: T.Array(
      T.Object({
        /** Of a point that is there already; a new one has none. */
        id: T.Optional(Uuid),
        title: T.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
        /** Key of the proposal a new point takes up. */
        proposal: T.Optional(T.String({ maxLength: 60 })),
      }),
      { maxItems: 100 },
    ),
  },
  reply: T.Object({ revision: T.Integer(), agenda: T.Array(AgendaItem) }),
  problems: [
    problems.meetingUnknown,
    problems.meetingChanged,
    problems.meetingCancelled,
    problems.pointRecorded,
  ],
})

const Note = T.String({ maxLength: 10_000 })

export const SaveNotes = endpoint({
  put: '/meeting/meetings/:meetingId/notes',
  permission: 'meeting.meeting.plan',
  summary: 'Save what was said, while it is written',
  input: {
    ...ofMeeting,
    notesRevision: T.Integer({ minimum: 0 }),
    summary: T.Optional(Note),
    notes: T.Array(T.Object({ itemId: Uuid, note: T.Optional(Note) }), { maxItems: 100 }),
  },
  reply: T.Object({ notesRevision: T.Integer(), savedAt: Instant }),
  problems: [problems.meetingUnknown, problems.meetingCancelled, problems.notesChanged],
})
