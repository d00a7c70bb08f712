import { Done, endpoint } from '#platform/http/endpoint.ts'
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

/** How this centre proves itself where it sends: it signs, or it shows a token of a client that they gave it. */
export const EIDO_PROOFS = ['signature', 'oauth'] as const
export const EidoProofKind = oneOf(EIDO_PROOFS)
export type EidoProofKind = (typeof EIDO_PROOFS)[number]

/** Words with a space between them (RFC 6749, section 3.3), or none. */
const SCOPES = '^([!#-\\[\\]-~]+( [!#-\\[\\]-~]+)*)?$'

export const EidoProof = T.Object({
  by: EidoProofKind,
  /** Of OAuth 2 alone; the secret itself is never shown. */
  tokenAddress: T.String(),
  clientId: T.String(),
  /** What a token is asked for; empty asks for all that the client is given. */
  scope: T.String(),
  hasSecret: T.Boolean(),
})
export type EidoProof = Static<typeof EidoProof>

export const GetEidoProof = endpoint({
  get: '/dispatch/neighbours/:code/proof',
  permission: 'dispatch.setting.change',
  summary: 'How this centre proves itself to a neighbouring centre when it sends an incident',
  input: { code: RegionCode },
  reply: EidoProof,
  problems: [problems.receiverUnknown],
})

export const SetEidoProof = endpoint({
  put: '/dispatch/neighbours/:code/proof',
  permission: 'dispatch.setting.change',
  summary:
    'Prove this centre by signature, or by OAuth 2 client credentials; a secret left out stays while address and client do',
  input: {
    code: RegionCode,
    by: EidoProofKind,
    tokenAddress: T.Optional(T.String({ maxLength: 500 })),
    clientId: T.Optional(T.String({ maxLength: 200 })),
    scope: T.Optional(T.String({ maxLength: 500, pattern: SCOPES })),
    secret: T.Optional(T.String({ minLength: 8, maxLength: 500 })),
  },
  reply: Done,
  problems: [problems.receiverUnknown, problems.addressPrivate, problems.eidoClientIncomplete],
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
