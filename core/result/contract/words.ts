import { Track } from '#core/evaluation/contract.ts'
import {
  Bilingual,
  DecimalText,
  Instant,
  Nullable,
  RegionCode,
  type Static,
  T,
  Uuid,
  Year,
} from '#platform/schema/schema.ts'

/** 95 % interval of a final, by bootstrap. Both ends on the scale of the instrument, two decimals. */
export const Interval = T.Object({ low: DecimalText, high: DecimalText })
export type Interval = Static<typeof Interval>

/** Places among the cycle's regions that the final takes in 95 % of the draws. */
export const RankRange = T.Object({ from: T.Integer({ minimum: 1 }), to: T.Integer({ minimum: 1 }) })
export type RankRange = Static<typeof RankRange>

/** A question score as it stands: the mean of so many ratings, or what a panel put in its place. */
export const LiveQuestion = T.Object({
  question: T.String(),
  component: T.String(),
  label: Bilingual,
  /** Null while nobody has rated it. */
  mean: Nullable(DecimalText),
  n: T.Integer(),
  /** The panel's score; then `mean` is this score, and `rated` is the mean of the ratings. */
  adjusted: T.Boolean(),
  rated: Nullable(DecimalText),
  /** What the region gave itself; null where it did not say. */
  self: Nullable(DecimalText),
  /** Self minus score: above zero the region rates itself higher than the assessors do. */
  gap: Nullable(DecimalText),
})
export type LiveQuestion = Static<typeof LiveQuestion>

export const LiveComponent = T.Object({
  component: T.String(),
  label: Bilingual,
  weight: DecimalText,
  score: Nullable(DecimalText),
  self: Nullable(DecimalText),
  gap: Nullable(DecimalText),
})
export type LiveComponent = Static<typeof LiveComponent>

export const RemarkKind = T.Union([T.Literal('strength'), T.Literal('weakness'), T.Literal('recommendation')])
/** What the assessors wrote, merged: nobody's name, equal texts once. */
export const MergedRemark = T.Object({
  kind: RemarkKind,
  component: Nullable(T.String()),
  text: T.String(),
})
export type MergedRemark = Static<typeof MergedRemark>

/** A region's result as it stands, figures only. */
export const LiveFigures = T.Object({
  region: T.Object({ code: RegionCode, name: T.String() }),
  year: Year,
  track: Track,
  isExample: T.Boolean(),
  /** `incomplete`: mandatory questions without a rating and without a recorded gap. */
  state: T.Union([T.Literal('incomplete'), T.Literal('complete')]),
  questions: T.Array(LiveQuestion),
  components: T.Array(LiveComponent),
  final: Nullable(DecimalText),
  /** Against last year's published components under last year's weights. */
  improvement: Nullable(DecimalText),
  interval: Nullable(Interval),
  rankRange: Nullable(RankRange),
  /** Questions that lack ratings, and those of them with a recorded reason. */
  missing: T.Array(T.String()),
  gaps: T.Array(T.Object({ question: T.String(), reason: T.String() })),
})
export type LiveFigures = Static<typeof LiveFigures>

export const ObjectionState = T.Union([
  T.Literal('filed'),
  T.Literal('withdrawn'),
  T.Literal('upheld'),
  T.Literal('dismissed'),
])
export type ObjectionState = Static<typeof ObjectionState>

export const Objection = T.Object({
  id: Uuid,
  region: T.Object({ code: RegionCode, name: T.String() }),
  year: Year,
  question: T.String(),
  /** The score objected to. */
  score: Nullable(DecimalText),
  text: T.String(),
  evidence: T.Array(Uuid),
  state: ObjectionState,
  filedAt: Instant,
  filedBy: T.String(),
  decidedAt: Nullable(Instant),
  reason: Nullable(T.String()),
  decidedScore: Nullable(DecimalText),
  /** Sent back with a change, so that two editors never overwrite each other. */
  revision: T.Integer(),
})
export type Objection = Static<typeof Objection>

export const yearInput = { year: Year }
