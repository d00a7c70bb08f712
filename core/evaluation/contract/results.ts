import { endpoint, fileReply } from '#platform/http/endpoint.ts'
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
import { questionsUnknown, resultUnknown, yearUnknown } from '../problems.ts'
import { InstrumentSummary } from './instruments.ts'
import {
  asKnownOn,
  ComponentScore,
  Coverage,
  Province,
  Rank,
  regionYear,
  Source,
  Sum,
  Track,
  year,
} from './words.ts'

/** Improvement: final minus last year's components under last year's weights, rule of 2023. */
export const Improvement = T.Object({
  value: DecimalText,
  /** False where last year's components are unknown and only the printed figure stands. */
  recomputed: T.Boolean(),
  previous: Nullable(
    T.Object({
      year: Year,
      track: Nullable(Track),
      /** Last year's weighted sum, rounded once. */
      value: DecimalText,
      /** What was printed last year; may differ by 0.01. */
      published: Nullable(DecimalText),
      sum: Nullable(Sum),
    }),
  ),
})
export type Improvement = Static<typeof Improvement>

/** A scored region in the national table. */
export const ResultRow = T.Object({
  code: RegionCode,
  name: T.String(),
  province: Province,
  track: Track,
  components: T.Array(ComponentScore),
  final: DecimalText,
  improvement: Nullable(DecimalText),
  rank: Rank,
  rankInProvince: Rank,
  rankInTrack: Rank,
  point: Nullable(T.Object({ lat: T.Number(), lng: T.Number() })),
})
export type ResultRow = Static<typeof ResultRow>

export const ResultsOfYear = T.Object({
  year: Year,
  /** Some or all of the figures come from an example: shown as “contoh”. */
  isExample: T.Boolean(),
  /** The day as known on which was asked for; null for the newest state. */
  per: Nullable(T.String({ format: 'date' })),
  coverage: Coverage,
  sources: T.Array(Source),
  instruments: T.Array(InstrumentSummary),
  rows: T.Array(ResultRow),
  /** Regions that did not take part: a state, never a zero. */
  absent: T.Array(T.Object({ code: RegionCode, name: T.String(), province: Province })),
  median: Nullable(DecimalText),
  /** Median of each component over the rows, for comparison bars. */
  componentMedians: T.Array(ComponentScore),
})
export type ResultsOfYear = Static<typeof ResultsOfYear>

export const QuestionScore = T.Object({
  code: T.String({ examples: ['B04'] }),
  component: T.String(),
  element: Bilingual,
  cityDimension: Nullable(T.String()),
  label: Bilingual,
  number: Nullable(T.String()),
  score: Nullable(DecimalText),
})
export type QuestionScore = Static<typeof QuestionScore>

/** One version of a published result; a correction is a new one, and both stay. */
export const ResultVersion = T.Object({
  version: T.Integer(),
  /** The day (WIB) from which on it was known. */
  knownFrom: T.String({ format: 'date' }),
  final: DecimalText,
  source: Source,
  /** Why it was corrected, in the words of the ministry. */
  reason: Nullable(T.String()),
})
export type ResultVersion = Static<typeof ResultVersion>

/** What a question score was made of: ratings of numbered assessors, and a panel’s adjustment. */
export const QuestionOrigin = T.Object({
  /** By assessor number; null where one gave none. */
  ratings: T.Array(Nullable(T.Integer())),
  /** Mean of the ratings given, exact where it ends within four decimals. */
  mean: Nullable(DecimalText),
  adjusted: Nullable(DecimalText),
  reason: Nullable(T.String()),
})
export type QuestionOrigin = Static<typeof QuestionOrigin>

