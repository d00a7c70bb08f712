import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import {
  Amount,
  Day,
  DrugCode,
  FacilityCode,
  Lane,
  Mistake,
  Reason,
  TicketNumber,
  TicketState,
} from './words.ts'

/** Which ticket, and when the act happened where it is entered afterwards: then it is marked. */
const act = {
  ticketId: Uuid,
  at: T.Optional(Instant),
}
const Note = T.String({ maxLength: 500 })
const COMMON = [problems.ticketUnknown, problems.actForbidden, problems.timeImplausible]
/** Where the ticket stands after the act. */
const Stands = T.Object({ state: TicketState })

export const ScreenTicket = endpoint({
  post: '/pharmacy/tickets/:ticketId/screenings',
  permission: 'pharmacy.prescription.screen',
  summary: 'A pharmacist has reviewed the prescription; it may be prepared',
  input: { ...act, note: T.Optional(Note) },
  reply: Stands,
  problems: COMMON,
})

export const StartClarification = endpoint({
  post: '/pharmacy/tickets/:ticketId/clarifications',
  permission: 'pharmacy.prescription.screen',
  summary: 'Ask the prescriber; the clock runs on and the reason is kept',
  input: { ...act, reason: Reason },
  reply: Stands,
  problems: COMMON,
})

export const EndClarification = endpoint({
  post: '/pharmacy/tickets/:ticketId/clarification-answers',
  permission: 'pharmacy.prescription.screen',
  summary: 'The prescriber has answered; items may be replaced by what was agreed',
  input: {
    ...act,
    answer: Reason,
    /** What is given instead of an item. */
    substitutions: T.Optional(
      T.Array(
        T.Object({
          itemId: Uuid,
          drug: DrugCode,
          name: T.Optional(T.String({ minLength: 2, maxLength: 200 })),
          reason: Reason,
        }),
        { maxItems: 50 },
      ),
    ),
  },
  reply: Stands,
  problems: [...COMMON, problems.itemUnknown, problems.drugUnknown],
})

export const PrepareTicket = endpoint({
  post: '/pharmacy/tickets/:ticketId/preparations',
  permission: 'pharmacy.prescription.prepare',
  summary: 'All items are picked, or compounded',
  input: act,
  reply: Stands,
  problems: COMMON,
})

export const ScanItem = endpoint({
  post: '/pharmacy/tickets/:ticketId/scans',
  permission: 'pharmacy.prescription.check',
  summary: 'Read the barcode of an item in the check; a wrong one is kept as a near miss',
  input: { ...act, code: T.String({ minLength: 1, maxLength: 80 }) },
  reply: T.Object({
    outcome: T.Union([T.Literal('match'), T.Literal('already'), T.Literal('wrong')]),
    itemId: Nullable(Uuid),
    /** Items still to be read. */
    left: T.Integer(),
  }),
  problems: [...COMMON, problems.checkerPicked],
})

export const CheckTicket = endpoint({
  post: '/pharmacy/tickets/:ticketId/checks',
  permission: 'pharmacy.prescription.check',
  summary: 'A second person has read every item by its barcode and found it right',
  input: { ...act, codes: T.Optional(T.Array(T.String({ minLength: 1, maxLength: 80 }), { maxItems: 100 })) },
  reply: Stands,
  problems: [...COMMON, problems.checkerPicked, problems.itemsUnscanned],
})

export const FailCheck = endpoint({
  post: '/pharmacy/tickets/:ticketId/check-failures',
  permission: 'pharmacy.prescription.check',
  summary: 'The check found a mistake: a near miss is kept and the ticket goes back to be prepared again',
  input: { ...act, mistake: Mistake, note: T.Optional(Note) },
  reply: Stands,
  problems: [...COMMON, problems.checkerPicked],
})

export const MakeReady = endpoint({
  post: '/pharmacy/tickets/:ticketId/readiness',
  permission: 'pharmacy.prescription.prepare',
  summary: 'The medicine is packed and labelled and may be called',
  input: act,
  reply: Stands,
  problems: COMMON,
})

export const CallTicket = endpoint({
  post: '/pharmacy/tickets/:ticketId/calls',
  permission: 'pharmacy.prescription.call',
  summary: 'Call the number to a counter; calling again counts',
  input: { ...act, counter: T.String({ minLength: 1, maxLength: 40 }) },
  reply: T.Object({ state: TicketState, calls: T.Integer() }),
  problems: [...COMMON, problems.counterUnknown],
})

export const MissTicket = endpoint({
  post: '/pharmacy/tickets/:ticketId/misses',
  permission: 'pharmacy.prescription.call',
  summary: 'Nobody came although the number was called as often as the facility calls',
  input: act,
  reply: Stands,
  problems: [...COMMON, problems.calledTooSeldom],
})

export const ReturnTicket = endpoint({
  post: '/pharmacy/tickets/:ticketId/returns',
  permission: 'pharmacy.prescription.call',
  summary: 'Whoever missed the call is here; the medicine may be called again',
  input: act,
  reply: Stands,
  problems: COMMON,
})

