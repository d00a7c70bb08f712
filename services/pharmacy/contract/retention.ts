import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T } from '#platform/schema/schema.ts'
import { Reason } from './words.ts'

/** How long what is personal is kept; each period within the bounds that law leaves. */
export const RetentionPeriods = T.Object({
  /** Years after the last visit: identity, free texts, visits told by FHIR. */
  patientYears: T.Integer({ minimum: 5, maximum: 25 }),
  /** Days after a parcel arrived or came back: its address and telephone. */
  parcelDays: T.Integer({ minimum: 30, maximum: 730 }),
  /** Years after a sealed prescription was opened: the reason as it was written. */
  reasonYears: T.Integer({ minimum: 1, maximum: 10 }),
})
export type RetentionPeriods = Static<typeof RetentionPeriods>

export const Retention = T.Object({
  periods: RetentionPeriods,
  /** The rule the region names for them; empty for start values. */
  ground: T.String(),
  setAt: Nullable(Instant),
  /** What the next run would erase, by these periods. */
  due: T.Object({ patients: T.Integer(), parcels: T.Integer(), reasons: T.Integer() }),
})
export type Retention = Static<typeof Retention>

export const GetRetention = endpoint({
  get: '/pharmacy/retention',
  permission: 'pharmacy.setting.change',
  summary: 'How long personal data of the pharmacies are kept, by what rule, and what is due to be erased',
  reply: Retention,
})

export const SetRetention = endpoint({
  put: '/pharmacy/retention',
  permission: 'pharmacy.setting.change',
  summary: 'Set the periods of retention with the rule they follow; older versions stay on record',
  input: { periods: RetentionPeriods, ground: Reason },
  reply: Done,
})
