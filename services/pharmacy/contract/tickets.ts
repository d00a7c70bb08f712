import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Prescription } from './intake.ts'
import { Patient } from './patients.ts'
import {
  Amount,
  Day,
  FacilityCode,
  Lane,
  Purpose,
  TicketEventKind,
  TicketNumber,
  TicketState,
  TicketToken,
  UcumUnit,
} from './words.ts'

/** A place in the queue; nothing of a person. */
export const Ticket = T.Object({
  id: Uuid,
  facility: FacilityCode,
  /** Day in WIB its number belongs to. */
  day: Day,
  number: TicketNumber,
  lane: Lane,
  state: TicketState,
  /** A doctor is asked; the clock runs on. */
  isClarifying: T.Boolean(),
  items: T.Integer(),
  compounded: T.Integer(),
  /** t0: handed in. */
  receivedAt: Instant,
  screenedAt: Nullable(Instant),
  preparedAt: Nullable(Instant),
  checkedAt: Nullable(Instant),
  readyAt: Nullable(Instant),
  calledAt: Nullable(Instant),
  calls: T.Integer(),
  counter: Nullable(T.String()),
  missedAt: Nullable(Instant),
  /** t1: handed over. */
  handedOverAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  /** When the present state began. */
  since: Instant,
  /** Whoever prepared it may not check it. */
  preparedBy: Nullable(T.String()),
  /** An act of it was entered afterwards with its true time. */
  isLateEntry: T.Boolean(),
  isExample: T.Boolean(),
})
export type Ticket = Static<typeof Ticket>

export const WorklistTicket = T.Object({
  ...Ticket.properties,
  /** Seconds since it was handed in, or until it was handed over. */
  elapsedSeconds: T.Integer(),
  /** Seconds the lane promises; null where it promises none. */
  promiseSeconds: Nullable(T.Integer()),
  /** Beyond its promise, or too long in one state. */
  isStuck: T.Boolean(),
})
export type WorklistTicket = Static<typeof WorklistTicket>

export const GetWorklist = endpoint({
  get: '/pharmacy/facilities/:facility/worklist',
  permission: 'pharmacy.prescription.read',
  summary: 'Open tickets of a facility, what is stuck first; numbers and times, nothing of a person',
  input: { facility: FacilityCode, lane: T.Optional(Lane) },
  reply: T.Object({ now: Instant, tickets: T.Array(WorklistTicket) }),
  problems: [problems.facilityUnknown],
})

/** Something that happened to a ticket, as the ledger keeps it. */
export const TicketEvent = T.Object({
  n: T.Integer(),
  kind: TicketEventKind,
  /** When it happened. */
  at: Instant,
  /** When it was entered. */
  recordedAt: Instant,
  by: T.String(),
  isLate: T.Boolean(),
  /** Codes of the act: counter, mistake, lane, owed; the free text beside it may be erased. */
  detail: T.Record(T.String(), T.Union([T.String(), T.Integer(), T.Boolean()])),
  note: Nullable(T.String()),
})
export type TicketEvent = Static<typeof TicketEvent>

export const Parcel = T.Object({
  ticketId: Uuid,
  number: TicketNumber,
  day: Day,
  courier: Nullable(T.String()),
  parcelCode: Nullable(T.String()),
  /** Whole rupiah. */
  fee: Nullable(T.Integer()),
  address: Nullable(T.String()),
  phone: Nullable(T.String()),
  state: T.Union([T.Literal('waiting'), T.Literal('sent'), T.Literal('delivered'), T.Literal('returned')]),
  sentAt: Nullable(Instant),
  deliveredAt: Nullable(Instant),
  returnedAt: Nullable(Instant),
})
export type Parcel = Static<typeof Parcel>

export const Owed = T.Object({
  id: Uuid,
  ticketId: Uuid,
  itemId: Uuid,
  number: TicketNumber,
  day: Day,
  facility: FacilityCode,
  drug: T.String(),
  drugName: T.String(),
  quantity: Amount,
  unit: UcumUnit,
  promisedFor: Nullable(Day),
  state: T.Union([T.Literal('open'), T.Literal('given'), T.Literal('cancelled')]),
  owedAt: Instant,
  settledAt: Nullable(Instant),
})
export type Owed = Static<typeof Owed>

export const TicketFile = T.Object({
  ticket: Ticket,
  token: TicketToken,
  /** The rule that gave the lane. */
  because: Bilingual,
  prescription: Prescription,
  patient: Patient,
  events: T.Array(TicketEvent),
  parcel: Nullable(Parcel),
  owed: T.Array(Owed),
})
export type TicketFile = Static<typeof TicketFile>

export const GetTicket = endpoint({
  get: '/pharmacy/tickets/:ticketId',
  permission: 'pharmacy.prescription.read',
  summary: 'A ticket with its prescription, its patient and who did what when; the read is noted',
  input: { ticketId: Uuid, purpose: Purpose },
  reply: TicketFile,
  problems: [problems.ticketUnknown],
})

export const FindTicket = endpoint({
  get: '/pharmacy/facilities/:facility/tickets',
  permission: 'pharmacy.prescription.read',
  summary: 'Find a ticket by its number of a day (today where absent), or by what its QR code says',
  input: {
    facility: FacilityCode,
    number: T.Optional(TicketNumber),
    token: T.Optional(TicketToken),
    day: T.Optional(Day),
  },
  reply: Ticket,
  problems: [problems.ticketUnknown],
})

export const ListOwed = endpoint({
  get: '/pharmacy/owed',
  permission: 'pharmacy.prescription.read',
  summary: 'Drugs that are owed, the oldest first; nothing of a person',
  input: {
    facility: T.Optional(FacilityCode),
    state: T.Optional(T.String({ pattern: '^(open|given|cancelled)$' })),
  },
  reply: T.Object({ owed: T.Array(Owed) }),
})

export const ListParcels = endpoint({
  get: '/pharmacy/parcels',
  permission: 'pharmacy.prescription.read',
  summary: 'Deliveries that wait, are under way or ended on a day, with their addresses; the reads are noted',
  input: { facility: FacilityCode, day: T.Optional(Day), purpose: Purpose },
  reply: T.Object({ parcels: T.Array(Parcel) }),
  problems: [problems.facilityUnknown],
})
