import { DIMENSIONS, type Dimension, type Formula, type FrameworkLink } from '#platform/measure/measure.ts'
import { Bilingual, DecimalText, Nullable, type Static, T, Uuid } from '#platform/schema/schema.ts'

/** `<module>.<what>`; an indicator of the region's own begins with `own.`. */
export const IndicatorCode = T.String({
  pattern: '^[a-z][a-z0-9_]{0,39}\\.[a-z][a-z0-9_]{0,59}$',
  examples: ['dispatch.response_time_median'],
})
export const OwnCode = T.String({ pattern: '^own\\.[a-z][a-z0-9_]{1,59}$', examples: ['own.poverty_rate'] })
export const Day = T.String({ format: 'date' })
export const Reason = T.String({ minLength: 10, maxLength: 1000, pattern: '\\S' })
/** A value as people type it: at most twelve digits before and six after the point. */
export const Amount = T.String({ pattern: '^-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?$', examples: ['7.35'] })

export const GRAINS = ['day', 'month', 'quarter', 'year'] as const
export type Grain = (typeof GRAINS)[number]
export const Grain = T.Unsafe<Grain>(T.Union(GRAINS.map((one) => T.Literal(one))))

/** A year, quarter, month or day in WIB: `2026`, `2026-Q4`, `2026-11`, `2026-11-22`. */
export const Period = T.String({
  pattern: '^20[0-9]{2}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$',
  examples: ['2026', '2026-Q4', '2026-11', '2026-11-22'],
})

export const DimensionName = T.Unsafe<Dimension>(T.Union(DIMENSIONS.map((one) => T.Literal(one))))
/** Code of a member of a dimension: a village, an agency, a lane. */
export const MemberCode = T.String({ minLength: 1, maxLength: 80 })

export const UNITS = ['percent', 'seconds', 'minutes', 'count', 'rupiah', 'index'] as const
export type Unit = (typeof UNITS)[number]
export const Unit = T.Unsafe<Unit>(T.Union(UNITS.map((one) => T.Literal(one))))

export const Better = T.Union([T.Literal('higher'), T.Literal('lower')])
export type Better = Static<typeof Better>
export const Decimals = T.Union([T.Literal(0), T.Literal(1), T.Literal(2)])
export type Decimals = Static<typeof Decimals>

const Term = T.Object({
  measure: T.String({ pattern: '^[a-z_]+\\.[a-z_]+$' }),
  where: T.Optional(T.Record(T.String(), T.Array(MemberCode, { minItems: 1, maxItems: 100 }))),
})
const Scale = T.Unsafe<readonly [number, number]>(
  T.Array(T.Integer({ minimum: 1, maximum: 1_000_000_000 }), { minItems: 2, maxItems: 2 }),
)
const scale = T.Optional(Scale)

/** How an indicator is made of measures; the same as `platform/measure` says it. */
export const FormulaShape = T.Unsafe<Formula>(
  T.Union([
    T.Object({ kind: T.Literal('count'), of: Term }),
    T.Object({ kind: T.Literal('sum'), of: Term, scale }),
    T.Object({ kind: T.Literal('mean'), of: Term, scale }),
    T.Object({ kind: T.Literal('ratio'), of: Term, over: Term, sums: T.Optional(T.Literal(true)), scale }),
    T.Object({ kind: T.Literal('share'), of: Term, within: T.Integer(), scale }),
    T.Object({
      kind: T.Literal('percentile'),
      of: Term,
      percent: T.Integer({ minimum: 1, maximum: 100 }),
      scale,
    }),
  ]),
)

export const FRAMEWORKS = ['smart-city', 'spbe', 'sdg', 'u4ssc', 'sni-37122', 'lkjip', 'spm'] as const
export const FrameworkShape = T.Unsafe<FrameworkLink>(
  T.Object({
    framework: T.Union(FRAMEWORKS.map((one) => T.Literal(one))),
    code: T.String({ minLength: 1, maxLength: 40, pattern: '\\S' }),
    note: T.Optional(Bilingual),
  }),
)

/** `computed`: from measurements, follows every fact. `manual`: typed or imported, with source and approval. */
export const Origin = T.Union([T.Literal('computed'), T.Literal('manual')])
export type Origin = Static<typeof Origin>

/** Against the target of its year: `near` is within a tenth of it; `none` where value or target is missing. */
export const Standing = T.Union([T.Literal('good'), T.Literal('near'), T.Literal('bad'), T.Literal('none')])
export type Standing = Static<typeof Standing>

export const NamedOpd = T.Object({ id: Uuid, name: T.String() })

/** One value of one period, with what it is made of. */
export const IndicatorValue = T.Object({
  period: Period,
  from: Day,
  to: Day,
  /** Rounded once, at the end; null where nothing was measured. */
  value: Nullable(DecimalText),
  /** Before scale and rounding, exact. The denominator of counts, sums and percentiles is 1. */
  numerator: Nullable(DecimalText),
  denominator: Nullable(DecimalText),
  /** Measurements that count. */
  count: T.Integer(),
  /** False for a percentile of more than a day read off the sketch: it lies within one percent of the true one. */
  exact: T.Boolean(),
  origin: Origin,
  /** Version of the formula, or of the manual value. */
  version: T.Integer(),
  target: Nullable(DecimalText),
  standing: Standing,
  /** Value of the same period a year before. */
  lastYear: Nullable(DecimalText),
})
export type IndicatorValue = Static<typeof IndicatorValue>

export const ofIndicator = { code: IndicatorCode }
