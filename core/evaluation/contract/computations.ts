import { endpoint } from '#platform/http/endpoint.ts'
import {
  Bilingual,
  DecimalText,
  Instant,
  Nullable,
  RegionCode,
  type Static,
  T,
  Uuid,
} from '#platform/schema/schema.ts'
import { computationNeedsRegion, instrumentUnknown, regionUnknown, scoresWrong } from '../problems.ts'
import { InstrumentSummary } from './instruments.ts'
import { InstrumentCode, Rank, Sum } from './words.ts'

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
  problems: [instrumentUnknown, regionUnknown, scoresWrong],
})

export const ComputeScoreFromFile = endpoint({
  post: '/v1/computations/files',
  permission: 'public',
  summary: 'Score a CSV or XLSX file of component or question scores; nothing is stored',
  input: { instrument: InstrumentCode, regionCode: T.Optional(RegionCode) },
  upload: { maxBytes: 2_000_000 },
  reply: Computation,
  problems: [instrumentUnknown, regionUnknown, scoresWrong],
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
  problems: [computationNeedsRegion, instrumentUnknown, scoresWrong],
})

export const ListComputations = endpoint({
  get: '/v1/computations/saved',
  permission: 'evaluation.computation.save',
  summary: 'The computations kept in the region of the request, newest first',
  reply: T.Array(SavedComputation),
})
