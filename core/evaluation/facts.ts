import { fact } from '#platform/facts/fact.ts'
import { DecimalText, RegionCode, T, Uuid, Year } from '#platform/schema/schema.ts'

/** Results of a year were published; stands in the ministry's tenant. */
export const ResultsImported = fact('evaluation.results_imported', {
  year: Year,
  source: T.String(),
  added: T.Array(RegionCode),
  changed: T.Array(RegionCode),
})

/** Question scores of a year were published; stands in the ministry's tenant. */
export const QuestionScoresImported = fact('evaluation.question_scores_imported', {
  year: Year,
  added: T.Array(RegionCode),
  changed: T.Array(RegionCode),
})

/** Results of a cycle were published, or corrected as new versions; stands in the ministry's tenant. */
export const ResultsPublished = fact('evaluation.results_published', {
  year: Year,
  source: T.String(),
  regions: T.Array(RegionCode),
})

/** The shipped instruments and results were loaded or renewed; stands in the ministry's tenant. */
export const ReferenceLoaded = fact('evaluation.reference_loaded', {
  fingerprint: T.String(),
  instruments: T.Integer(),
  results: T.Integer(),
})

/** Ratings of assessors were taken over from a file; stands in the region's tenant. */
export const RatingsImported = fact('evaluation.ratings_imported', {
  year: Year,
  instrument: T.String(),
  questions: T.Integer(),
  ratings: T.Integer(),
})

/** Somebody kept a computation in a region. */
export const ComputationSaved = fact('evaluation.computation_saved', {
  computationId: Uuid,
  instrument: T.String(),
  final: DecimalText,
})

export const facts = [
  ResultsImported,
  QuestionScoresImported,
  ResultsPublished,
  ReferenceLoaded,
  RatingsImported,
  ComputationSaved,
]
