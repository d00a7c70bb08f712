import {
  Bilingual,
  DecimalText,
  Nullable,
  ProvinceCode,
  RegionCode,
  type Static,
  T,
  Year,
} from '#platform/schema/schema.ts'

/** Track of a region in a year, as printed in the letters; `FIRST_PHASE` is the product's own name. */
export const Track = T.Union([T.Literal('REGULER'), T.Literal('FIRST_PHASE'), T.Literal('KPPN&IKN')])
export type Track = Static<typeof Track>

export const InstrumentCode = T.String({ pattern: '^[a-z0-9-]+$', examples: ['smart-city-2023-regular'] })

/** How weighted terms become the final value (letters of 2022 and 2023), or no rounding at all. */
export const RoundingRule = T.Union([
  T.Literal('round_terms_then_add'),
  T.Literal('add_then_round'),
  T.Literal('display_only'),
])
export type RoundingRule = Static<typeof RoundingRule>

/** Where a published figure was read. `status` says how complete our copy of the source is. */
export const Source = T.Object({
  number: T.String({ examples: ['B-1384/DJAI/AI.01.04/12/2023'] }),
  date: T.String({ format: 'date' }),
  title: Bilingual,
  note: Nullable(Bilingual),
  /** Demo or simulation: whatever shows a figure of this source says “contoh”. */
  isExample: T.Boolean(),
})
export type Source = Static<typeof Source>

/** One line of the sum that makes a final value: weight × score = term. */
export const Term = T.Object({
  component: T.String({ examples: ['baseline'] }),
  label: Bilingual,
  /** Percent. */
  weight: DecimalText,
  score: DecimalText,
  /** weight/100 × score, exact. */
  term: DecimalText,
  /** The term to two decimals; only where the rule rounds terms. */
  rounded: Nullable(DecimalText),
})
export type Term = Static<typeof Term>

/** A final value with the whole sum behind it. */
export const Sum = T.Object({
  rule: RoundingRule,
  terms: T.Array(Term),
  /** Sum of the exact terms. */
  exact: DecimalText,
  final: DecimalText,
})
export type Sum = Static<typeof Sum>

/** A place in an order; equal finals share it. `of` counts the scored regions known here. */
export const Rank = T.Object({ place: T.Integer({ minimum: 1 }), of: T.Integer({ minimum: 1 }) })
export type Rank = Static<typeof Rank>

export const Province = T.Object({ code: ProvinceCode, name: T.String() })

/** Component scores in the order of the instrument; `null` where the component does not apply. */
export const ComponentScore = T.Object({ component: T.String(), score: Nullable(DecimalText) })

/** What the installation holds of a year beside what the ministry scored. */
export const Coverage = T.Object({
  known: T.Integer(),
  /** How many regions the letter says were scored; null where no source says. */
  scored: Nullable(T.Integer()),
  note: Bilingual,
})

/** The state as known at the end of this day (WIB); the newest when left out. */
export const asKnownOn = { per: T.Optional(T.String({ format: 'date', examples: ['2026-12-31'] })) }

export const year = { year: Year }

export const regionYear = { code: RegionCode, year: Year }