export const HandOver = endpoint({
  post: '/pharmacy/tickets/:ticketId/handovers',
  permission: 'pharmacy.prescription.hand_over',
  summary: 'A pharmacist hands over after the check of identity, with education; what is missing is owed',
  input: {
    ...act,
    /** How the pharmacist knew whose medicine it is (a copy of the BPJS card or the hospital card, against mix-up). */
    identifiedBy: T.Union([
      T.Literal('bpjs_card'),
      T.Literal('hospital_card'),
      T.Literal('identity_card'),
      T.Literal('proxy_letter'),
    ]),
    isProxy: T.Optional(T.Boolean()),
    educated: T.Literal(true),
    note: T.Optional(Note),
    /** What is handed over less than prescribed, by item. */
    owed: T.Optional(
      T.Array(T.Object({ itemId: Uuid, quantity: Amount, promisedFor: T.Optional(Day) }), { maxItems: 50 }),
    ),
  },
  reply: Stands,
  problems: [...COMMON, problems.itemUnknown, problems.owedTooMuch],
})

export const SettleOwed = endpoint({
  post: '/pharmacy/owed/:owedId/settlements',
  permission: 'pharmacy.prescription.hand_over',
  summary: 'An owed drug is handed over later, or is no longer needed',
  input: {
    owedId: Uuid,
    at: T.Optional(Instant),
    outcome: T.Union([T.Literal('given'), T.Literal('cancelled')]),
    reason: T.Optional(Reason),
  },
  reply: T.Object({ state: TicketState }),
  problems: [problems.owedUnknown, problems.owedSettled, problems.reasonMissing, problems.timeImplausible],
})

export const CancelTicket = endpoint({
  post: '/pharmacy/tickets/:ticketId/cancellations',
  permission: 'pharmacy.prescription.screen',
  summary: 'A pharmacist ends a prescription that is not to be dispensed, with a reason',
  input: { ...act, reason: Reason },
  reply: Stands,
  problems: COMMON,
})

export const OverrideLane = endpoint({
  post: '/pharmacy/tickets/:ticketId/lane-overrides',
  permission: 'pharmacy.prescription.screen',
  summary: 'A pharmacist moves a ticket to another lane with a reason; compounded never into express',
  input: { ...act, lane: Lane, reason: Reason },
  reply: T.Object({ lane: Lane }),
  problems: [...COMMON, problems.compoundedNeverExpress],
})

export const SendParcel = endpoint({
  post: '/pharmacy/tickets/:ticketId/parcels',
  permission: 'pharmacy.delivery.run',
  summary: 'Give the medicine to the courier with its parcel code, address and fee (Sempati)',
  input: {
    ...act,
    courier: T.String({ minLength: 2, maxLength: 60, pattern: '\\S' }),
    parcelCode: T.String({ minLength: 3, maxLength: 60, pattern: '^[A-Za-z0-9./-]+$' }),
    /** Whole rupiah. */
    fee: T.Integer({ minimum: 0, maximum: 10_000_000 }),
    address: T.String({ minLength: 5, maxLength: 300, pattern: '\\S' }),
    phone: T.Optional(T.String({ pattern: '^\\+?[0-9]{8,15}$' })),
  },
  reply: Stands,
  problems: [...COMMON, problems.parcelCodeTaken],
})

export const EndParcel = endpoint({
  post: '/pharmacy/tickets/:ticketId/parcel-ends',
  permission: 'pharmacy.delivery.run',
  summary: 'The courier has delivered the parcel, or brought it back',
  input: { ...act, outcome: T.Union([T.Literal('delivered'), T.Literal('returned')]) },
  reply: Stands,
  problems: COMMON,
})

export const ReportError = endpoint({
  post: '/pharmacy/errors',
  permission: 'pharmacy.error.report',
  summary: 'Report a dispensing error that reached a patient (Kepmenkes 129/2008: none may)',
  input: {
    facility: FacilityCode,
    ticketId: T.Optional(Uuid),
    /** Instead of its id: the number of the ticket, and its day (today where absent). */
    number: T.Optional(TicketNumber),
    day: T.Optional(Day),
    mistake: Mistake,
    happenedAt: Instant,
    note: T.Optional(Note),
  },
  reply: T.Object({ errorId: Uuid }),
  problems: [problems.facilityUnknown, problems.ticketUnknown, problems.timeImplausible],
})

export const WithdrawError = endpoint({
  post: '/pharmacy/errors/:errorId/withdrawals',
  permission: 'pharmacy.error.report',
  summary: 'Take back a report that proved wrong, with the reason; it stays visible',
  input: { errorId: Uuid, reason: Reason },
  reply: Done,
  problems: [problems.errorUnknown],
})

/** A mistake that was caught (near miss) or reached a patient (error). */
export const MistakeEntry = T.Object({
  id: Uuid,
  kind: T.Union([T.Literal('near_miss'), T.Literal('error')]),
  facility: FacilityCode,
  lane: Nullable(Lane),
  mistake: Mistake,
  at: Instant,
  withdrawnAt: Nullable(Instant),
})
export type MistakeEntry = Static<typeof MistakeEntry>

export const ListMistakes = endpoint({
  get: '/pharmacy/errors',
  permission: 'pharmacy.quality.read',
  summary: 'Errors and near misses of the last ninety days, newest first; nothing of a person',
  input: { facility: T.Optional(FacilityCode) },
  reply: T.Object({ mistakes: T.Array(MistakeEntry) }),
})
