import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, RegionCode, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Code, Name, ofIncident, Reason } from './words.ts'

/** `lapsed`: nobody answered within the timer; the incident stays with whoever offered it. */
export const TransferState = T.Union([
  T.Literal('offered'),
  T.Literal('acknowledged'),
  T.Literal('refused'),
  T.Literal('lapsed'),
])
export type TransferState = Static<typeof TransferState>

export const Neighbour = T.Object({
  /** Region code of the neighbouring centre. */
  code: RegionCode,
  name: T.String(),
  /** On this installation, or outside of it by an EIDO document. */
  via: T.Union([T.Literal('installation'), T.Literal('eido')]),
  address: Nullable(T.String()),
  /** The machine client through which it sends incidents here; by EIDO only. */
  clientId: Nullable(Uuid),
  isClosed: T.Boolean(),
})
export type Neighbour = Static<typeof Neighbour>

export const TransferCard = T.Object({
  id: Uuid,
  direction: T.Union([T.Literal('out'), T.Literal('in')]),
  neighbour: RegionCode,
  /** An offer by EIDO stands until its sender takes it back; only one of this installation has to be answered in time. */
  via: Neighbour.properties.via,
  /** Here. Null for an offer from a neighbour that was not taken yet. */
  incidentId: Nullable(Uuid),
  /** Number of the incident at the centre that offers. */
  theirNumber: T.String(),
  category: Code,
  priority: T.String(),
  state: TransferState,
  offeredAt: Instant,
  dueAt: Instant,
  answeredAt: Nullable(Instant),
  reason: T.String(),
  isExample: T.Boolean(),
})
export type TransferCard = Static<typeof TransferCard>

export const ListNeighbours = endpoint({
  get: '/dispatch/neighbours',
  permission: 'dispatch.place.read',
  summary: 'Centres an incident can be handed over to',
  reply: T.Array(Neighbour),
})

export const KeepNeighbour = endpoint({
  put: '/dispatch/neighbours/:code',
  permission: 'dispatch.setting.change',
  summary: 'Keep a neighbouring centre; by EIDO it needs an https address',
  input: {
    code: RegionCode,
    name: Name,
    via: Neighbour.properties.via,
    address: Nullable(T.String({ maxLength: 500, pattern: '^https://' })),
    clientId: T.Optional(Nullable(Uuid)),
    isClosed: T.Boolean(),
  },
  reply: Done,
  problems: [problems.neighbourWrong, problems.neighbourClientTaken],
})

export const ListTransfers = endpoint({
  get: '/dispatch/transfers',
  permission: 'dispatch.incident.read',
  summary: 'Hand-overs to and from neighbours, newest first; open offers before all others',
  reply: T.Array(TransferCard),
})

export const OfferTransfer = endpoint({
  post: '/dispatch/incidents/:incidentId/transfers',
  permission: 'dispatch.incident.run',
  summary: 'Offer an incident to a neighbouring centre; it stays here until they take it',
  input: { ...ofIncident, neighbour: RegionCode, reason: Reason },
  reply: T.Object({ transferId: Uuid, dueAt: Instant }),
  problems: [
    problems.incidentUnknown,
    problems.incidentNotNow,
    problems.neighbourUnknown,
    problems.transferOpen,
    problems.tasksOpen,
  ],
})

export const AnswerTransfer = endpoint({
  post: '/dispatch/transfers/:transferId/answers',
  permission: 'dispatch.incident.run',
  summary:
    'Take an incident that a neighbour offers, or refuse it with the reason; or note what a centre outside answered',
  input: { transferId: Uuid, accepted: T.Boolean(), reason: T.Optional(T.String({ maxLength: 1000 })) },
  reply: T.Object({ incidentId: Nullable(Uuid) }),
  problems: [problems.transferUnknown, problems.transferOver, problems.refusalReason],
})
