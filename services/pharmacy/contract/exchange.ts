import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems/exchange.ts'
import { facilityUnknown } from '../problems.ts'
import { FacilityCode } from './words.ts'

// What leaves for the exchanges of the ministry of health (SATUSEHAT) and of BPJS, and how it fares.

export const EXCHANGES = ['satusehat', 'bpjs'] as const
export const ExchangeKind = T.Union([T.Literal('satusehat'), T.Literal('bpjs')])
export type ExchangeKind = (typeof EXCHANGES)[number]

/** Whether the ministry's pharmacy module is in production is not known; a facility switches when it is. */
export const Environment = T.Union([T.Literal('off'), T.Literal('sandbox'), T.Literal('production')])
export type Environment = Static<typeof Environment>

const Text = T.String({ maxLength: 200 })

export const ConnectionSettings = T.Object({
  environment: Environment,
  /** Where it listens; HTTPS, at a host of the ministry or of BPJS. */
  address: T.String({ maxLength: 200 }),
  /** SATUSEHAT: OAuth2 client id. BPJS: `cons_id`. */
  clientId: Text,
  /** SATUSEHAT: number of the organisation. */
  organisation: Text,
  /** SATUSEHAT: number of the location of the pharmacy. */
  location: Text,
})
export type ConnectionSettings = Static<typeof ConnectionSettings>

export const Connection = T.Object({
  kind: ExchangeKind,
  ...ConnectionSettings.properties,
  hasSecret: T.Boolean(),
  /** BPJS `user_key`. */
  hasUserKey: T.Boolean(),
  changedAt: Nullable(Instant),
  waiting: T.Integer(),
  refused: T.Integer(),
  acceptedToday: T.Integer(),
  oldestWaitingAt: Nullable(Instant),
  /** After an unanswered call nothing is sent before this. */
  pausedUntil: Nullable(Instant),
})
export type Connection = Static<typeof Connection>

const ofFacility = { facility: FacilityCode }

export const GetConnections = endpoint({
  get: '/pharmacy/facilities/:facility/connections',
  permission: 'pharmacy.setting.change',
  summary: 'How a facility is connected to SATUSEHAT and BPJS, and what waits to be sent; never a secret',
  input: ofFacility,
  reply: T.Object({ connections: T.Array(Connection) }),
  problems: [facilityUnknown],
})

const Secret = T.Optional(T.String({ minLength: 8, maxLength: 200 }))

export const ChangeConnection = endpoint({
  put: '/pharmacy/facilities/:facility/connections/:kind',
  permission: 'pharmacy.setting.change',
  summary: 'Connect a facility, change or end its connection; a secret left out stays as it is',
  input: {
    ...ofFacility,
    kind: ExchangeKind,
    settings: ConnectionSettings,
    secret: Secret,
    userKey: Secret,
  },
  reply: Done,
  problems: [facilityUnknown, problems.connectionIncomplete, problems.addressForeign],
})

export const OutboxState = T.Union([T.Literal('waiting'), T.Literal('accepted'), T.Literal('refused')])
export type OutboxState = Static<typeof OutboxState>

export const OUTBOX_ACTIONS = ['request', 'dispense', 'queue', 'task'] as const
export const OutboxAction = T.Union([
  /** Medication and MedicationRequest of an item. */
  T.Literal('request'),
  /** Medication and MedicationDispense of an item. */
  T.Literal('dispense'),
  /** BPJS `farmasi/add`. */
  T.Literal('queue'),
  /** BPJS `updatewaktu`. */
  T.Literal('task'),
])
export type OutboxAction = (typeof OUTBOX_ACTIONS)[number]

/** Something that is to reach an exchange; ids and codes, nothing of a person. */
export const OutboxEntry = T.Object({
  id: Uuid,
  kind: ExchangeKind,
  action: OutboxAction,
  ticketId: Uuid,
  task: Nullable(T.Integer()),
  state: OutboxState,
  attempts: T.Integer(),
  nextAt: Instant,
  /** Why it is not there yet, as a code: `unanswered`, `http_422`, `patient_without_ihs`. */
  lastProblem: Nullable(T.String()),
  createdAt: Instant,
  settledAt: Nullable(Instant),
})
export type OutboxEntry = Static<typeof OutboxEntry>

export const ListOutbox = endpoint({
  get: '/pharmacy/facilities/:facility/outbox',
  permission: 'pharmacy.setting.change',
  summary: 'The last hundred that left or wait to leave for an exchange, the troubled ones first',
  input: { ...ofFacility, kind: T.Optional(ExchangeKind), state: T.Optional(OutboxState) },
  reply: T.Object({ entries: T.Array(OutboxEntry) }),
  problems: [facilityUnknown],
})

export const RetryOutbox = endpoint({
  post: '/pharmacy/facilities/:facility/outbox-retries',
  permission: 'pharmacy.setting.change',
  summary: 'Send everything that an exchange refused once more, now that its cause is mended',
  input: { ...ofFacility, kind: ExchangeKind },
  reply: T.Object({ waiting: T.Integer() }),
  problems: [facilityUnknown],
})
