import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import {
  CapCategory,
  CapCertainty,
  CapMessage,
  CapResponse,
  CapSeverity,
  CapStatus,
  CapUrgency,
  GeoPoint,
  oneOf,
} from './words.ts'

/** `draft` is written, `approved` was read by a second person, `sent` is public and stays, `withdrawn` never went out. */
export const ALERT_STATES = ['draft', 'approved', 'sent', 'withdrawn'] as const
export const AlertState = oneOf(ALERT_STATES)
export type AlertState = (typeof ALERT_STATES)[number]

/** A named part of the region: by a circle, by a polygon whose last point is its first, or by its codes alone. */
export const AlertArea = T.Object({
  description: T.String({ minLength: 2, maxLength: 200 }),
  /** Permendagri codes of districts or villages (`35.05.08` or `35.05.08.2003`). */
  codes: T.Array(T.String({ pattern: '^[0-9]{2}(\\.[0-9]{2,4}){1,3}$' }), { maxItems: 60 }),
  circle: Nullable(T.Object({ center: GeoPoint, radiusKm: T.Number({ exclusiveMinimum: 0, maximum: 100 }) })),
  polygon: Nullable(T.Array(GeoPoint, { minItems: 4, maxItems: 100 })),
})
export type AlertArea = Static<typeof AlertArea>

export const AlertContent = T.Object({
  status: CapStatus,
  category: CapCategory,
  /** What happens, in few words. */
  event: T.String({ minLength: 3, maxLength: 120 }),
  response: CapResponse,
  urgency: CapUrgency,
  severity: CapSeverity,
  certainty: CapCertainty,
  expiresAt: Instant,
  headline: T.String({ minLength: 5, maxLength: 160 }),
  description: T.String({ minLength: 10, maxLength: 2000 }),
  /** What people should do. */
  instruction: T.String({ maxLength: 2000 }),
  areas: T.Array(AlertArea, { minItems: 1, maxItems: 20 }),
})
export type AlertContent = Static<typeof AlertContent>

export const Alert = T.Object({
  id: Uuid,
  /** CAP `identifier`. */
  identifier: T.String(),
  message: CapMessage,
  state: AlertState,
  incidentId: Nullable(Uuid),
  /** The alert that this one changes or ends. */
  refersTo: Nullable(Uuid),
  content: AlertContent,
  isExample: T.Boolean(),
  composedAt: Instant,
  approvedAt: Nullable(Instant),
  sentAt: Nullable(Instant),
  /** A later message changed or ended it. */
  replacedBy: Nullable(Uuid),
  /** What the reader may do with it now. */
  acts: T.Array(oneOf(['change', 'approve', 'send', 'withdraw', 'update', 'cancel'])),
})
export type Alert = Static<typeof Alert>

const ofAlert = { alertId: Uuid }

export const ListAlerts = endpoint({
  get: '/dispatch/alerts',
  permission: 'dispatch.board.read',
  summary: 'Alerts of the region, newest first: drafts, approved, sent',
  reply: T.Object({ alerts: T.Array(Alert) }),
})

export const DraftAlert = endpoint({
  post: '/dispatch/alerts',
  permission: 'dispatch.alert.draft',
  summary: 'Write an alert to the public; nothing goes out before a second person approves it',
  input: { incidentId: T.Optional(Uuid), content: AlertContent },
  reply: T.Object({ alertId: Uuid }),
  problems: [
    problems.alertIncidentUnknown,
    problems.alertExampleOnly,
    problems.alertExpired,
    problems.alertAreaOpen,
  ],
})

export const ChangeAlert = endpoint({
  put: '/dispatch/alerts/:alertId',
  permission: 'dispatch.alert.draft',
  summary: 'Change a draft; an approved one becomes a draft again',
  input: { ...ofAlert, content: AlertContent },
  reply: Done,
  problems: [
    problems.alertUnknown,
    problems.alertNotNow,
    problems.alertExampleOnly,
    problems.alertExpired,
    problems.alertAreaOpen,
  ],
})

export const ApproveAlert = endpoint({
  post: '/dispatch/alerts/:alertId/approvals',
  permission: 'dispatch.alert.approve',
  summary: 'Approve a draft that somebody else wrote',
  input: ofAlert,
  reply: Done,
  problems: [problems.alertUnknown, problems.alertNotNow, problems.alertOwnDraft, problems.alertExpired],
})

export const SendAlert = endpoint({
  post: '/dispatch/alerts/:alertId/sendings',
  permission: 'dispatch.alert.draft',
  summary: 'Put an approved alert into the public feed, where it stays unchanged',
  input: ofAlert,
  reply: Done,
  problems: [problems.alertUnknown, problems.alertNotNow, problems.alertExpired],
})

export const WithdrawAlert = endpoint({
  post: '/dispatch/alerts/:alertId/withdrawals',
  permission: 'dispatch.alert.draft',
  summary: 'Give up an alert that never went out',
  input: ofAlert,
  reply: Done,
  problems: [problems.alertUnknown, problems.alertNotNow],
})

export const FollowAlert = endpoint({
  post: '/dispatch/alerts/:alertId/followers',
  permission: 'dispatch.alert.draft',
  summary: 'Draft the message that changes or ends a sent alert, with its reference',
  input: { ...ofAlert, message: oneOf(['Update', 'Cancel']), content: AlertContent },
  reply: T.Object({ alertId: Uuid }),
  problems: [
    problems.alertUnknown,
    problems.alertNotNow,
    problems.alertExampleOnly,
    problems.alertExpired,
    problems.alertAreaOpen,
  ],
})
