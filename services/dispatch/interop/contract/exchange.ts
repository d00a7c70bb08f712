import { endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T, Uuid } from '#platform/schema/schema.ts'
import { TransferState } from '../../contract/transfers.ts'
import * as problems from '../problems.ts'
import { oneOf } from './words.ts'

/** A JSON object in the form of NENA-STA-021.1b; what lies in it is the standard's, not ours. */
export const Eido = T.Record(T.String(), T.Unsafe<unknown>({}))

export const GetIncidentEido = endpoint({
  get: '/dispatch/incidents/:incidentId/eido',
  permission: 'dispatch.eido.read',
  summary: 'An incident as Emergency Incident Data Object (NENA-STA-021.1b)',
  input: { incidentId: Uuid },
  reply: Eido,
  problems: [problems.eidoIncidentUnknown],
})

/** How an incident stands that a neighbouring centre sent: the answer to its EIDO, and what it may ask for later. */
export const EidoOffer = T.Object({
  offerId: Uuid,
  state: TransferState,
  offeredAt: Instant,
  answeredAt: Nullable(Instant),
  /** Why it was refused. */
  reason: T.String(),
  /** What it became here, once it was taken. */
  incident: Nullable(T.Object({ id: Uuid, number: T.String() })),
})
export type EidoOffer = Static<typeof EidoOffer>

export const IssueEidoSecret = endpoint({
  post: '/dispatch/neighbours/:code/secrets',
  permission: 'dispatch.setting.change',
  summary: 'A new secret that signs what is sent to a neighbouring centre; shown once, the old one ends',
  input: { code: RegionCode },
  reply: T.Object({ secret: Nullable(T.String()) }),
  once: ['secret'],
  problems: [problems.receiverUnknown],
})

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed'] as const
export const EidoDelivery = T.Object({
  id: Uuid,
  /** Region code of the neighbouring centre. */
  neighbour: RegionCode,
  state: oneOf(DELIVERY_STATES),
  tries: T.Integer(),
  askedAt: Instant,
  nextTryAt: Nullable(Instant),
  deliveredAt: Nullable(Instant),
  /** Why the last try failed, in a code: `timeout`, `refused`, `status_503`. */
  failure: Nullable(T.String()),
})
export type EidoDelivery = Static<typeof EidoDelivery>

export const ListEidoDeliveries = endpoint({
  get: '/dispatch/incidents/:incidentId/eido-deliveries',
  permission: 'dispatch.incident.run',
  summary: 'What of an incident was sent to neighbouring centres, and what still waits',
  input: { incidentId: Uuid },
  reply: T.Object({ deliveries: T.Array(EidoDelivery) }),
})

export const SendEido = endpoint({
  post: '/dispatch/incidents/:incidentId/eido-deliveries',
  permission: 'dispatch.incident.run',
  summary: 'Send an incident to a neighbouring centre outside of this installation; tried until it is taken',
  input: { incidentId: Uuid, neighbour: RegionCode },
  reply: T.Object({ deliveryId: Uuid }),
  problems: [problems.eidoIncidentUnknown, problems.receiverUnknown],
})
