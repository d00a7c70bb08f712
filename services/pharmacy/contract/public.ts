import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, Instant, Nullable, RegionCode, type Static, T } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { Share } from './quality.ts'
import {
  FacilityCode,
  FacilityKind,
  Lane,
  TicketNumber,
  TicketState,
  TicketToken,
  tenantOfToken,
} from './words.ts'

const Called = T.Object({ number: TicketNumber, counter: T.String(), calledAt: Instant, calls: T.Integer() })

/** What a board shows: numbers, never a person, never a medicine. */
export const Board = T.Object({
  facility: T.Object({ code: FacilityCode, name: T.String() }),
  now: Instant,
  words: Bilingual,
  /** Called now, the newest first. */
  called: T.Array(Called),
  /** The last four that were called before. */
  last: T.Array(Called),
  waiting: T.Array(T.Object({ lane: Lane, waiting: T.Integer(), ready: T.Integer() })),
  isExample: T.Boolean(),
})
export type Board = Static<typeof Board>

export const GetBoard = endpoint({
  get: '/v1/pharmacy/:region/boards/:facility',
  permission: 'public',
  summary: 'Numbers called at a pharmacy now and before, and how many wait in each lane',
  input: { region: RegionCode, facility: FacilityCode },
  reply: Board,
  problems: [problems.facilityUnknown],
  tenantOf: ({ region }: { region: string }) => region,
})

/** When the medicine will probably be ready. */
export const Estimate = T.Object({
  earliestAt: Instant,
  latestAt: Instant,
  /** So many of a hundred such intervals hold the moment. */
  coverage: T.Integer(),
  /** Prescriptions of late it is learnt from; with none it rests on start values. */
  basis: T.Integer(),
})
export type Estimate = Static<typeof Estimate>

export const PhoneTicket = T.Object({
  facility: T.Object({ code: FacilityCode, name: T.String() }),
  number: TicketNumber,
  lane: Lane,
  state: TicketState,
  isClarifying: T.Boolean(),
  now: Instant,
  receivedAt: Instant,
  /** Tickets of the lane that came earlier and are not ready; null once it is ready. */
  ahead: Nullable(T.Integer()),
  /** Null once it is ready, and while a doctor is asked: nobody knows how long that takes. */
  estimate: Nullable(Estimate),
  counter: Nullable(T.String()),
  calls: T.Integer(),
  hasOwed: T.Boolean(),
  mayAnswer: T.Boolean(),
  hasAnswered: T.Boolean(),
  isExample: T.Boolean(),
})
export type PhoneTicket = Static<typeof PhoneTicket>

const ofToken = { token: TicketToken }
const tenantOf = ({ token }: { token: string }): string => tenantOfToken(token)

export const GetPhoneTicket = endpoint({
  get: '/v1/pharmacy/tickets/:token',
  permission: 'public',
  summary: 'Where a ticket stands and when it will probably be ready, by the address its QR code says',
  input: ofToken,
  reply: PhoneTicket,
  problems: [problems.ticketUnknown],
  tenantOf,
})

export const AnswerSatisfaction = endpoint({
  post: '/v1/pharmacy/tickets/:token/answers',
  permission: 'public',
  summary: 'Say how content one is, 1 to 5, once for each ticket after the medicine was handed over',
  input: {
    ...ofToken,
    score: T.Integer({ minimum: 1, maximum: 5 }),
    comment: T.Optional(T.String({ maxLength: 500 })),
  },
  reply: Done,
  problems: [problems.ticketUnknown, problems.answerTooEarly, problems.answeredAlready],
  tenantOf,
})

/** Counts below this are not published (personal-data rule of the smallest cell). */
export const MIN_CELL = 5

export const PublicPharmacy = T.Object({
  region: RegionCode,
  /** The month in WIB the figures are of: `2026-11`. */
  month: T.String(),
  facilities: T.Array(
    T.Object({
      code: FacilityCode,
      name: T.String(),
      kind: FacilityKind,
      /** Null where fewer than five prescriptions stand behind it. */
      prescriptions: Nullable(T.Integer()),
      withinPromise: Nullable(Share),
      finishedWithin30: Nullable(Share),
      compoundedWithin60: Nullable(Share),
      medianSeconds: Nullable(T.Integer()),
      isExample: T.Boolean(),
    }),
  ),
})
export type PublicPharmacy = Static<typeof PublicPharmacy>

export const GetPublicPharmacy = endpoint({
  get: '/v1/regions/:code/pharmacy',
  permission: 'public',
  summary: 'Counts and shares of the region’s pharmacies this month; no figure of fewer than five',
  input: { code: RegionCode },
  reply: PublicPharmacy,
  tenantOf: ({ code }: { code: string }) => code,
})
