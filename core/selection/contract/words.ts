import {
  Bilingual,
  DecimalText,
  Instant,
  Nullable,
  type Static,
  T,
  Uuid,
  Year,
} from '#platform/schema/schema.ts'

/** A calendar day in WIB, `YYYY-MM-DD`. */
export const Day = T.String({ format: 'date', examples: ['2026-12-31'] })
export const Reason = T.String({ minLength: 3, maxLength: 4000, pattern: '\\S' })

export const RoundId = { id: Uuid }

/** A short name by which data refers to a criterion, a question or an item. */
export const Code = T.String({ pattern: '^[a-z][a-z0-9_]{1,39}$', examples: ['fiscal_capacity'] })

/** Both languages, neither empty. */
export const Label = T.Object({
  id: T.String({ minLength: 2, maxLength: 400, pattern: '\\S' }),
  en: T.String({ minLength: 2, maxLength: 400, pattern: '\\S' }),
})

export const RegionName = T.Object({ code: T.String(), name: T.String() })
export type RegionName = Static<typeof RegionName>

/** How a criterion gets its level from 0 to 4. */
export const CriterionKind = T.Union([
  /** The ministry enters the level itself, with a note. */
  T.Literal('score'),
  /** The ministry enters a number; four thresholds give the level. */
  T.Literal('number'),
  /** The mean of what interviewers scored. */
  T.Literal('interview'),
  /** The index of the region's submitted readiness. */
  T.Literal('readiness'),
])
export type CriterionKind = Static<typeof CriterionKind>

export const Criterion = T.Object({
  code: Code,
  name: Label,
  kind: CriterionKind,
  /** Percent of the total; those of a round sum to exactly 100. */
  weight: DecimalText,
  /** Whoever stays below this level is struck off, whatever the total. */
  knockOutBelow: Nullable(DecimalText),
  /** For numbers: from where on level 1, 2, 3 and 4 are reached. Rising where more is better, falling where less is. */
  thresholds: Nullable(T.Array(DecimalText, { minItems: 4, maxItems: 4 })),
  /** Unit of a number, for example `% APBD`. */
  unit: Nullable(T.String({ maxLength: 40 })),
  /** What is looked at, and where the figure comes from. */
  guide: Bilingual,
})
export type Criterion = Static<typeof Criterion>

export const Question = T.Object({
  code: Code,
  /** Topic under which it stands. */
  topic: Label,
  text: Label,
})
export type Question = Static<typeof Question>

export const RoundState = T.Union([
  T.Literal('draft'),
  T.Literal('open'),
  T.Literal('decided'),
  T.Literal('published'),
])
export type RoundState = Static<typeof RoundState>

export const Round = T.Object({
  id: Uuid,
  year: Year,
  title: Bilingual,
  state: RoundState,
  answersUntil: Instant,
  weightsBasis: T.String(),
  criteria: T.Array(Criterion),
  questions: T.Array(Question),
  isExample: T.Boolean(),
  revision: T.Integer(),
  openedAt: Nullable(Instant),
  decidedAt: Nullable(Instant),
  publishedAt: Nullable(Instant),
})
export type Round = Static<typeof Round>

export const QuestionnaireState = T.Union([
  T.Literal('filling'),
  T.Literal('submitted'),
  T.Literal('returned'),
])
export type QuestionnaireState = Static<typeof QuestionnaireState>

export const Verdict = T.Union([T.Literal('chosen'), T.Literal('reserve'), T.Literal('not_chosen')])
export type Verdict = Static<typeof Verdict>

/** A region in a round, as both sides know it. */
export const Candidate = T.Object({
  region: RegionName,
  roundId: Uuid,
  state: QuestionnaireState,
  returnReason: Nullable(T.String()),
  submittedAt: Nullable(Instant),
  /** What was published; null until then. */
  verdict: Nullable(Verdict),
  verdictReason: Nullable(T.String()),
})
export type Candidate = Static<typeof Candidate>

export const revision = { revision: T.Integer({ description: 'As last read; grows with every change' }) }
/** Answer of every change of a record that two people may edit. */
export const Revised = T.Object(revision)
