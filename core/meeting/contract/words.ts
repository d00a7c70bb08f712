import { Bilingual, Instant, Nullable, type Static, T, Uuid, Year } from '#platform/schema/schema.ts'

/** `evaluation`: rapat evaluasi; `council`: Dewan; `team`: Tim Pelaksana; `forum`: Forum Smart City. */
export const MeetingKind = T.Union([
  T.Literal('evaluation'),
  T.Literal('council'),
  T.Literal('team'),
  T.Literal('forum'),
  T.Literal('other'),
])
export type MeetingKind = Static<typeof MeetingKind>
export const KINDS: readonly MeetingKind[] = ['evaluation', 'council', 'team', 'forum', 'other']

export const Day = T.String({ format: 'date' })
export const Reason = T.String({ minLength: 10, maxLength: 1000, pattern: '\\S' })
export const NamedOpd = T.Object({ id: Uuid, name: T.String() })
export type NamedOpd = Static<typeof NamedOpd>

/** What is planned of a meeting. */
export const PLAN = {
  kind: MeetingKind,
  title: T.String({ minLength: 3, maxLength: 200, pattern: '\\S' }),
  startsAt: Instant,
  endsAt: Instant,
  /** Left out where a meeting is only online. */
  place: T.Optional(T.String({ maxLength: 300 })),
  link: Nullable(T.String({ pattern: '^https?://\\S+$', maxLength: 500 })),
  /** The office that chairs it; no name of a person. */
  chair: T.String({ minLength: 2, maxLength: 160, pattern: '\\S' }),
  invitedOpds: T.Array(Uuid, { maxItems: 200 }),
  /** Institutions outside of the region's government. */
  guests: T.Array(T.String({ minLength: 2, maxLength: 160, pattern: '\\S' }), { maxItems: 60 }),
}

export const MeetingSummary = T.Object({
  id: Uuid,
  /** The calendar year it takes place in, WIB. */
  year: Year,
  kind: MeetingKind,
  title: T.String(),
  startsAt: Instant,
  endsAt: Instant,
  place: T.String(),
  link: Nullable(T.String()),
  chair: T.String(),
  opds: T.Array(NamedOpd),
  guests: T.Array(T.String()),
  /** Grows with every change that calendars take over; 0 as first planned. */
  sequence: T.Integer(),
  revision: T.Integer(),
  heldAt: Nullable(Instant),
  cancelled: Nullable(T.Object({ at: Instant, reason: T.String() })),
  /** When its newest minutes were issued. */
  minutesIssuedAt: Nullable(Instant),
  decisionCount: T.Integer(),
  openDecisions: T.Integer(),
  isExample: T.Boolean(),
})
export type MeetingSummary = Static<typeof MeetingSummary>

/** Why a point is on the agenda: a programme whose report is late or that is red, or a decision still open. */
export const AgendaSource = T.Object({
  /** `programme:<id>` or `decision:<id>`. */
  key: T.String(),
  kind: T.Union([T.Literal('late'), T.Literal('red'), T.Literal('decision')]),
  why: T.Array(Bilingual),
})
export type AgendaSource = Static<typeof AgendaSource>

export const DecisionState = T.Union([
  T.Literal('open'),
  T.Literal('done'),
  T.Literal('confirmed'),
  T.Literal('withdrawn'),
])
export type DecisionState = Static<typeof DecisionState>

export const ofMeeting = { meetingId: Uuid }
