import { Done, endpoint } from '#platform/http/endpoint.ts'
import { Instant, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { TicketFile } from './tickets.ts'
import { Day, FacilityCode, OpeningGround, TicketNumber, Verdict } from './words.ts'

/** One prescription opened by somebody whom it is sealed to. */
export const Opening = T.Object({
  id: Uuid,
  facility: FacilityCode,
  /** Number and day of the ticket; nothing of the person. */
  number: TicketNumber,
  day: Day,
  openedBy: T.String(),
  /** Name of the person; null for a machine. */
  openedByName: Nullable(T.String()),
  ground: OpeningGround,
  /** Null once it was erased. */
  reason: Nullable(T.String()),
  openedAt: Instant,
  /** From then on it is sealed again. */
  closesAt: Instant,
  /** How often the prescription was looked at. */
  reads: T.Integer(),
  reviewedBy: Nullable(T.String()),
  reviewedAt: Nullable(Instant),
  verdict: Nullable(Verdict),
})
export type Opening = Static<typeof Opening>

export const OpenSealed = endpoint({
  post: '/pharmacy/openings',
  permission: 'pharmacy.sealed.open',
  summary:
    'Open one sealed prescription for thirty minutes, with a reason that the pharmacy and the auditor review',
  input: {
    facility: FacilityCode,
    number: TicketNumber,
    day: Day,
    ground: OpeningGround,
    reason: T.String({ minLength: 20, maxLength: 500, pattern: '\\S(.*\\s+\\S+){2,}' }),
  },
  reply: T.Object({ openingId: Uuid, closesAt: Instant }),
  problems: [problems.ticketUnknown],
})

export const GetOpened = endpoint({
  get: '/pharmacy/openings/:openingId/prescription',
  permission: 'pharmacy.sealed.open',
  summary: 'The opened prescription, for whoever opened it and until it is sealed again; every read is noted',
  input: { openingId: Uuid },
  reply: T.Object({ closesAt: Instant, file: TicketFile }),
  problems: [problems.openingUnknown, problems.openingOver],
})

export const ListOpenings = endpoint({
  get: '/pharmacy/openings',
  permission: 'pharmacy.opening.review',
  summary: 'Who opened which sealed prescription and why, those without a review first; the newest hundred',
  reply: T.Object({ openings: T.Array(Opening) }),
})

export const ReviewOpening = endpoint({
  post: '/pharmacy/openings/:openingId/reviews',
  permission: 'pharmacy.opening.review',
  summary: 'Say whether an opening was justified; never one’s own, and once',
  input: { openingId: Uuid, verdict: Verdict },
  reply: Done,
  problems: [problems.openingUnknown, problems.openingOwn, problems.openingReviewed],
})
