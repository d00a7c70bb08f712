import {
  DecimalText,
  Instant,
  Nullable,
  RegionCode,
  type Static,
  T,
  Uuid,
  Year,
} from '#platform/schema/schema.ts'

/** `desk`: papers alone; `interview`: online; `visit`: in the field. */
export const SessionKind = T.Union([T.Literal('desk'), T.Literal('interview'), T.Literal('visit')])
export type SessionKind = Static<typeof SessionKind>

export const Side = T.Union([T.Literal('assessor'), T.Literal('region')])
export type Side = Static<typeof Side>

export const Verified = T.Union([T.Literal('yes'), T.Literal('partly'), T.Literal('no')])
export type Verified = Static<typeof Verified>

/** State of what a claim cites, the best paper counts. */
export const EvidenceState = T.Union([
  T.Literal('missing'),
  /** Expired, or not valid yet. */
  T.Literal('lapsed'),
  /** Valid, but every valid one also serves another claim of the submission. */
  T.Literal('shared'),
  T.Literal('sound'),
])
export type EvidenceState = Static<typeof EvidenceState>

/** Why a claim is doubted, part by part. */
export const Doubt = T.Object({
  percent: T.Integer({ minimum: 0, maximum: 100 }),
  evidence: EvidenceState,
  surveyMean: Nullable(DecimalText),
  lastYear: Nullable(DecimalText),
  /** Points between the lowest and highest revealed rating; null before the ratings are revealed. */
  spread: Nullable(T.Integer()),
  parts: T.Object({
    base: T.Integer(),
    evidence: T.Integer(),
    distance: T.Integer(),
    spread: T.Integer(),
  }),
})
export type Doubt = Static<typeof Doubt>

export const Reason = T.String({ minLength: 10, maxLength: 1000, pattern: '\\S' })
export const Office = T.String({ minLength: 2, maxLength: 160, pattern: '\\S' })

/** Somebody expected: a person of the product, or an office by its name. */
export const Participant = T.Object({ side: Side, personId: Nullable(Uuid), office: Office })
export type Participant = Static<typeof Participant>

export const SESSION = {
  kind: SessionKind,
  startsAt: Instant,
  endsAt: Instant,
  /** Left out where a session is only somewhere on the net. */
  place: T.Optional(T.String({ maxLength: 300 })),
  link: Nullable(T.String({ pattern: '^https?://\\S+$', maxLength: 500 })),
  participants: T.Array(Participant, { maxItems: 100 }),
}

export const SessionSummary = T.Object({
  id: Uuid,
  year: Year,
  region: T.Object({ code: RegionCode, name: T.String() }),
  ...SESSION,
  place: T.String(),
  /** Grows with every change that calendars take over; 0 as first planned. */
  sequence: T.Integer(),
  revision: T.Integer(),
  confirmedAt: Nullable(Instant),
  heldAt: Nullable(Instant),
  cancelled: Nullable(T.Object({ at: Instant, reason: T.String() })),
})
export type SessionSummary = Static<typeof SessionSummary>

export const ofSession = { sessionId: Uuid }
export const ofYear = { year: Year }
