import { endpoint } from '#platform/http/endpoint.ts'
import { Nullable, type Static, T } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Day, FacilityCode, Lane } from './words.ts'

/** A part of a whole; null where the whole is empty. Percent with one decimal, as a number for charts. */
export const Share = T.Object({ part: T.Integer(), whole: T.Integer(), percent: Nullable(T.Number()) })
export type Share = Static<typeof Share>

/** Waiting in seconds from handing in to handing over; null where nobody was served. */
const WAITS = {
  served: T.Integer(),
  meanSeconds: Nullable(T.Integer()),
  medianSeconds: Nullable(T.Integer()),
  p90Seconds: Nullable(T.Integer()),
}

export const Quality = T.Object({
  from: Day,
  to: Day,
  promiseSeconds: T.Integer(),
  received: T.Integer(),
  handedOver: T.Integer(),
  missed: T.Integer(),
  cancelled: T.Integer(),
  /** Finished-drug prescriptions handed over within the promise; no-shows count as not within. */
  withinPromise: Share,
  withinPromiseWithoutMissed: Share,
  /** The same until the medicine was ready. */
  readyWithinPromise: Share,
  /** Kepmenkes 129/2008: finished within 30 minutes, compounded within 60. */
  finishedWithin30: Share,
  compoundedWithin60: Share,
  byLane: T.Array(T.Object({ lane: Lane, ...WAITS })),
  /** By the hour (WIB) of handing in. */
  byHour: T.Array(T.Object({ hour: T.Integer(), arrivals: T.Integer(), ...WAITS })),
  byDay: T.Array(T.Object({ day: Day, withinPromise: Share })),
  errors: T.Integer(),
  nearMisses: T.Integer(),
  satisfied: Share,
  formulary: Share,
  clarifications: T.Integer(),
  owedOpen: T.Integer(),
  /** Some of the figures are from a simulation. */
  hasExamples: T.Boolean(),
})
export type Quality = Static<typeof Quality>

export const GetQuality = endpoint({
  get: '/pharmacy/facilities/:facility/quality',
  permission: 'pharmacy.quality.read',
  summary: 'Shares, waits, mistakes and satisfaction of a facility over days; counts only',
  input: { facility: FacilityCode, from: Day, to: Day },
  reply: Quality,
  problems: [problems.facilityUnknown, problems.spanTooLong],
})

export const StaffingHour = T.Object({
  hour: T.Integer(),
  /** Mean arrivals in this hour on such days. */
  arrivals: T.Number(),
  /** How many at each step keep the promise for the share asked; the fewest. */
  staff: T.Object({
    screening: T.Integer(),
    preparing: T.Integer(),
    checking: T.Integer(),
    handing: T.Integer(),
  }),
  /** Expected share within the promise, in percent. */
  percent: T.Number(),
  /** False where even unlimited staff would not reach the share: the work itself takes too long. */
  isReachable: T.Boolean(),
})
export type StaffingHour = Static<typeof StaffingHour>

export const GetStaffing = endpoint({
  get: '/pharmacy/facilities/:facility/staffing',
  permission: 'pharmacy.quality.read',
  summary:
    'How many at each step keep the promise on a day, by hour, from the arrivals of the four weeks before',
  input: { facility: FacilityCode, day: Day },
  reply: T.Object({
    day: Day,
    promiseSeconds: T.Integer(),
    serviceLevel: T.Integer(),
    /** Days of the same weekday the arrivals are a mean of. */
    basisDays: T.Integer(),
    hours: T.Array(StaffingHour),
  }),
  problems: [problems.facilityUnknown],
})
