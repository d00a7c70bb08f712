import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { TaskCard } from './tasks.ts'
import { TransferCard } from './transfers.ts'
import {
  Channel,
  Code,
  DistrictCode,
  IncidentState,
  Latitude,
  Longitude,
  Name,
  Note,
  ofIncident,
  PhoneNumber,
  Priority,
  Reason,
  VillageCode,
} from './words.ts'

/** What is late about an incident or task: the step that was due and since when. */
export const Overdue = T.Object({
  step: T.Union([T.Literal('acknowledge'), T.Literal('depart'), T.Literal('arrive')]),
  dueAt: Instant,
})
export type Overdue = Static<typeof Overdue>

/** One incident on the board of those who work on it. */
export const IncidentCard = T.Object({
  id: Uuid,
  /** `112-2026-000123`: from 1 within a region and a year. */
  number: T.String(),
  channel: Channel,
  state: IncidentState,
  category: Code,
  subcategory: Nullable(Code),
  priority: Priority,
  needsAttendance: T.Boolean(),
  address: T.String(),
  landmark: T.String(),
  village: Nullable(VillageCode),
  district: Nullable(DistrictCode),
  lat: Nullable(T.Number()),
  lng: Nullable(T.Number()),
  /** Metres around the point. */
  accuracy: Nullable(T.Integer()),
  victims: T.Integer(),
  hazards: T.Array(T.String()),
  receivedAt: Instant,
  answeredAt: Nullable(Instant),
  firstDispatchedAt: Nullable(Instant),
  firstArrivedAt: Nullable(Instant),
  tasks: T.Array(TaskCard),
  /** The most pressing of its tasks, or that nobody was sent in time. */
  overdue: Nullable(Overdue),
  calls: T.Integer(),
  revision: T.Integer(),
  isExample: T.Boolean(),
})
export type IncidentCard = Static<typeof IncidentCard>

export const LogEntry = T.Object({
  number: T.Integer(),
  act: T.String(),
  /** Codes and figures of the act, without personal data. */
  content: T.Record(T.String(), T.Unsafe<unknown>({})),
  note: T.String(),
  byId: T.String(),
  /** When it happened. */
  at: Instant,
  /** When the centre heard of it: later than `at` for what a crew did without a network. */
  toldAt: Instant,
})
export type LogEntry = Static<typeof LogEntry>

export const Closure = T.Object({
  outcome: T.String(),
  /** Result of the call-back, or why there was none. */
  callback: T.Union([T.Literal('reached'), T.Literal('not_reached'), T.Literal('excused')]),
  callbackNote: T.String(),
  satisfaction: Nullable(T.Integer({ minimum: 1, maximum: 5 })),
})
export type Closure = Static<typeof Closure>

export const Incident = T.Object({
  ...IncidentCard.properties,
  description: T.String(),
  verifiedAt: Nullable(Instant),
  resolvedAt: Nullable(Instant),
  closedAt: Nullable(Instant),
  closure: Nullable(Closure),
  exitReason: T.String(),
  mergedInto: Nullable(T.Object({ id: Uuid, number: T.String() })),
  merged: T.Array(T.Object({ id: Uuid, number: T.String() })),
  linked: T.Array(T.Object({ id: Uuid, number: T.String(), state: IncidentState })),
  /** Calls about it, without their numbers. */
  callIds: T.Array(Uuid),
  /** Who reported it where no call did. Personal. */
  reporter: Nullable(T.Object({ name: T.String(), number: T.String() })),
  log: T.Array(LogEntry),
  transfers: T.Array(TransferCard),
  photos: T.Array(T.Object({ id: Uuid, taskId: Uuid, takenAt: Instant, byId: T.String() })),
})
export type Incident = Static<typeof Incident>

