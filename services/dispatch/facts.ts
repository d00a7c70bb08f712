import { fact } from '#platform/facts/fact.ts'
import { Instant, Nullable, T, Uuid } from '#platform/schema/schema.ts'
import {
  CallClass,
  Channel,
  Code,
  DistrictCode,
  Priority,
  type TaskAct,
  TaskState,
  VillageCode,
} from './contract/words.ts'

// All stand in the region of the centre. Ids, codes, figures and instants; never a number, a name, an address or a
// word somebody typed. Facts about the same call, incident or task repeat what is known, so that the newest one says
// all: late and corrected events change the right period.

const call = {
  callId: Uuid,
  channel: Channel,
  /** When it counts: offered, or the first thing known. */
  at: Instant,
  isExample: T.Boolean(),
}

/** The caller's number stands in its details: erasable, and still covered by the proof. */
export const CallOffered = fact(
  'dispatch.call_offered',
  { ...call, offeredAt: Instant },
  { number: T.String() },
)
export const CallAnswered = fact('dispatch.call_answered', {
  ...call,
  offeredAt: Nullable(Instant),
  answeredAt: Instant,
  /** Milliseconds from offered to answered; null while the offer is not known. */
  waitedMs: Nullable(T.Integer()),
})
export const CallAbandoned = fact('dispatch.call_abandoned', { ...call, abandonedAt: Instant })
export const CallEnded = fact('dispatch.call_ended', { ...call, endedAt: Instant })
export const CallClassified = fact('dispatch.call_classified', {
  ...call,
  class: CallClass,
  /** What it was said to be before. */
  before: Nullable(CallClass),
  answeredAt: Nullable(Instant),
})
/** `key` is a keyed hash of the number and says nothing of it. */
const number = { key: T.String() }
export const NumberBlockProposed = fact('dispatch.number_block_proposed', { ...number, misuses: T.Integer() })
export const NumberBlocked = fact('dispatch.number_blocked', { ...number, until: Instant })
export const NumberUnblocked = fact('dispatch.number_unblocked', number)
export const RecordingOpened = fact('dispatch.recording_opened', { callId: Uuid })

/** What an incident is, repeated in every fact about it. */
const incident = {
  incidentId: Uuid,
  number: T.String(),
  channel: Channel,
  category: Code,
  priority: Priority,
  village: Nullable(VillageCode),
  district: Nullable(DistrictCode),
  needsAttendance: T.Boolean(),
  receivedAt: Instant,
  answeredAt: Nullable(Instant),
  firstDispatchedAt: Nullable(Instant),
  firstArrivedAt: Nullable(Instant),
  /** Cancelled, merged and transferred incidents count in no figure. */
  counts: T.Boolean(),
  isExample: T.Boolean(),
}

export const IncidentOpened = fact('dispatch.incident_opened', incident)
export const IncidentChanged = fact('dispatch.incident_changed', incident)
export const IncidentVerified = fact('dispatch.incident_verified', incident)
export const IncidentNoted = fact('dispatch.incident_noted', { incidentId: Uuid })
export const IncidentsLinked = fact('dispatch.incidents_linked', { incidentId: Uuid, otherId: Uuid })
export const IncidentMerged = fact('dispatch.incident_merged', { ...incident, into: Uuid })
export const IncidentUnmerged = fact('dispatch.incident_unmerged', { ...incident, from: Uuid })
export const IncidentResolved = fact('dispatch.incident_resolved', { ...incident, resolvedAt: Instant })
export const IncidentClosed = fact('dispatch.incident_closed', {
  ...incident,
  closedAt: Instant,
  satisfaction: Nullable(T.Integer()),
})
export const IncidentCancelled = fact('dispatch.incident_cancelled', incident)
export const IncidentReopened = fact('dispatch.incident_reopened', incident)
export const IncidentTransferred = fact('dispatch.incident_transferred', {
  ...incident,
  neighbour: T.String(),
})

const task = {
  ...incident,
  taskId: Uuid,
  agency: Code,
  state: TaskState,
  dispatchedAt: Instant,
  acknowledgedAt: Nullable(Instant),
  departedAt: Nullable(Instant),
  arrivedAt: Nullable(Instant),
  controlledAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  unitIds: T.Array(Uuid),
}

export const TaskDispatched = fact('dispatch.task_dispatched', task)
export const TaskAcknowledged = fact('dispatch.task_acknowledged', task)
export const TaskDeparted = fact('dispatch.task_departed', task)
export const TaskArrived = fact('dispatch.task_arrived', task)
export const TaskControlled = fact('dispatch.task_controlled', task)
/** Done, refused or cancelled; `state` says which. */
export const TaskEnded = fact('dispatch.task_ended', task)
export const TaskUnitsChanged = fact('dispatch.task_units_changed', task)
export const TaskEscalated = fact('dispatch.task_escalated', {
  incidentId: Uuid,
  taskId: Uuid,
  agency: Code,
  step: T.Union([T.Literal('acknowledge'), T.Literal('depart'), T.Literal('arrive')]),
  dueAt: Instant,
})
export const PhotoAdded = fact('dispatch.photo_added', { incidentId: Uuid, taskId: Uuid, photoId: Uuid })

