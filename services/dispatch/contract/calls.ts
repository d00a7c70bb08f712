import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import {
  CallClass,
  CallEventKind,
  CallState,
  Channel,
  Code,
  IncidentState,
  Name,
  ofCall,
  PhoneNumber,
  Priority,
  Reason,
} from './words.ts'

/** What any telephony system tells of a call: vendor-neutral, one event at a time, in any order, as often as it likes. */
export const TelephonyEvent = T.Object({
  /** The call in the telephony system; the same in all its events. */
  callId: T.String({ minLength: 1, maxLength: 120, pattern: '^[\\x21-\\x7e]+$' }),
  event: CallEventKind,
  /** When it happened by the telephony system's clock. */
  at: Instant,
  /** Number of the caller (CLI); empty or absent when withheld. */
  cli: T.Optional(PhoneNumber),
  network: T.Optional(T.String({ maxLength: 40 })),
  queue: T.Optional(T.String({ maxLength: 60 })),
  /** Extension or login of whoever answered; no name. */
  agent: T.Optional(T.String({ maxLength: 60 })),
  position: T.Optional(T.String({ maxLength: 60 })),
  /** Where the telephony system keeps the recording. */
  recordingUrl: T.Optional(T.String({ maxLength: 500, pattern: '^https?://' })),
  isExample: T.Optional(T.Boolean()),
})
export type TelephonyEvent = Static<typeof TelephonyEvent>

/** A call as lists show it: without its number but for the last three digits. */
export const CallCard = T.Object({
  id: Uuid,
  state: CallState,
  channel: Channel,
  offeredAt: Nullable(Instant),
  answeredAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  abandonedAt: Nullable(Instant),
  /** Milliseconds from offered to answered; null while one of them is not known. */
  waitedMs: Nullable(T.Integer()),
  queue: T.String(),
  agent: T.String(),
  position: T.String(),
  class: Nullable(CallClass),
  incidentId: Nullable(Uuid),
  /** `…789`; empty for a withheld number. */
  numberTail: T.String(),
  hasRecording: T.Boolean(),
  isExample: T.Boolean(),
})
export type CallCard = Static<typeof CallCard>

/** Why a number counts as a nuisance: each earlier call with its weight, newest first. */
export const NuisanceScore = T.Object({
  /** 0 to 100; what it means is decided by the misuse policy. */
  score: T.Integer(),
  misuses: T.Integer(),
  /** Calls of the last twelve months that count. */
  calls: T.Integer(),
  parts: T.Array(T.Object({ callId: Uuid, class: CallClass, at: Instant, points: T.Number() })),
})
export type NuisanceScore = Static<typeof NuisanceScore>

export const Block = T.Object({
  until: Instant,
  target: T.Union([T.Literal('machine'), T.Literal('drop')]),
  reason: T.String(),
})
export type Block = Static<typeof Block>

/** All that pops up beside an incoming call. */
export const CallPop = T.Object({
  ...CallCard.properties,
  /** The whole number, shown to whoever takes the call; reading it is written down. */
  number: T.String(),
  name: T.String(),
  /** What the caller is to the one in need: family, witness. */
  relation: T.String(),
  history: T.Array(
    T.Object({
      callId: Uuid,
      at: Instant,
      class: Nullable(CallClass),
      incidentId: Nullable(Uuid),
      incidentNumber: Nullable(T.String()),
    }),
  ),
  openIncidents: T.Array(
    T.Object({
      id: Uuid,
      number: T.String(),
      category: Code,
      state: IncidentState,
      priority: Priority,
      receivedAt: Instant,
    }),
  ),
  nuisance: NuisanceScore,
  block: Nullable(Block),
  /** The policy would block this number; a human decides. */
  proposal: Nullable(T.Object({ misuses: T.Integer(), threshold: T.Integer(), hours: T.Integer() })),
  classifications: T.Array(T.Object({ class: CallClass, at: Instant, byId: T.String(), reason: T.String() })),
})
export type CallPop = Static<typeof CallPop>

export const ReportTelephony = endpoint({
  post: '/dispatch/telephony-events',
  permission: 'dispatch.telephony.report',
  summary: 'Tell what happened to a call; repeated and late events do no harm',
  input: TelephonyEvent.properties,
  reply: T.Object({ callId: Uuid, state: CallState }),
  problems: [problems.timeImplausible],
})

export const ListCalls = endpoint({
  get: '/dispatch/calls',
  permission: 'dispatch.call.take',
  summary: 'Calls, newest first: those that ring or are not classified yet, or all of them',
  input: {
    only: T.Optional(T.Union([T.Literal('ringing'), T.Literal('unclassified'), T.Literal('all')])),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 200 })),
  },
  reply: T.Array(CallCard),
})

export const GetCall = endpoint({
  get: '/dispatch/calls/:callId',
  permission: 'dispatch.call.take',
  summary: 'One call with its number, the history of that number, and what the misuse policy says',
  input: ofCall,
  reply: CallPop,
  problems: [problems.callUnknown],
})

export const RecordCall = endpoint({
  post: '/dispatch/calls',
  permission: 'dispatch.call.take',
  summary: 'Type in a call while telephony is down, with its true times',
  input: {
    number: T.Optional(PhoneNumber),
    offeredAt: Instant,
    answeredAt: Nullable(Instant),
    endedAt: T.Optional(Nullable(Instant)),
    position: T.Optional(T.String({ maxLength: 60 })),
    isExample: T.Optional(T.Boolean()),
  },
  reply: T.Object({ id: Uuid }),
  problems: [problems.timeImplausible, problems.timesCrossed],
})

export const ClassifyCall = endpoint({
  post: '/dispatch/calls/:callId/classifications',
  permission: 'dispatch.call.take',
  summary: 'Say what a call was, with one key; saying something else later is written down beside it',
  input: { ...ofCall, class: CallClass, reason: T.Optional(T.String({ maxLength: 1000 })) },
  reply: T.Object({
    done: T.Literal(true),
    /** The number has now earned a block by the policy of the region; nobody is blocked by that alone. */
    blockProposed: T.Boolean(),
  }),
  problems: [problems.callUnknown, problems.callNotAnswered],
})

export const SaveCaller = endpoint({
  put: '/dispatch/calls/:callId/caller',
  permission: 'dispatch.call.take',
  summary: 'Keep who calls: name and relation, both optional',
  input: {
    ...ofCall,
    name: T.Union([Name, T.Literal('')]),
    relation: T.String({ maxLength: 60 }),
    number: T.Optional(PhoneNumber),
  },
  reply: Done,
  problems: [problems.callUnknown],
})

export const AttachCall = endpoint({
  put: '/dispatch/calls/:callId/incident',
  permission: 'dispatch.call.take',
  summary: 'Say that a call is about an incident that is there already',
  input: { ...ofCall, incidentId: Uuid },
  reply: Done,
  problems: [problems.callUnknown, problems.incidentUnknown],
})

export const OpenRecording = endpoint({
  post: '/dispatch/calls/:callId/recording-openings',
  permission: 'dispatch.recording.open',
  summary: 'Open the recording of a call, with a reason; who opened it is written down',
  input: { ...ofCall, reason: Reason },
  reply: T.Object({ url: T.String() }),
  problems: [problems.callUnknown, problems.recordingGone],
})
