import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, DecimalText, Instant, Nullable, type Static, T } from '#platform/schema/schema.ts'
import * as problems from '../problems.ts'
import { IndicatorCode, RuleKey, RuleSpan, RuleTest, Severity } from './words.ts'

/** Cells of the wall’s four by three: one, two beside each other, two by two. */
export const SIZES = ['tile', 'wide', 'large'] as const
export const Size = T.Union([T.Literal('tile'), T.Literal('wide'), T.Literal('large')])
export type Size = Static<typeof Size>

/** The figure of an indicator, or a panel that a service brings along. */
export const Tile = T.Object({
  kind: T.Union([T.Literal('figure'), T.Literal('panel')]),
  key: IndicatorCode,
  size: Size,
})
export type Tile = Static<typeof Tile>

export const Page = T.Object({
  title: T.String({ maxLength: 60 }),
  /** How long it stays before the next one comes. */
  seconds: T.Integer({ minimum: 5, maximum: 600 }),
  tiles: T.Array(Tile, { minItems: 1, maxItems: 12 }),
})
export type Page = Static<typeof Page>

export const AlarmRule = T.Object({
  key: RuleKey,
  code: IndicatorCode,
  span: RuleSpan,
  test: RuleTest,
  /** Null where the year’s target is the limit. */
  limit: Nullable(DecimalText),
  /** The cause must stand so long before anybody is called. */
  minutes: T.Integer({ minimum: 0, maximum: 1440 }),
  severity: Severity,
})
export type AlarmRule = Static<typeof AlarmRule>

const CONTENT = {
  /** None: the wall arranges itself from what there is. */
  pages: T.Array(Page, { maxItems: 12 }),
  /** What the regent sees on a phone, in this order; none: the first ten there are. */
  executive: T.Array(IndicatorCode, { maxItems: 10 }),
  rules: T.Array(AlarmRule, { maxItems: 60 }),
}
export const ArrangementContent = T.Object(CONTENT)
export type ArrangementContent = Static<typeof ArrangementContent>

export const Arrangement = T.Object({
  ...CONTENT,
  /** 0 until somebody arranged something. */
  version: T.Integer(),
  changed: Nullable(T.Object({ at: Instant, by: Nullable(T.String()) })),
  /** Earlier versions, newest first, at most twenty. */
  history: T.Array(T.Object({ version: T.Integer(), at: Instant, by: Nullable(T.String()) })),
  /** Indicators to choose from. */
  indicators: T.Array(T.Object({ code: IndicatorCode, name: Bilingual, unit: T.String() })),
})
export type Arrangement = Static<typeof Arrangement>

export const GetArrangement = endpoint({
  get: '/command/arrangement',
  permission: 'command.wall.read',
  summary: 'How the wall, the phone and the alarms of the region are arranged',
  reply: Arrangement,
})

export const ChangeArrangement = endpoint({
  put: '/command/arrangement',
  permission: 'command.layout.change',
  summary: 'Arrange wall, phone and alarms anew; every version stays on record',
  input: {
    ...CONTENT,
    /** The version that was changed. */
    version: T.Integer({ minimum: 0 }),
  },
  reply: T.Object({ version: T.Integer() }),
  problems: [
    problems.changedMeanwhile,
    problems.indicatorUnknown,
    problems.pageFull,
    problems.limitMissing,
    problems.ruleTwice,
  ],
})
