import { fact } from '#platform/facts/fact.ts'
import { DecimalText, RegionCode, T, Uuid, Year } from '#platform/schema/schema.ts'

// What concerns one region stands in that region's tenant, whoever acted; what concerns a year stands in the
// ministry's.

/** The region may see its preview number `no` from now on. */
export const PreviewOpened = fact('result.preview_opened', { year: Year, no: T.Integer() })

export const ObjectionFiled = fact('result.objection_filed', {
  year: Year,
  objectionId: Uuid,
  question: T.String(),
})
export const ObjectionWithdrawn = fact('result.objection_withdrawn', {
  year: Year,
  objectionId: Uuid,
  question: T.String(),
})
export const ObjectionDecided = fact('result.objection_decided', {
  year: Year,
  objectionId: Uuid,
  question: T.String(),
  verdict: T.Union([T.Literal('upheld'), T.Literal('dismissed')]),
})

/** Mandatory questions stay without a rating, with a recorded reason. */
export const GapRecorded = fact('result.gap_recorded', { year: Year, questions: T.Array(T.String()) })

/** A region's result was published; the report is printed when this is heard. */
export const ResultPublished = fact('result.published', {
  year: Year,
  version: T.Integer(),
  final: DecimalText,
})

/** A published result was replaced by a new version; both stay. */
export const ResultCorrected = fact('result.corrected', {
  year: Year,
  version: T.Integer(),
  final: DecimalText,
})

/** Stands in the ministry's tenant: letter number `no` of a year published these regions. */
export const YearPublished = fact('result.year_published', {
  year: Year,
  no: T.Integer(),
  regions: T.Array(RegionCode),
})

export const facts = [
  PreviewOpened,
  ObjectionFiled,
  ObjectionWithdrawn,
  ObjectionDecided,
  GapRecorded,
  ResultPublished,
  ResultCorrected,
  YearPublished,
]
