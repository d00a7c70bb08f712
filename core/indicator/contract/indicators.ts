import { endpoint, fileReply } from '#platform/http/endpoint.ts'
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
import { indicatorUnknown } from '../problems.ts'
import {
  Better,
  Decimals,
  DimensionName,
  FormulaShape,
  FrameworkShape,
  Grain,
  IndicatorCode,
  IndicatorValue,
  NamedOpd,
  Origin,
  ofIndicator,
  Standing,
  Unit,
} from './words.ts'

export const IndicatorHead = T.Object({
  code: IndicatorCode,
  name: Bilingual,
  definition: Bilingual,
  /** Regulation or reason behind it; for statistics of others, whose they are. */
  source: Bilingual,
  unit: Unit,
  better: Better,
  decimals: Decimals,
  origin: Origin,
  /** Comes with a module, the same in every region. */
  isStandard: T.Boolean(),
  /** What its values are told apart by. */
  by: T.Array(DimensionName),
  /** The period its values are entered for, where they are manual; null where they are computed. */
  grain: Nullable(Grain),
  version: T.Integer(),
  owner: Nullable(NamedOpd),
  isPublic: T.Boolean(),
  isExample: T.Boolean(),
  /** Questions and reports that ask for the same figure; those of the module and those of the region. */
  links: T.Array(FrameworkShape),
  revision: T.Integer(),
})
export type IndicatorHead = Static<typeof IndicatorHead>

export const IndicatorRow = T.Object({
  ...IndicatorHead.properties,
  /** The year so far. */
  year: Nullable(IndicatorValue),
  month: Nullable(IndicatorValue),
  today: Nullable(IndicatorValue),
  standing: Standing,
  /** Values of the last fourteen days, oldest first; null where nothing was measured. */
  trend: T.Array(Nullable(DecimalText)),
})
export type IndicatorRow = Static<typeof IndicatorRow>

export const FormulaVersion = T.Object({
  version: T.Integer(),
  formula: Nullable(FormulaShape),
  /** The formula as a sentence, with the names of its measures. */
  words: Bilingual,
  /** It counts for this calendar year and later ones, until the next version. */
  fromYear: Year,
  reason: T.String(),
  madeAt: Instant,
  madeBy: Nullable(T.String()),
  /** What differs from the version before: field, old and new in words. */
  changes: T.Array(T.Object({ field: T.String(), before: T.String(), after: T.String() })),
})
export type FormulaVersion = Static<typeof FormulaVersion>

export const TargetVersion = T.Object({
  kind: T.Union([T.Literal('baseline'), T.Literal('target')]),
  year: Year,
  version: T.Integer(),
  value: DecimalText,
  reason: T.String(),
  setAt: Instant,
  setBy: Nullable(T.String()),
})
export type TargetVersion = Static<typeof TargetVersion>

export const ProgrammeLink = T.Object({
  programmeId: Uuid,
  /** The output or outcome of the programme that it measures. */
  targetId: Nullable(Uuid),
})
export type ProgrammeLink = Static<typeof ProgrammeLink>

export const Indicator = T.Object({
  ...IndicatorHead.properties,
  formula: Nullable(FormulaShape),
  words: Bilingual,
  versions: T.Array(FormulaVersion),
  /** The newest version of the baseline, and of the target of each year. */
  baseline: Nullable(T.Object({ year: Year, value: DecimalText })),
  targets: T.Array(T.Object({ year: Year, value: DecimalText, isStandard: T.Boolean() })),
  /** Every version of baseline and targets, newest first. */
  targetHistory: T.Array(TargetVersion),
  programmes: T.Array(
    T.Object({
      ...ProgrammeLink.properties,
      code: T.String(),
      name: T.String(),
      targetName: Nullable(T.String()),
    }),
  ),
  today: Nullable(IndicatorValue),
  month: Nullable(IndicatorValue),
  year: Nullable(IndicatorValue),
  /** False for moments after a formula changed, while values are reckoned anew. */
  isUpToDate: T.Boolean(),
  /** What the reader may do. */
  may: T.Object({
    revise: T.Boolean(),
    setTargets: T.Boolean(),
    assign: T.Boolean(),
    publish: T.Boolean(),
    propose: T.Boolean(),
  }),
})
export type Indicator = Static<typeof Indicator>

export const ListIndicators = endpoint({
  get: '/indicator/indicators',
  permission: 'indicator.value.read',
  summary: 'Every indicator of the region with its value now, target and trend',
  reply: T.Array(IndicatorRow),
})

export const ExportIndicators = endpoint({
  get: '/indicator/indicators/indicators.csv',
  permission: 'indicator.value.read',
  summary: 'The same as a table',
  reply: fileReply('text/csv; charset=utf-8'),
})

export const GetIndicator = endpoint({
  get: '/indicator/indicators/:code',
  permission: 'indicator.value.read',
  summary: 'One indicator: definition, formula with its versions, targets, links, value now',
  input: ofIndicator,
  reply: Indicator,
  problems: [indicatorUnknown],
})

/** A measure that formulas may be made of. */
export const MeasureWords = T.Object({
  name: T.String(),
  label: Bilingual,
  unit: T.Union([T.Literal('ms'), T.Literal('count'), T.Literal('rupiah'), T.Literal('point')]),
  /** Members seen so far, by dimension; what a condition of a formula may name. */
  members: T.Array(T.Object({ dimension: DimensionName, members: T.Array(T.String()) })),
})
export type MeasureWords = Static<typeof MeasureWords>

export const ListMeasures = endpoint({
  get: '/indicator/measures',
  permission: 'indicator.value.read',
  summary: 'Measures that modules read off their facts, for formulas',
  reply: T.Array(MeasureWords),
})