export const UnitKept = fact('dispatch.unit_kept', { unitId: Uuid, agency: Code, isRetired: T.Boolean() })
export const UnitStateSet = fact('dispatch.unit_state_set', { unitId: Uuid, state: T.String() })
export const CrewSignedOn = fact('dispatch.crew_signed_on', { agency: Code, unitId: Nullable(Uuid) })
export const CrewSignedOff = fact('dispatch.crew_signed_off', { agency: Code, unitId: Nullable(Uuid) })
/** Signed off by the centre: the agency was given to an OPD that the person does not serve. */
export const CrewReleased = fact('dispatch.crew_released', {
  agency: Code,
  unitId: Nullable(Uuid),
  personId: T.String(),
})
export const AgencyKept = fact('dispatch.agency_kept', { agency: Code })
export const LandmarkKept = fact('dispatch.landmark_kept', { landmarkId: Uuid })
export const LandmarkDropped = fact('dispatch.landmark_dropped', { landmarkId: Uuid })
export const NeighbourKept = fact('dispatch.neighbour_kept', { neighbour: T.String() })
export const SettingsChanged = fact('dispatch.settings_changed', { revision: T.Integer() })

const transfer = {
  transferId: Uuid,
  neighbour: T.String(),
  via: T.Union([T.Literal('installation'), T.Literal('eido')]),
  offeredAt: Instant,
}
export const TransferOffered = fact('dispatch.transfer_offered', { ...transfer, incidentId: Uuid })
/** Stands behind the wall of whoever is asked. */
export const TransferReceived = fact('dispatch.transfer_received', transfer)
/** Stands behind the wall of whoever was asked. */
export const TransferAnswered = fact('dispatch.transfer_answered', {
  ...transfer,
  accepted: T.Boolean(),
  answeredAt: Instant,
})
/** Stands behind the wall of whoever offered: how it ended. `answerMs` is null when nobody answered. */
export const TransferSettled = fact('dispatch.transfer_settled', {
  ...transfer,
  incidentId: Uuid,
  state: T.Union([T.Literal('acknowledged'), T.Literal('refused'), T.Literal('lapsed')]),
  answerMs: Nullable(T.Integer()),
})

const shift = { shiftId: Uuid }
export const ShiftOpened = fact('dispatch.shift_opened', shift)
export const PositionTaken = fact('dispatch.position_taken', { ...shift, position: T.String() })
export const PositionLeft = fact('dispatch.position_left', shift)
export const ShiftEntryWritten = fact('dispatch.shift_entry_written', { ...shift, entry: T.Integer() })
export const ShiftGiven = fact('dispatch.shift_given', { ...shift, openIncidents: T.Integer() })
export const ShiftTaken = fact('dispatch.shift_taken', shift)

/** Which fact a task's act leaves. */
export const FACT_OF_ACT = {
  acknowledge: TaskAcknowledged,
  depart: TaskDeparted,
  arrive: TaskArrived,
  control: TaskControlled,
  finish: TaskEnded,
  refuse: TaskEnded,
} as const satisfies Record<TaskAct, unknown>

export const callFacts = [CallOffered, CallAnswered, CallAbandoned, CallEnded, CallClassified] as const
export const numberFacts = [NumberBlockProposed, NumberBlocked, NumberUnblocked] as const
export const incidentFacts = [
  IncidentOpened,
  IncidentChanged,
  IncidentVerified,
  IncidentMerged,
  IncidentUnmerged,
  IncidentResolved,
  IncidentClosed,
  IncidentCancelled,
  IncidentReopened,
  IncidentTransferred,
] as const
export const taskFacts = [
  TaskDispatched,
  TaskAcknowledged,
  TaskDeparted,
  TaskArrived,
  TaskControlled,
  TaskEnded,
  TaskUnitsChanged,
] as const
export const unitFacts = [UnitKept, UnitStateSet, CrewSignedOn, CrewSignedOff, CrewReleased] as const
export const transferFacts = [TransferOffered, TransferReceived, TransferAnswered, TransferSettled] as const
export const shiftFacts = [
  ShiftOpened,
  PositionTaken,
  PositionLeft,
  ShiftEntryWritten,
  ShiftGiven,
  ShiftTaken,
] as const

export const facts = [
  ...callFacts,
  ...numberFacts,
  RecordingOpened,
  ...incidentFacts,
  IncidentNoted,
  IncidentsLinked,
  ...taskFacts,
  TaskEscalated,
  PhotoAdded,
  ...unitFacts,
  AgencyKept,
  LandmarkKept,
  LandmarkDropped,
  NeighbourKept,
  SettingsChanged,
  ...transferFacts,
  ...shiftFacts,
]
