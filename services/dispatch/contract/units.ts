import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Code, FreeUnitState, Latitude, Longitude, Name, ofUnit, PhoneNumber, UnitState } from './words.ts'

export const Agency = T.Object({
  code: Code,
  name: T.String(),
  /** Of the region's own government, or a partner such as the police. */
  kind: T.Union([T.Literal('own'), T.Literal('partner')]),
  phone: T.String(),
  /** Somebody is on duty there now, by its own word. */
  onDuty: T.Boolean(),
  /** Is not sent any more. */
  isClosed: T.Boolean(),
  /** The OPD whose people sign on there; null for a body beside the region's government. */
  opdId: Nullable(Uuid),
  /** Whether the reader may sign on there. */
  mayJoin: T.Boolean(),
})
export type Agency = Static<typeof Agency>

export const Unit = T.Object({
  id: Uuid,
  callSign: T.String(),
  agency: Code,
  /** Ambulance, pumper, rescue: words of the region. */
  type: T.String(),
  /** Categories it is fit for; empty for all of its agency. */
  categories: T.Array(Code),
  state: UnitState,
  stateAt: Instant,
  taskId: Nullable(Uuid),
  incidentId: Nullable(Uuid),
  lat: Nullable(T.Number()),
  lng: Nullable(T.Number()),
  accuracy: Nullable(T.Integer()),
  positionAt: Nullable(Instant),
  /** The position is younger than the settings ask for. */
  isFresh: T.Boolean(),
  crew: T.Array(T.Object({ personId: T.String(), name: T.String(), since: Instant })),
  isRetired: T.Boolean(),
  isExample: T.Boolean(),
})
export type Unit = Static<typeof Unit>

export const ListAgencies = endpoint({
  get: '/dispatch/agencies',
  permission: 'dispatch.unit.read',
  summary: 'Agencies that can be sent, own ones first',
  reply: T.Array(Agency),
})

export const TakeStartSet = endpoint({
  post: '/dispatch/agencies/start-set',
  permission: 'dispatch.setting.change',
  summary: 'Take over the agencies that every centre has; those already there stay as they are',
  reply: T.Array(Agency),
})

export const KeepAgency = endpoint({
  put: '/dispatch/agencies/:code',
  permission: 'dispatch.setting.change',
  summary: 'Keep an agency: name, kind, telephone of its duty desk, its OPD, whether it may be sent',
  input: {
    code: Code,
    name: Name,
    kind: Agency.properties.kind,
    phone: PhoneNumber,
    onDuty: T.Boolean(),
    isClosed: T.Boolean(),
    /** Stays as it is where left out. */
    opdId: T.Optional(Nullable(Uuid)),
  },
  reply: Done,
  problems: [problems.opdUnknown],
})

export const ListAgencyOpd = endpoint({
  get: '/dispatch/agencies/opd',
  permission: 'dispatch.setting.change',
  summary: 'OPD of the region to which an agency can belong',
  reply: T.Array(T.Object({ id: Uuid, name: T.String() })),
})

export const ListUnits = endpoint({
  get: '/dispatch/units',
  permission: 'dispatch.unit.read',
  summary: 'Units with state, position and crew',
  input: { agency: T.Optional(Code) },
  reply: T.Array(Unit),
})

export const KeepUnit = endpoint({
  put: '/dispatch/units/:unitId',
  permission: 'dispatch.unit.keep',
  summary: 'Keep a unit; a new one brings its own id and begins off duty',
  input: {
    ...ofUnit,
    callSign: T.String({ minLength: 2, maxLength: 40, pattern: '\\S' }),
    agency: Code,
    type: T.String({ minLength: 2, maxLength: 60 }),
    categories: T.Array(Code, { maxItems: 30 }),
    isRetired: T.Boolean(),
    isExample: T.Optional(T.Boolean()),
  },
  reply: Done,
  problems: [problems.agencyUnknown, problems.callSignTaken, problems.unitTaken],
})

export const SetUnitState = endpoint({
  post: '/dispatch/units/:unitId/states',
  permission: 'dispatch.task.work',
  summary: 'Put a unit without a task into another state; with a task its state follows the task',
  input: { ...ofUnit, state: FreeUnitState },
  reply: Done,
  problems: [problems.unitUnknown, problems.unitOnTask, problems.taskNotYours],
})

export const TellPosition = endpoint({
  post: '/dispatch/units/:unitId/positions',
  permission: 'dispatch.task.work',
  summary: 'Where a unit is; an older position never replaces a newer one',
  input: {
    ...ofUnit,
    lat: Latitude,
    lng: Longitude,
    accuracy: Nullable(T.Integer({ minimum: 0, maximum: 100_000 })),
    at: Instant,
  },
  reply: Done,
  problems: [problems.unitUnknown, problems.taskNotYours, problems.timeImplausible],
})

export const SignOn = endpoint({
  post: '/dispatch/crew/sign-ons',
  permission: 'dispatch.task.work',
  summary: 'Sign on to a unit, or to the duty desk of an agency; ends where one was before',
  input: { agency: Code, unitId: Nullable(Uuid), name: Name },
  reply: Done,
  problems: [problems.agencyUnknown, problems.unitUnknown, problems.agencyOfOtherOpd],
})

export const SignOff = endpoint({
  post: '/dispatch/crew/sign-offs',
  permission: 'dispatch.task.work',
  summary: 'Sign off from wherever one is signed on',
  reply: Done,
})

/** A unit that could go, and why it stands where it stands. */
export const UnitProposal = T.Object({
  unitId: Uuid,
  callSign: T.String(),
  agency: Code,
  type: T.String(),
  state: UnitState,
  /** Straight line, in metres; null where a position is missing. */
  metres: Nullable(T.Integer()),
  isFresh: T.Boolean(),
  fitsCategory: T.Boolean(),
  /** Its agency is one of those that the settings propose for the category. */
  isNamed: T.Boolean(),
  /** Comes soon free, but is not free now. */
  isBusy: T.Boolean(),
  rank: T.Integer(),
})
export type UnitProposal = Static<typeof UnitProposal>

export const ProposeUnits = endpoint({
  get: '/dispatch/incidents/:incidentId/unit-proposals',
  permission: 'dispatch.incident.run',
  summary:
    'Which units could go: fit ones of the agencies named for the category first, then free, then near ones',
  input: { incidentId: Uuid, agency: T.Optional(Code) },
  reply: T.Array(UnitProposal),
  problems: [problems.incidentUnknown],
})
