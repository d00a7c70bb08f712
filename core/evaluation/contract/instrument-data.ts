import { Bilingual, DecimalText, Nullable, type Static, T, Year } from '#platform/schema/schema.ts'
import { RoundingRule, Track } from './words.ts'

const Key = T.String({ pattern: '^[a-z0-9_]+$' })

/** Five sentences, for 0, 1, 2, 3 and 4 where the scale has those values. */
export const Rubric = T.Array(Bilingual, { minItems: 5, maxItems: 5 })
export type Rubric = Static<typeof Rubric>

/** An instrument as it is shipped, stored and imported: versioned data, never code. */
export const InstrumentData = T.Object(
  {
    code: T.String({ pattern: '^[a-z0-9-]+$' }),
    version: T.Integer({ minimum: 1 }),
    year: Nullable(Year),
    track: Nullable(Track),
    name: Bilingual,
    /** Where the weights, the rule and the question list come from, and what is inferred. */
    basis: Bilingual,
    /** Whose the rubrics are: no published source says what earns which value. */
    rubricBasis: T.Optional(Bilingual),
    scale: T.Object({ min: DecimalText, max: DecimalText }),
    rule: RoundingRule,
    /** Decimals a component score is rounded to; null keeps it exact. */
    componentPlaces: Nullable(T.Integer({ minimum: 0, maximum: 6 })),
    /** `skip`: the mean of the ratings given. `incomplete`: no score until every rating is given. */
    missingRating: T.Union([T.Literal('skip'), T.Literal('incomplete')]),
    /** Level above the components, for example the four domains of SPBE. */
    groups: T.Array(T.Object({ key: Key, label: Bilingual })),
    components: T.Array(
      T.Object({
        key: Key,
        letter: T.String(),
        label: Bilingual,
        /** Percent. */
        weight: DecimalText,
        group: Nullable(Key),
      }),
      { minItems: 1 },
    ),
    questions: T.Array(
      T.Object({
        code: T.String({ pattern: '^[A-Za-z0-9-]+$' }),
        component: Key,
        element: Bilingual,
        /** Number printed in the report; restarts inside an indicator, so it is no key. */
        number: Nullable(T.String()),
        label: Bilingual,
        cityDimension: Nullable(T.String()),
        /** Whether the question names its dimension, or only its place in the list tells. */
        cityDimensionBasis: Nullable(T.Union([T.Literal('source'), T.Literal('inferred')])),
        subDimension: Nullable(T.String()),
        /** Own weight in percent, where the instrument states one. */
        weight: Nullable(DecimalText),
        externalResultOf: Nullable(T.String()),
        /** What earns each value, from the lowest of the scale to the highest. */
        rubric: T.Optional(Rubric),
      }),
    ),
    predicates: T.Array(T.Object({ from: DecimalText, name: T.String() })),
  },
  { additionalProperties: false },
)
export type InstrumentData = Static<typeof InstrumentData>
