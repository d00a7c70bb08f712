import type {
  Instrument,
  InstrumentSummary,
  QuestionsOfResult,
  RegionResult,
  Sum,
  Track,
} from '#core/evaluation/contract.ts'
import type { StoredCertificate } from '#core/result/public.ts'
import type { Block } from '#platform/pdf/document.ts'
import type { Voice } from './voice.ts'

/** A result that a report can be made of: scored, with its instrument and the sum behind the final. */
export type ScoredResult = RegionResult & {
  state: 'scored'
  track: Track
  instrument: InstrumentSummary
  final: string
  sum: Sum
}

/** Whether a result holds everything that a report shows. */
export const mayBeReported = (result: RegionResult): result is ScoredResult =>
  result.state === 'scored' &&
  result.track !== null &&
  result.instrument !== null &&
  result.final !== null &&
  result.sum !== null

/** All that a report is made of. */
export interface ReportMatter {
  result: ScoredResult
  /** Question scores, where they are published. */
  questions: QuestionsOfResult | undefined
  /** The instrument that scored the year; it names the elements of each component. */
  instrument: Instrument | undefined
  /** Origin of the public pages, without a trailing slash; the QR code leads there. */
  publicUrl: string
  /** What was frozen when this version was published from ratings; absent for results read from letters. */
  certificate?: Pick<StoredCertificate, 'code' | 'sha256' | 'figures'> | undefined
}

/** A section in one language. */
export type Section = (matter: ReportMatter, voice: Voice) => readonly Block[]