/** What a call taker knows of an incident; everything but the category may come later. */
const CONTENT = {
  category: Code,
  subcategory: Nullable(Code),
  priority: Priority,
  address: T.String({ maxLength: 500 }),
  landmark: T.String({ maxLength: 200 }),
  village: Nullable(VillageCode),
  lat: Nullable(Latitude),
  lng: Nullable(Longitude),
  accuracy: Nullable(T.Integer({ minimum: 0, maximum: 100_000 })),
  victims: T.Integer({ minimum: 0, maximum: 100_000 }),
  hazards: T.Array(T.String({ minLength: 1, maxLength: 60 }), { maxItems: 12 }),
  needsAttendance: T.Boolean(),
  description: T.String({ maxLength: 4000 }),
}
const CONTENT_REFUSALS = [problems.categoryUnknown, problems.placeElsewhere]
const STATE_REFUSALS = [problems.incidentUnknown, problems.incidentNotNow]

/** Groups of states the board is filtered by. */
export const ListIncidents = endpoint({
  get: '/dispatch/incidents',
  permission: 'dispatch.incident.read',
  summary: 'Incidents with their tasks: open ones by priority and age, or ended ones newest first',
  input: {
    group: T.Optional(T.Union([T.Literal('open'), T.Literal('ended')])),
    agency: T.Optional(Code),
    category: T.Optional(Code),
    district: T.Optional(DistrictCode),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 500 })),
  },
  reply: T.Array(IncidentCard),
})

export const GetIncident = endpoint({
  get: '/dispatch/incidents/:incidentId',
  permission: 'dispatch.incident.read',
  summary: 'One incident with tasks, log, calls and photographs',
  input: ofIncident,
  reply: Incident,
  problems: [problems.incidentUnknown],
})

export const OpenIncident = endpoint({
  post: '/dispatch/incidents',
  permission: 'dispatch.call.take',
  summary: 'Open an incident from a call, or from a report that came another way',
  input: {
    ...CONTENT,
    /** Absent: the start value of its category. */
    priority: T.Optional(Priority),
    subcategory: T.Optional(Nullable(Code)),
    needsAttendance: T.Optional(T.Boolean()),
    callId: T.Optional(Uuid),
    channel: T.Optional(Channel),
    /** When the report came in; a call tells it by itself. */
    receivedAt: T.Optional(Instant),
    reporter: T.Optional(T.Object({ name: T.Union([Name, T.Literal('')]), number: PhoneNumber })),
    isExample: T.Optional(T.Boolean()),
  },
  reply: T.Object({ id: Uuid, number: T.String() }),
  problems: [
    ...CONTENT_REFUSALS,
    problems.callUnknown,
    problems.callHasIncident,
    problems.timeImplausible,
    problems.numberTaken,
  ],
})

export const ChangeIncident = endpoint({
  put: '/dispatch/incidents/:incidentId',
  permission: 'dispatch.call.take',
  summary: 'Change what is known of an incident; every change stays in its log',
  input: { ...ofIncident, ...CONTENT, revision: T.Integer({ minimum: 1 }) },
  reply: T.Object({ revision: T.Integer() }),
  problems: [...CONTENT_REFUSALS, ...STATE_REFUSALS, problems.incidentChanged],
})

export const VerifyIncident = endpoint({
  post: '/dispatch/incidents/:incidentId/verifications',
  permission: 'dispatch.incident.run',
  summary: 'Say that an incident is real and can be worked on',
  input: ofIncident,
  reply: Done,
  problems: STATE_REFUSALS,
})

export const AddNote = endpoint({
  post: '/dispatch/incidents/:incidentId/notes',
  permission: 'dispatch.incident.read',
  summary: 'Write a note into the log of an incident',
  input: { ...ofIncident, note: Note },
  reply: Done,
  problems: [problems.incidentUnknown],
})

/** Another open incident near in place, time and kind. */
export const DuplicateProposal = T.Object({
  id: Uuid,
  number: T.String(),
  category: Code,
  state: IncidentState,
  address: T.String(),
  receivedAt: Instant,
  metres: Nullable(T.Integer()),
  minutes: T.Integer(),
  sameCategory: T.Boolean(),
})
export type DuplicateProposal = Static<typeof DuplicateProposal>

