import { endpoint, fileReply } from '#platform/http/endpoint.ts'
import {
  Bilingual,
  DecimalText,
  Instant,
  Nullable,
  ProvinceCode,
  RegionCode,
  type Static,
  T,
  Uuid,
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

/** A place in an order; equal finals share it. `of` counts the scored regions known here. */
export const Rank = T.Object({ place: T.Integer({ minimum: 1 }), of: T.Integer({ minimum: 1 }) })
export type Rank = Static<typeof Rank>

export const Province = T.Object({ code: ProvinceCode, name: T.String() })

/** Component scores in the order of the instrument; `null` where the component does not apply. */
export const ComponentScore = T.Object({ component: T.String(), score: Nullable(DecimalText) })

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

/** What the installation holds of a year beside what the ministry scored. */
export const Coverage = T.Object({
  known: T.Integer(),
  /** How many regions the letter says were scored; null where no source says. */
  scored: Nullable(T.Integer()),
  note: Bilingual,
})

export const InstrumentSummary = T.Object({
  code: InstrumentCode,
  year: Nullable(Year),
  track: Nullable(Track),
  name: Bilingual,
  rule: RoundingRule,
  scale: T.Object({ min: DecimalText, max: DecimalText }),
  components: T.Array(
    T.Object({ key: T.String(), letter: T.String(), label: Bilingual, weight: Nullable(DecimalText) }),
  ),
})
export type InstrumentSummary = Static<typeof InstrumentSummary>

export const ResultsOfYear = T.Object({
  year: Year,
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
      questions: T.Array(T.Object({ ...QuestionScore.properties, other: Nullable(DecimalText) })),
    }),
  ),
})
export type QuestionsOfResult = Static<typeof QuestionsOfResult>

export const Instrument = T.Object({
  ...InstrumentSummary.properties,
  version: T.Integer(),
  predicates: T.Array(T.Object({ from: DecimalText, name: T.String() })),
  questions: T.Array(
    T.Object({
      code: T.String(),
      component: T.String(),
      element: Bilingual,
      label: Bilingual,
      cityDimension: Nullable(T.String()),
      /** Own weight in percent, where the instrument weighs its questions. */
      weight: Nullable(DecimalText),
    }),
  ),
})
export type Instrument = Static<typeof Instrument>

/** A computation that is stored nowhere: scores in, result, sum and rank out. */
export const Computation = T.Object({
  instrument: InstrumentSummary,
  regionCode: Nullable(RegionCode),
  components: T.Array(
    T.Object({
      component: T.String(),
      label: Bilingual,
      score: DecimalText,
      /** Where the score came from question scores: their sum and count. */
      from: Nullable(T.Object({ total: DecimalText, count: T.Integer() })),
    }),
  ),
  sum: Sum,
  predicate: Nullable(T.String()),
  /** The place this final would take among the results known of the instrument's year. */
  rank: Nullable(Rank),
})
export type Computation = Static<typeof Computation>

const year = { year: Year }
const regionYear = { code: RegionCode, year: Year }

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
  input: { ...year, track: T.Optional(Track), province: T.Optional(ProvinceCode) },
  reply: ResultsOfYear,
  keep: 'edition',
})

