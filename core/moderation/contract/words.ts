import {
  Bilingual,
  Instant,
  Nullable,
  RegionCode,
  type Static,
  T,
  Uuid,
  Year,
} from '#platform/schema/schema.ts'

/** Krippendorff's alpha with its 95 % bootstrap interval; floating point, shown with three decimals. */
export const Alpha = T.Object({
  /** Null where nothing was rated twice, or everybody gave everything the same rating. */
  alpha: Nullable(T.Number()),
  low: Nullable(T.Number()),
  high: Nullable(T.Number()),
  /** Questions with at least two ratings, and the ratings on them. */
  units: T.Integer(),
  ratings: T.Integer(),
})
export type Alpha = Static<typeof Alpha>

/** How far the ratings of one question of a region lie apart. */
export const Spread = T.Object({
  question: T.String(),
  /** How often each rating from 0 to 4 was given. */
  counts: T.Array(T.Integer(), { minItems: 5, maxItems: 5 }),
  ratings: T.Integer(),
  /** Highest minus lowest rating. */
  range: T.Integer(),
  /** Of the sample, with n − 1; null below two ratings. */
  variance: Nullable(T.Number()),
})
export type Spread = Static<typeof Spread>

/** From which disagreement a question goes to moderation. */
export const Threshold = T.Object({
  /** A difference of so many points between the highest and the lowest rating. */
  spread: T.Integer({ minimum: 1, maximum: 4 }),
  /** A region whose ordinal alpha lies below this is held to the narrower spread; null: no region is. */
  alpha: Nullable(T.Number({ minimum: -1, maximum: 1 })),
  narrowSpread: T.Integer({ minimum: 1, maximum: 4 }),
  /** Whether moderations begin by themselves when the ratings of a region are revealed. */
  opensItself: T.Boolean(),
})
export type Threshold = Static<typeof Threshold>

/** What made a moderation begin: the spread, the narrower spread of a region with low alpha, or somebody's wish. */
export const Cause = T.Union([T.Literal('spread'), T.Literal('alpha'), T.Literal('asked')])
export type Cause = Static<typeof Cause>

export const Outcome = T.Union([T.Literal('revised'), T.Literal('kept')])
export type Outcome = Static<typeof Outcome>

/** A moderation without what was said in it. */
export const Moderation = T.Object({
  id: Uuid,
  region: RegionCode,
  year: Year,
  question: T.String(),
  cause: Cause,
  note: Nullable(T.String()),
  openedAt: Instant,
  moderatorId: Nullable(T.String()),
  closedAt: Nullable(Instant),
  outcome: Nullable(Outcome),
  reason: Nullable(T.String()),
  /** Grows with every change of the record. */
  revision: T.Integer(),
})
export type Moderation = Static<typeof Moderation>

export const Named = T.Object({ id: T.String(), name: T.String() })
export const Place = T.Object({ code: RegionCode, name: T.String() })
export const ComponentName = T.Object({ key: T.String(), letter: T.String(), label: Bilingual })

/** A question over the threshold, and the moderation it led to. */
export const Disagreement = T.Object({
  ...Spread.properties,
  label: Bilingual,
  component: T.String(),
  cause: Nullable(Cause),
  moderation: Nullable(T.Object({ id: Uuid, open: T.Boolean(), outcome: Nullable(Outcome) })),
})
export type Disagreement = Static<typeof Disagreement>
