import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, DecimalText, Instant, Nullable, type Static, T } from '#platform/schema/schema.ts'
import { indicatorUnknown, periodImpossible } from '../problems.ts'
import { IndicatorHead } from './indicators.ts'
import { ManualValue } from './manual.ts'
import {
  Day,
  DimensionName,
  FormulaShape,
  Grain,
  IndicatorValue,
  MemberCode,
  ofIndicator,
  Period,
} from './words.ts'

export const SeriesPoint = T.Object({
  ...IndicatorValue.properties,
  /** '' is the whole region. */
  member: T.String(),
})
export type SeriesPoint = Static<typeof SeriesPoint>

export const Series = T.Object({
  indicator: IndicatorHead,
  grain: Grain,
  from: Day,
  to: Day,
  dimension: Nullable(DimensionName),
  /** Members in the order of their codes, with names where they have one. */
  members: T.Array(T.Object({ code: T.String(), name: T.String() })),
  points: T.Array(SeriesPoint),
})
export type Series = Static<typeof Series>

const SERIES = {
  ...ofIndicator,
  grain: Grain,
  /** Days; the last 31 days, 24 months, 12 quarters or 6 years when left out. */
  from: T.Optional(Day),
  to: T.Optional(Day),
  by: T.Optional(DimensionName),
}

export const GetSeries = endpoint({
  get: '/indicator/series/:code',
  permission: 'indicator.value.read',
  summary: 'Values of an indicator over time, whole or by member of a dimension',
  input: SERIES,
  reply: Series,
  problems: [indicatorUnknown, periodImpossible],
})

export const ExportSeries = endpoint({
  get: '/indicator/series/:code/series.csv',
  permission: 'indicator.value.read',
  summary: 'The same as a table',
  input: SERIES,
  reply: fileReply('text/csv; charset=utf-8'),
  problems: [indicatorUnknown, periodImpossible],
})

export const ExplainedDay = T.Object({
  day: Day,
  numerator: Nullable(DecimalText),
  denominator: Nullable(DecimalText),
  count: T.Integer(),
  value: Nullable(DecimalText),
})
export type ExplainedDay = Static<typeof ExplainedDay>

/** The whole family of a value. No subject of a measurement is in it, and no person. */
export const Explanation = T.Object({
  indicator: IndicatorHead,
  period: Period,
  dimension: Nullable(DimensionName),
  member: Nullable(T.Object({ code: T.String(), name: T.String() })),
  value: IndicatorValue,
  formula: Nullable(
    T.Object({
      version: T.Integer(),
      fromYear: T.Integer(),
      content: FormulaShape,
      words: Bilingual,
      measures: T.Array(T.Object({ name: T.String(), label: Bilingual, unit: T.String() })),
    }),
  ),
  /** The sum as it was done, line by line: label and figures. */
  steps: T.Array(T.Object({ label: Bilingual, text: Bilingual })),
  rounding: T.Object({
    /** The value before rounding: an exact decimal, or a fraction `a/b` where it has no end. */
    unrounded: Nullable(T.String()),
    decimals: T.Integer(),
    rule: Bilingual,
  }),
  /** Days the value is made of, those with measurements only; none for manual values. */
  days: T.Array(ExplainedDay),
  /** The approved manual value behind it, with source and evidence. */
  manual: Nullable(ManualValue),
  baseline: Nullable(T.Object({ year: T.Integer(), value: DecimalText })),
  /** The newest fact that is reckoned in. */
  throughSeq: Nullable(T.Integer()),
  /** Path of this explanation in the workspace, below the region. */
  path: T.String(),
})
export type Explanation = Static<typeof Explanation>

const EXPLAIN = {
  ...ofIndicator,
  /** This year when left out. */
  period: T.Optional(Period),
  dimension: T.Optional(DimensionName),
  member: T.Optional(MemberCode),
}

export const ExplainValue = endpoint({
  get: '/indicator/explanations/:code',
  permission: 'indicator.value.read',
  summary: 'Where a value comes from: sum, formula, rounding, and the days it is made of',
  input: EXPLAIN,
  reply: Explanation,
  problems: [indicatorUnknown, periodImpossible],
})

export const PrintExplanation = endpoint({
  get: '/indicator/explanations/:code/asal-angka.pdf',
  permission: 'indicator.value.read',
  summary: 'The same as a printable page with an address to check it at',
  input: EXPLAIN,
  reply: fileReply('application/pdf'),
  problems: [indicatorUnknown, periodImpossible],
})

export const MeasurementRow = T.Object({
  measure: T.String(),
  label: Bilingual,
  /** Whether it counts above or below the line: `of`, or `over` of a ratio. */
  term: T.Union([T.Literal('of'), T.Literal('over')]),
  /** Id of what was measured; no person. */
  subject: T.String(),
  at: Instant,
  /** Whole units of the measure. */
  value: T.Integer(),
  unit: T.String(),
  /** In a share: whether it lies within the limit. */
  within: Nullable(T.Boolean()),
  by: T.Record(T.String(), T.String()),
  factSeq: T.Integer(),
  factName: T.String(),
  recordedAt: Instant,
  /** Whether a seal covers its fact; `GET /proof/facts/:seq` proves it. */
  isSealed: T.Boolean(),
})
export type MeasurementRow = Static<typeof MeasurementRow>

export const MeasurementPage = T.Object({
  rows: T.Array(MeasurementRow),
  /** Hand it back for the rows after; null at the end. */
  next: Nullable(T.String()),
})
export type MeasurementPage = Static<typeof MeasurementPage>

export const ListMeasurements = endpoint({
  get: '/indicator/explanations/:code/measurements',
  permission: 'indicator.value.read',
  summary: 'The single measurements behind a value in order of time, each with its fact',
  input: {
    ...EXPLAIN,
    term: T.Optional(T.Union([T.Literal('of'), T.Literal('over')])),
    cursor: T.Optional(T.String({ maxLength: 300 })),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 200 })),
  },
  reply: MeasurementPage,
  problems: [indicatorUnknown, periodImpossible],
})