export const ResultsTable = endpoint({
  get: '/v1/results/:year/table.:format',
  permission: 'public',
  summary: 'The national table of a year as CSV or XLSX',
  input: { ...year, format: T.Union([T.Literal('csv'), T.Literal('xlsx')]) },
  reply: fileReply('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  keep: 'edition',
})

export const RegionResultOfYear = endpoint({
  get: '/v1/regions/:code/results/:year',
  permission: 'public',
  summary: 'One region in one year: final, components, terms, rounding rule, ranks, improvement, source',
  input: regionYear,
  reply: RegionResult,
  keep: 'edition',
})

export const QuestionScoresOfRegion = endpoint({
  get: '/v1/regions/:code/results/:year/questions',
  permission: 'public',
  summary: 'The question scores behind the component scores, where they are published',
  input: regionYear,
  reply: QuestionsOfResult,
  keep: 'edition',
})

export const ListInstruments = endpoint({
  get: '/v1/instruments',
  permission: 'public',
  summary: 'Every instrument the installation can score with',
  reply: T.Array(InstrumentSummary),
  keep: 'edition',
})

export const GetInstrument = endpoint({
  get: '/v1/instruments/:code',
  permission: 'public',
  summary: 'One instrument with its questions',
  input: { code: InstrumentCode },
  reply: Instrument,
  keep: 'edition',
})

export const ComputeScore = endpoint({
  post: '/v1/computations',
  permission: 'public',
  summary: 'Score component or question scores with an instrument; nothing is stored',
  input: {
    instrument: InstrumentCode,
    regionCode: T.Optional(RegionCode),
    /** Component keys or question codes with their scores, for example `{"baseline":"3.76"}`. */
    scores: T.Record(T.String(), T.String({ maxLength: 32 })),
  },
  reply: Computation,
})

export const ComputeScoreFromFile = endpoint({
  post: '/v1/computations/files',
  permission: 'public',
  summary: 'Score a CSV or XLSX file of component or question scores; nothing is stored',
  input: { instrument: InstrumentCode, regionCode: T.Optional(RegionCode) },
  upload: { maxBytes: 2_000_000 },
  reply: Computation,
})

/** What an import changed; figures that were there already, unchanged, are left alone. */
export const ImportOutcome = T.Object({
  year: Year,
  added: T.Integer(),
  /** Corrected: the earlier figures stay stored as an older version. */
  changed: T.Integer(),
  unchanged: T.Integer(),
})
export type ImportOutcome = Static<typeof ImportOutcome>

/** The letter an uploaded table was taken from. */
const sourceOfUpload = {
  sourceNumber: T.String({ minLength: 3, maxLength: 120, examples: ['B-1384/DJAI/AI.01.04/12/2023'] }),
  sourceDate: T.String({ format: 'date' }),
  sourceTitle: T.Optional(T.String({ maxLength: 300 })),
  /** How many regions the letter says were scored. */
  scored: T.Optional(T.Integer({ minimum: 1, maximum: 1000 })),
}

/** Columns as in `reference/README.md`; the whole file is checked first, then all of it is stored or none. */
export const ImportResults = endpoint({
  post: '/v1/results/:year/imports',
  permission: 'evaluation.result.import',
  summary: 'Publish the results of a year from a CSV or XLSX file; all or nothing',
  input: { ...year, track: T.Optional(Track), ...sourceOfUpload },
  upload: { maxBytes: 20_000_000 },
  reply: ImportOutcome,
})

/** Columns `code,question,score`; the results of the regions must be published already. */
export const ImportQuestionScores = endpoint({
  post: '/v1/results/:year/question-scores/imports',
  permission: 'evaluation.result.import',
  summary: 'Publish question scores of a year from a CSV or XLSX file; all or nothing',
  input: year,
  upload: { maxBytes: 20_000_000 },
  reply: ImportOutcome,
})

/** A computation kept by somebody in a region. */
export const SavedComputation = T.Object({
  id: Uuid,
  name: T.String(),
  instrument: InstrumentCode,
  instrumentVersion: T.Integer(),
  scores: T.Record(T.String(), T.String()),
  final: DecimalText,
  madeAt: Instant,
  madeBy: T.String(),
})
export type SavedComputation = Static<typeof SavedComputation>

export const SaveComputation = endpoint({
  post: '/v1/computations/saved',
  permission: 'evaluation.computation.save',
  summary: 'Score and keep a computation in the region of the request',
  input: {
    name: T.String({ minLength: 1, maxLength: 120 }),
    instrument: InstrumentCode,
    scores: T.Record(T.String(), T.String({ maxLength: 32 })),
  },
  reply: SavedComputation,
})

export const ListComputations = endpoint({
  get: '/v1/computations/saved',
  permission: 'evaluation.computation.save',
  summary: 'The computations kept in the region of the request, newest first',
  reply: T.Array(SavedComputation),
})
