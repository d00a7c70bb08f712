import { type Static, T, Uuid } from '#platform/schema/schema.ts'

/** One of these words; its order is the order of the list. */
const oneOf = <const W extends readonly string[]>(...words: W) =>
  T.Unsafe<W[number]>(T.Union(words.map((word) => T.Literal(word))))

/** What a call turned out to be. `genuine`, `information`, `ghost` and `prank` are the sources' own words. */
export const CALL_CLASSES = ['genuine', 'information', 'ghost', 'prank', 'silent', 'duplicate'] as const
export const CallClass = oneOf(...CALL_CLASSES)
export type CallClass = Static<typeof CallClass>

export const CALL_STATES = ['ringing', 'answered', 'ended', 'abandoned'] as const
export const CallState = oneOf(...CALL_STATES)
export type CallState = Static<typeof CallState>

/** How a report came in. `manual` is a call typed in while telephony was down. */
export const CHANNELS = ['phone', 'manual', 'social', 'walk_in', 'monitoring', 'transfer'] as const
export const Channel = oneOf(...CHANNELS)
export type Channel = Static<typeof Channel>

/** What the telephony system tells of a call. */
export const CALL_EVENTS = ['offered', 'answered', 'ended', 'abandoned', 'recording'] as const
export const CallEventKind = oneOf(...CALL_EVENTS)
export type CallEventKind = Static<typeof CallEventKind>

/** P1 most pressing. No official codes are published, so what they mean is data of the region. */
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const
export const Priority = oneOf(...PRIORITIES)
export type Priority = Static<typeof Priority>

/** In the order an incident goes through them; the last three are exits. */
export const INCIDENT_STATES = [
  'received',
  'verified',
  'dispatched',
  'acknowledged',
  'en_route',
  'on_scene',
  'under_control',
  'resolved',
  'closed',
  'cancelled',
  'merged',
  'transferred',
] as const
export const IncidentState = oneOf(...INCIDENT_STATES)
export type IncidentState = Static<typeof IncidentState>

/** States in which an incident still asks for work. */
export const OPEN_STATES = INCIDENT_STATES.slice(0, 8)

/** In the order a task goes through them; the last three end it. */
export const TASK_STATES = [
  'dispatched',
  'acknowledged',
  'en_route',
  'on_scene',
  'under_control',
  'done',
  'refused',
  'cancelled',
] as const
export const TaskState = oneOf(...TASK_STATES)
export type TaskState = Static<typeof TaskState>

/** What a crew or a duty desk does to a task, each with the time at which it was done. */
export const TASK_ACTS = ['acknowledge', 'depart', 'arrive', 'control', 'finish', 'refuse'] as const
export const TaskAct = oneOf(...TASK_ACTS)
export type TaskAct = Static<typeof TaskAct>

export const UNIT_STATES = [
  'available',
  'assigned',
  'en_route',
  'on_scene',
  'returning',
  'busy',
  'off_duty',
] as const
export const UnitState = oneOf(...UNIT_STATES)
export type UnitState = Static<typeof UnitState>

/** States a unit may be put into by hand, and only without a task: the others follow its task. */
export const FREE_UNIT_STATES = ['available', 'returning', 'busy', 'off_duty'] as const
export const FreeUnitState = oneOf(...FREE_UNIT_STATES)
export type FreeUnitState = Static<typeof FreeUnitState>

/** Who acted first at a fire: both count for the minimum service standard (Permendagri 114/2018). */
export const FirstActor = oneOf('fire_office', 'volunteers')
export type FirstActor = Static<typeof FirstActor>

/** Code of a category, an agency: short, steady, in lower case. */
export const Code = T.String({ pattern: '^[a-z][a-z0-9_]{1,30}$' })
/** Permendagri code of a village, `35.05.01.2001`. */
export const VillageCode = T.String({ pattern: '^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}$' })
/** Permendagri code of a district (kecamatan), `35.05.01`. */
export const DistrictCode = T.String({ pattern: '^[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}$' })
/** WGS 84 degrees, within Indonesia's bounds with some sea around. */
export const Latitude = T.Number({ minimum: -12, maximum: 8 })
export const Longitude = T.Number({ minimum: 94, maximum: 142 })
/** A calendar month in WIB. */
export const Month = T.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$' })

/** E.164 or as the operator sends it; a withheld number is empty. */
export const PhoneNumber = T.String({ pattern: '^\\+?[0-9]{0,15}$' })
export const Reason = T.String({ minLength: 5, maxLength: 1000, pattern: '\\S' })
export const Note = T.String({ minLength: 1, maxLength: 4000, pattern: '\\S' })
export const Name = T.String({ minLength: 2, maxLength: 120, pattern: '\\S' })

export const ofCall = { callId: Uuid }
export const ofIncident = { incidentId: Uuid }
export const ofTask = { taskId: Uuid }
export const ofUnit = { unitId: Uuid }
