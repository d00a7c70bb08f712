import { Done, endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import {
  Code,
  FirstActor,
  Latitude,
  Longitude,
  ofIncident,
  ofTask,
  Priority,
  Reason,
  TaskAct,
  TaskState,
  UnitState,
} from './words.ts'

/** When a task reached each state, by what is known; null where nobody said so. */
export const TaskTimes = {
  dispatchedAt: Instant,
  acknowledgedAt: Nullable(Instant),
  departedAt: Nullable(Instant),
  arrivedAt: Nullable(Instant),
  controlledAt: Nullable(Instant),
  endedAt: Nullable(Instant),
}

export const TaskCard = T.Object({
  id: Uuid,
  agency: Code,
  state: TaskState,
  ...TaskTimes,
  isLead: T.Boolean(),
  firstActor: Nullable(FirstActor),
  units: T.Array(T.Object({ id: Uuid, callSign: T.String(), state: UnitState })),
  overdue: Nullable(
    T.Object({
      step: T.Union([T.Literal('acknowledge'), T.Literal('depart'), T.Literal('arrive')]),
      dueAt: Instant,
    }),
  ),
  /** How often it was raised: 0 never, 1 acknowledge, 2 depart, 3 arrive. */
  escalation: T.Integer(),
})
export type TaskCard = Static<typeof TaskCard>

/** A task as its crew sees it: where and what, no more of the caller than the work needs. */
export const FieldTask = T.Object({
  ...TaskCard.properties,
  incidentId: Uuid,
  number: T.String(),
  category: Code,
  subcategory: Nullable(Code),
  priority: Priority,
  address: T.String(),
  landmark: T.String(),
  lat: Nullable(T.Number()),
  lng: Nullable(T.Number()),
  victims: T.Integer(),
  hazards: T.Array(T.String()),
  description: T.String(),
  note: T.String(),
  photos: T.Integer(),
  /** What may be done next, the first one first. */
  acts: T.Array(TaskAct),
  isExample: T.Boolean(),
})
export type FieldTask = Static<typeof FieldTask>

export const DispatchTask = endpoint({
  post: '/dispatch/incidents/:incidentId/tasks',
  permission: 'dispatch.incident.run',
  summary: 'Send an agency, with units of it or without',
  input: {
    ...ofIncident,
    agency: Code,
    unitIds: T.Array(Uuid, { maxItems: 20 }),
    note: T.String({ maxLength: 1000 }),
    isLead: T.Optional(T.Boolean()),
    firstActor: T.Optional(Nullable(FirstActor)),
  },
  reply: T.Object({ taskId: Uuid }),
  problems: [
    problems.incidentUnknown,
    problems.incidentNotNow,
    problems.agencyUnknown,
    problems.unitUnknown,
    problems.unitTaken,
    problems.agencySent,
  ],
})

export const ListMyTasks = endpoint({
  get: '/dispatch/tasks',
  permission: 'dispatch.task.work',
  summary:
    'Open tasks of the agency or unit one is signed on to, and those that ended in the last twelve hours',
  reply: T.Object({
    agency: Nullable(Code),
    unit: Nullable(T.Object({ id: Uuid, callSign: T.String(), state: UnitState })),
    /** The agency from which one was signed off lately, since it was given to another OPD. */
    releasedFrom: Nullable(T.String()),
    tasks: T.Array(FieldTask),
  }),
})

export const ActOnTask = endpoint({
  post: '/dispatch/tasks/:taskId/acts',
  permission: 'dispatch.task.work',
  summary: 'Acknowledge, depart, arrive, control, finish or refuse, with the time at which it was done',
  input: {
    ...ofTask,
    /** Made by the device, so that an act sent twice counts once. */
    key: Uuid,
    act: TaskAct,
    /** By the device's clock; it may have had no network since. */
    at: Instant,
    /** What the device's clock says while it sends this: how far it is off is taken into account. */
    sentAt: T.Optional(Instant),
    unitId: T.Optional(Uuid),
    /** Needed for a refusal. */
    reason: T.Optional(T.String({ maxLength: 1000 })),
    note: T.Optional(T.String({ maxLength: 2000 })),
    firstActor: T.Optional(FirstActor),
    lat: T.Optional(Latitude),
    lng: T.Optional(Longitude),
  },
  reply: FieldTask,
  problems: [
    problems.taskUnknown,
    problems.taskNotYours,
    problems.taskEnded,
    problems.timeImplausible,
    problems.refusalReason,
  ],
})

export const AddUnits = endpoint({
  post: '/dispatch/tasks/:taskId/units',
  permission: 'dispatch.incident.run',
  summary: 'Send more units to a task',
  input: { ...ofTask, unitIds: T.Array(Uuid, { minItems: 1, maxItems: 20 }) },
  reply: Done,
  problems: [problems.taskUnknown, problems.taskEnded, problems.unitUnknown, problems.unitTaken],
})

export const CancelTask = endpoint({
  post: '/dispatch/tasks/:taskId/cancellations',
  permission: 'dispatch.incident.run',
  summary: 'Call an agency back, with the reason',
  input: { ...ofTask, reason: Reason },
  reply: Done,
  problems: [problems.taskUnknown, problems.taskEnded],
})

export const AddPhoto = endpoint({
  post: '/dispatch/tasks/:taskId/photos',
  permission: 'dispatch.task.work',
  summary: 'A photograph from the field (JPEG, PNG or WebP)',
  input: { ...ofTask, key: Uuid, takenAt: Instant },
  upload: { maxBytes: 15_000_000 },
  reply: T.Object({ id: Uuid }),
  problems: [problems.taskUnknown, problems.taskNotYours, problems.photoRefused, problems.timeImplausible],
})

export const GetPhoto = endpoint({
  get: '/dispatch/photos/:photoId',
  permission: 'dispatch.photo.read',
  summary: 'A photograph from the field',
  input: { photoId: Uuid },
  reply: fileReply('image/jpeg', 'image/png', 'image/webp'),
  problems: [problems.photoUnknown],
})
