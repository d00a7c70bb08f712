import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Code, Priority } from './words.ts'

const Seconds = T.Integer({ minimum: 10, maximum: 86_400 })

/** Seconds from dispatch until each step is late. */
export const Timers = T.Object({ acknowledge: Seconds, depart: Seconds, arrive: Seconds })
export type Timers = Static<typeof Timers>

export const Category = T.Object({
  code: Code,
  name: Bilingual,
  subcategories: T.Array(T.Object({ code: Code, name: Bilingual }), { maxItems: 40 }),
  priority: Priority,
  needsAttendance: T.Boolean(),
  /** Agencies proposed first. */
  agencies: T.Array(Code, { maxItems: 12 }),
  /** Own timers; null for those of the region. */
  timers: Nullable(Timers),
  isClosed: T.Boolean(),
})
export type Category = Static<typeof Category>

export const Settings = T.Object({
  centreName: T.String({ maxLength: 120 }),
  /** Names of the desks that take calls. */
  positions: T.Array(T.String({ minLength: 1, maxLength: 40 }), { maxItems: 60 }),
  /** Regions differ: one blocks a day, one 24 hours by itself, one after more than five. Off until a region decides. */
  misuse: T.Object({
    isOn: T.Boolean(),
    /** Misuses within `windowDays` from which a block is proposed. */
    threshold: T.Integer({ minimum: 1, maximum: 100 }),
    windowDays: T.Integer({ minimum: 1, maximum: 366 }),
    hours: T.Integer({ minimum: 1, maximum: 24 * 365 }),
    target: T.Union([T.Literal('machine'), T.Literal('drop')]),
    /** What a caller who asks is told. */
    notice: Bilingual,
  }),
  timers: Timers,
  duplicates: T.Object({
    metres: T.Integer({ minimum: 10, maximum: 50_000 }),
    minutes: T.Integer({ minimum: 1, maximum: 1440 }),
  }),
  /** A position older than this is not fresh. */
  freshSeconds: T.Integer({ minimum: 10, maximum: 86_400 }),
  /** A neighbour has so long to take a hand-over. */
  transferSeconds: Seconds,
  retention: T.Object({
    recordingDays: T.Integer({ minimum: 1, maximum: 3660 }),
    numberMonths: T.Integer({ minimum: 1, maximum: 120 }),
    incidentYears: T.Integer({ minimum: 1, maximum: 30 }),
  }),
  categories: T.Array(Category, { minItems: 1, maxItems: 60 }),
  /** Days below scale of a regency, for made-up traffic only: raw calls a day. */
  exampleCallsPerDay: T.Integer({ minimum: 1, maximum: 5000 }),
})
export type Settings = Static<typeof Settings>

export const GetSettings = endpoint({
  get: '/dispatch/settings',
  permission: 'dispatch.place.read',
  summary: 'Settings of the centre; start values until somebody changed them',
  reply: T.Object({
    revision: T.Integer(),
    changedAt: Nullable(Instant),
    settings: Settings,
    /** Where the start values come from, by the name of the setting. */
    sources: T.Record(T.String(), Bilingual),
  }),
})

export const ChangeSettings = endpoint({
  put: '/dispatch/settings',
  permission: 'dispatch.setting.change',
  summary: 'Change the settings of the centre',
  input: { revision: T.Integer({ minimum: 0 }), settings: Settings },
  reply: T.Object({ revision: T.Integer() }),
  problems: [problems.settingsChanged, problems.settingsWrong],
})