export const ListDuplicates = endpoint({
  get: '/dispatch/duplicates',
  permission: 'dispatch.incident.read',
  summary: 'Open incidents that may be the same: near by the radius and time of the settings',
  input: {
    lat: T.Optional(Latitude),
    lng: T.Optional(Longitude),
    village: T.Optional(VillageCode),
    category: T.Optional(Code),
    at: T.Optional(Instant),
    except: T.Optional(Uuid),
  },
  reply: T.Array(DuplicateProposal),
})

export const MergeIncident = endpoint({
  post: '/dispatch/incidents/:incidentId/merges',
  permission: 'dispatch.incident.run',
  summary: 'Say that an incident is the same as another; its calls count there from now on',
  input: { ...ofIncident, into: Uuid, reason: T.Optional(T.String({ maxLength: 1000 })) },
  reply: Done,
  problems: [...STATE_REFUSALS, problems.mergeImpossible],
})

export const UnmergeIncident = endpoint({
  post: '/dispatch/incidents/:incidentId/unmerges',
  permission: 'dispatch.incident.run',
  summary: 'Part an incident again from the one it was merged into',
  input: { ...ofIncident, reason: Reason },
  reply: Done,
  problems: STATE_REFUSALS,
})

export const LinkIncidents = endpoint({
  put: '/dispatch/incidents/:incidentId/links/:otherId',
  permission: 'dispatch.incident.run',
  summary: 'Link two incidents that belong together without being the same',
  input: { ...ofIncident, otherId: Uuid },
  reply: Done,
  problems: [problems.incidentUnknown, problems.mergeImpossible],
})

export const ResolveIncident = endpoint({
  post: '/dispatch/incidents/:incidentId/resolutions',
  permission: 'dispatch.incident.run',
  summary: 'Say that nothing is left to do in the field; all tasks must have ended',
  input: { ...ofIncident, outcome: T.String({ maxLength: 1000 }) },
  reply: Done,
  problems: [...STATE_REFUSALS, problems.tasksOpen],
})

export const CloseIncident = endpoint({
  post: '/dispatch/incidents/:incidentId/closures',
  permission: 'dispatch.incident.run',
  summary: 'Close an incident after the call-back, or with the reason why there was none',
  input: {
    ...ofIncident,
    outcome: T.String({ maxLength: 1000 }),
    callback: Closure.properties.callback,
    callbackNote: T.String({ maxLength: 1000 }),
    satisfaction: Closure.properties.satisfaction,
  },
  reply: Done,
  problems: [...STATE_REFUSALS, problems.tasksOpen, problems.callbackExcuse, problems.nobodyReached],
})

export const CancelIncident = endpoint({
  post: '/dispatch/incidents/:incidentId/cancellations',
  permission: 'dispatch.incident.run',
  summary: 'Cancel an incident with the reason; its open tasks end with it',
  input: { ...ofIncident, reason: Reason },
  reply: Done,
  problems: STATE_REFUSALS,
})

export const ReopenIncident = endpoint({
  post: '/dispatch/incidents/:incidentId/reopenings',
  permission: 'dispatch.incident.run',
  summary: 'Open a closed or cancelled incident again, with the reason',
  input: { ...ofIncident, reason: Reason },
  reply: Done,
  problems: STATE_REFUSALS,
})

/** One moment of a replay. */
export const ReplayStep = T.Object({
  at: Instant,
  toldAt: Instant,
  act: T.String(),
  content: T.Record(T.String(), T.Unsafe<unknown>({})),
  byId: T.String(),
  /** How the incident and its tasks stood after it, by what is known today. */
  incident: IncidentState,
  tasks: T.Array(T.Object({ id: Uuid, agency: Code, state: T.String() })),
})
export type ReplayStep = Static<typeof ReplayStep>

export const ReplayIncident = endpoint({
  get: '/dispatch/incidents/:incidentId/replay',
  permission: 'dispatch.incident.read',
  summary: 'All that happened in an incident in order of time, with the state after each step',
  input: ofIncident,
  reply: T.Object({ number: T.String(), steps: T.Array(ReplayStep) }),
  problems: [problems.incidentUnknown],
})
