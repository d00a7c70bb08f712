import { InstrumentCode, Track } from '#core/evaluation/contract.ts'
import { Bilingual, Instant, Nullable, RegionCode, type Static, T, Year } from '#platform/schema/schema.ts'

export const CycleState = T.Union([
  T.Literal('draft'),
  T.Literal('open'),
  T.Literal('closed'),
  T.Literal('published'),
])
export type CycleState = Static<typeof CycleState>

/** Steps that close by the clock: 23.59.59 WIB of their day. */
export const Step = T.Union([
  /** Accepting or declining the invitation. */
  T.Literal('answer'),
  T.Literal('self_assessment'),
  T.Literal('survey'),
  T.Literal('rating'),
  T.Literal('moderation'),
  T.Literal('objection'),
  /** The panel's decisions on objections. */
  T.Literal('decision'),
])
export type Step = Static<typeof Step>

/** Whether a region takes part in a cycle; only `accepted` regions are scored. */
export const ParticipationState = T.Union([
  T.Literal('invited'),
  T.Literal('accepted'),
  T.Literal('declined'),
  T.Literal('withdrawn'),
  T.Literal('absent'),
])
export type ParticipationState = Static<typeof ParticipationState>

/** A calendar day in WIB; a deadline closes at the end of it, 23.59.59.999. */
export const Day = T.String({ format: 'date' })

/** The days of a stage, both included. */
export const Stage = T.Object({ from: Day, to: Day })
export type Stage = Static<typeof Stage>

export const InstrumentVersion = T.Object({
  code: InstrumentCode,
  version: T.Integer({ minimum: 1 }),
})
export type InstrumentVersion = Static<typeof InstrumentVersion>

/** Why something was done, in a sentence that others will read. */
export const Reason = T.String({ minLength: 5, maxLength: 1000, pattern: '\\S' })

/** A year's evaluation as everybody inside may see it. */
export const Cycle = T.Object({
  year: Year,
  state: CycleState,
  title: Bilingual,
  /** Simulated or demo: shown as “contoh” wherever it appears. */
  isExample: T.Boolean(),
  stageOne: Nullable(Stage),
  stageTwo: Nullable(Stage),
  /** Last instant of each step; a step that is not named does not close by the clock. */
  deadlines: T.Array(T.Object({ step: Step, closesAt: Instant })),
  tracks: T.Array(T.Object({ track: Track, instrument: InstrumentVersion })),
  openedAt: Nullable(Instant),
  closedAt: Nullable(Instant),
  publishedAt: Nullable(Instant),
  /** Grows with every change; sent back with a change, so that two editors never overwrite each other. */
  revision: T.Integer(),
})
export type Cycle = Static<typeof Cycle>

export const Participation = T.Object({
  year: Year,
  region: T.Object({ code: RegionCode, name: T.String() }),
  track: Track,
  state: ParticipationState,
  reason: Nullable(T.String()),
  invitedAt: Instant,
  answeredAt: Nullable(Instant),
  /** When it withdrew or was marked absent. */
  endedAt: Nullable(Instant),
})
export type Participation = Static<typeof Participation>
