import { endpoint } from '#platform/http/endpoint.ts'
import { Bilingual, DecimalText, Instant, Nullable, type Static, T } from '#platform/schema/schema.ts'
import { Alarm } from './alarms.ts'
import { Page } from './arrangement.ts'
import { IndicatorCode } from './words.ts'

export const WallValue = T.Object({
  value: DecimalText,
  numerator: T.String(),
  denominator: T.String(),
  count: T.Integer(),
})

/** One indicator as walls and phones show it. */
export const WallFigure = T.Object({
  code: IndicatorCode,
  name: Bilingual,
  unit: T.String(),
  decimals: T.Integer(),
  better: T.Union([T.Literal('higher'), T.Literal('lower')]),
  today: Nullable(WallValue),
  month: Nullable(WallValue),
  year: Nullable(WallValue),
  /** The same days of the year before. */
  lastYear: Nullable(WallValue),
  target: Nullable(DecimalText),
  state: T.Union([T.Literal('good'), T.Literal('near'), T.Literal('bad'), T.Literal('none')]),
  /** The last fourteen days, oldest first. */
  trend: T.Array(Nullable(DecimalText)),
})
export type WallFigure = Static<typeof WallFigure>

/** What the ticker passes by: words that the module of a fact allows. */
export const TickerLine = T.Object({ seq: T.Integer(), at: Instant, text: Bilingual })
export type TickerLine = Static<typeof TickerLine>

export const Wall = T.Object({
  /** When the server read all this. */
  at: Instant,
  version: T.Integer(),
  /** None: the wall arranges itself from figures and the panels its reader may see. */
  pages: T.Array(Page),
  figures: T.Array(WallFigure),
  /** Open alarms, the most urgent first. */
  alarms: T.Array(Alarm),
  ticker: T.Array(TickerLine),
})
export type Wall = Static<typeof Wall>

export const GetWall = endpoint({
  get: '/command/wall',
  permission: 'command.wall.read',
  summary: 'Everything on the wall that is not a service’s own panel, in one read',
  reply: Wall,
})

export const BriefFigure = T.Object({
  ...WallFigure.properties,
  /** The whole month before this one. */
  lastMonth: Nullable(WallValue),
})
export type BriefFigure = Static<typeof BriefFigure>

export const Brief = T.Object({
  at: Instant,
  /** What is red first, then what is near its limit, in the order chosen. */
  figures: T.Array(BriefFigure),
  alarms: T.Array(Alarm),
})
export type Brief = Static<typeof Brief>

export const GetBrief = endpoint({
  get: '/command/brief',
  permission: 'command.wall.read',
  summary: 'Ten figures for the head of the region, what is red first',
  reply: Brief,
})
