import { Track } from '#core/evaluation/contract.ts'
import { endpoint } from '#platform/http/endpoint.ts'
import { DecimalText, Instant, Nullable, RegionCode, type Static, T, Year } from '#platform/schema/schema.ts'
import { regionNotInCycle } from '../problems.ts'
import { PreviewContent } from './previews.ts'
import { Interval, Objection, RankRange, yearInput } from './words.ts'

export const BoardRow = T.Object({
  region: T.Object({ code: RegionCode, name: T.String() }),
  track: Track,
  state: T.Union([
    T.Literal('incomplete'),
    T.Literal('complete'),
    T.Literal('previewed'),
    T.Literal('published'),
  ]),
  components: T.Array(T.Object({ component: T.String(), score: Nullable(DecimalText) })),
  final: Nullable(DecimalText),
  improvement: Nullable(DecimalText),
  /** Among the regions of the cycle that have a final; equal finals share a place. */
  rank: Nullable(T.Integer()),
  interval: Nullable(Interval),
  rankRange: Nullable(RankRange),
  /** Mean self-rating minus mean score, over the questions that have both. */
  gap: Nullable(DecimalText),
  openObjections: T.Integer(),
  openModerations: T.Integer(),
  missing: T.Integer(),
  previewedAt: Nullable(Instant),
})
export type BoardRow = Static<typeof BoardRow>

export const Board = T.Object({
  year: Year,
  isExample: T.Boolean(),
  components: T.Array(
    T.Object({ key: T.String(), letter: T.String(), label: T.Object({ id: T.String(), en: T.String() }) }),
  ),
  rows: T.Array(BoardRow),
  /** When the intervals were drawn, and whether ratings have changed since. */
  estimatedAt: Nullable(Instant),
  estimatesAreOld: T.Boolean(),
})
export type Board = Static<typeof Board>

export const GetBoard = endpoint({
  get: '/result/:year/board',
  permission: 'result.board.read',
  summary: 'Every region of the cycle with its provisional result and what is still open',
  input: yearInput,
  reply: Board,
})

export const RegionBoard = T.Object({
  ...PreviewContent.properties,
  objections: T.Array(Objection),
  adjustments: T.Array(
    T.Object({
      question: T.String(),
      score: DecimalText,
      previous: Nullable(DecimalText),
      reason: T.String(),
      madeAt: Instant,
    }),
  ),
  previewedAt: Nullable(Instant),
})
export type RegionBoard = Static<typeof RegionBoard>

export const GetRegionBoard = endpoint({
  get: '/result/:year/regions/:code',
  permission: 'result.board.read',
  summary: 'The provisional result of one region, question by question, beside its own rating',
  input: { ...yearInput, code: RegionCode },
  reply: RegionBoard,
  problems: [regionNotInCycle],
})

export const ComputeEstimates = endpoint({
  post: '/result/:year/estimates',
  permission: 'result.board.read',
  summary: 'Draw the intervals and ranges of ranks of a year anew',
  input: yearInput,
  reply: T.Object({ regions: T.Integer() }),
})
