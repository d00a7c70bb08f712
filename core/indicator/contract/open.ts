import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import { Bilingual, DecimalText, Nullable, RegionCode, type Static, T } from '#platform/schema/schema.ts'
import { indicatorUnknown, periodImpossible } from '../problems.ts'
import { ExplainedDay, SeriesPoint } from './values.ts'
import {
  Better,
  Decimals,
  DimensionName,
  FrameworkShape,
  Grain,
  IndicatorCode,
  IndicatorValue,
  Origin,
  Period,
  Unit,
} from './words.ts'

// What everyone may read: published indicators. These keep their shape.

export const PublicHead = T.Object({
  code: IndicatorCode,
  name: Bilingual,
  definition: Bilingual,
  source: Bilingual,
  unit: Unit,
  better: Better,
  decimals: Decimals,
  origin: Origin,
  by: T.Array(DimensionName),
  links: T.Array(FrameworkShape),
  isExample: T.Boolean(),
})

export const PublicRow = T.Object({
  ...PublicHead.properties,
  /** The year so far, or the newest year with a value. */
  value: Nullable(IndicatorValue),
})
export type PublicRow = Static<typeof PublicRow>

export const PublicIndicator = T.Object({
  ...PublicHead.properties,
  region: T.Object({ code: T.String(), name: T.String() }),
  grain: Grain,
  points: T.Array(SeriesPoint),
  explanation: T.Object({
    period: Period,
    value: IndicatorValue,
    words: Nullable(Bilingual),
    version: T.Integer(),
    steps: T.Array(T.Object({ label: Bilingual, text: Bilingual })),
    unrounded: Nullable(T.String()),
    rounding: Bilingual,
    baseline: Nullable(T.Object({ year: T.Integer(), value: DecimalText })),
    days: T.Array(ExplainedDay),
    /** Source of a manual value. */
    manualSource: Nullable(T.String()),
    /** How many documents stand behind a manual value. */
    manualDocuments: Nullable(T.Integer()),
  }),
})
export type PublicIndicator = Static<typeof PublicIndicator>

const region = { region: RegionCode }
const tenantOf = ((input: { region: string }) => input.region) as never
const one = {
  ...region,
  indicator: IndicatorCode,
  grain: T.Optional(Grain),
  /** The period that is explained; this year when left out. */
  period: T.Optional(Period),
}

export const ListPublicIndicators = endpoint({
  get: '/v1/regions/:region/indicators',
  permission: 'public',
  summary: 'Published indicators of a region with the value of the year',
  input: region,
  tenantOf,
  reply: T.Array(PublicRow),
})

export const GetPublicIndicator = endpoint({
  get: '/v1/regions/:region/indicators/:indicator',
  permission: 'public',
  summary: 'A published indicator: its series and where the value comes from, down to days',
  input: one,
  tenantOf,
  reply: PublicIndicator,
  problems: [indicatorUnknown, periodImpossible],
})

export const ExportPublicIndicator = endpoint({
  get: '/v1/regions/:region/indicators/:indicator/series.csv',
  permission: 'public',
  summary: 'The series of a published indicator as a table',
  input: one,
  tenantOf,
  reply: fileReply('text/csv; charset=utf-8'),
  problems: [indicatorUnknown, periodImpossible],
})