/** A region in a year: the figures, the sum, the ranks, the source. */
export const RegionResult = T.Object({
  code: RegionCode,
  name: T.String(),
  province: Province,
  year: Year,
  state: T.Union([T.Literal('scored'), T.Literal('absent')]),
  track: Nullable(Track),
  instrument: Nullable(InstrumentSummary),
  final: Nullable(DecimalText),
  components: T.Array(
    T.Object({
      component: T.String(),
      label: Bilingual,
      score: Nullable(DecimalText),
      median: Nullable(DecimalText),
      lastYear: Nullable(DecimalText),
      /** Mean of this many question scores, where they are known. */
      questions: Nullable(T.Integer()),
    }),
  ),
  sum: Nullable(Sum),
  improvement: Nullable(Improvement),
  rank: Nullable(Rank),
  rankInProvince: Nullable(Rank),
  rankInTrack: Nullable(Rank),
  coverage: Coverage,
  source: Source,
  /** Number of the version shown, and every version known, newest first. */
  version: Nullable(T.Integer()),
  versions: T.Array(ResultVersion),
  /** The day as known on which was asked for; null for the newest state. */
  per: Nullable(T.String({ format: 'date' })),
  /** How sure the final is, where it was computed from ratings: 95 % interval and range of ranks. */
  interval: Nullable(T.Object({ low: DecimalText, high: DecimalText })),
  rankRange: Nullable(T.Object({ from: T.Integer(), to: T.Integer() })),
  /** Finals of all years known, oldest first; also from other published sources. */
  history: T.Array(T.Object({ year: Year, final: DecimalText, source: T.String() })),
  /** Highest and lowest questions where question scores are known. */
  strengths: T.Array(QuestionScore),
  weaknesses: T.Array(QuestionScore),
})
export type RegionResult = Static<typeof RegionResult>

export const QuestionsOfResult = T.Object({
  code: RegionCode,
  name: T.String(),
  year: Year,
  /** The other year in which question scores of this region are known. */
  otherYear: Nullable(Year),
  /** The day as known on which was asked for; null for the newest state. */
  per: Nullable(T.String({ format: 'date' })),
  source: Source,
  components: T.Array(
    T.Object({
      component: T.String(),
      label: Bilingual,
      /** Mean of the question scores to two decimals, and as the exact sum over the count. */
      mean: DecimalText,
      total: DecimalText,
      count: T.Integer(),
      published: DecimalText,
      questions: T.Array(
        T.Object({
          ...QuestionScore.properties,
          other: Nullable(DecimalText),
          origin: Nullable(QuestionOrigin),
        }),
      ),
    }),
  ),
})
export type QuestionsOfResult = Static<typeof QuestionsOfResult>

export const YearsWithResults = endpoint({
  get: '/v1/results',
  permission: 'public',
  summary: 'The years with published results, newest first',
  reply: T.Array(T.Object({ year: Year, coverage: Coverage })),
  keep: 'edition',
})

export const NationalResults = endpoint({
  get: '/v1/results/:year',
  permission: 'public',
  summary: 'Every published result of a year with ranks, weights and sources',
  input: { ...year, ...asKnownOn, track: T.Optional(Track), province: T.Optional(ProvinceCode) },
  reply: ResultsOfYear,
  keep: 'edition',
  problems: [yearUnknown],
})

export const ResultsTable = endpoint({
  get: '/v1/results/:year/table.:format',
  permission: 'public',
  summary: 'The national table of a year as CSV or XLSX',
  input: { ...year, format: T.Union([T.Literal('csv'), T.Literal('xlsx')]) },
  reply: fileReply('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  keep: 'edition',
  problems: [yearUnknown],
})

export const RegionResultOfYear = endpoint({
  get: '/v1/regions/:code/results/:year',
  permission: 'public',
  summary: 'One region in one year: final, components, terms, rounding rule, ranks, improvement, source',
  input: { ...regionYear, ...asKnownOn },
  reply: RegionResult,
  keep: 'edition',
  problems: [resultUnknown],
})

export const QuestionScoresOfRegion = endpoint({
  get: '/v1/regions/:code/results/:year/questions',
  permission: 'public',
  summary: 'The question scores behind the component scores, where they are published',
  input: { ...regionYear, ...asKnownOn },
  reply: QuestionsOfResult,
  keep: 'edition',
  problems: [questionsUnknown],
})
