import type { Improvement, Track } from '../contract.ts'
import { decimal, type Exact, minus, toText2 } from './exact.ts'
import { improvement, previousValue } from './improvement.ts'
import { type InstrumentData, weightsOf } from './instrument.ts'
import { weightedSum } from './score.ts'
import { sumReply } from './sum.ts'

/** Last year's components as stored. */
export interface PreviousResult {
  track: Track
  instrument: InstrumentData
  scores: ReadonlyMap<string, Exact>
}

/**
 * The improvement as shown, with last year behind it. Where last year's components are known it is
 * recomputed; where only the printed figure stands, last year's value is what it implies. A printed
 * dash stays a dash.
 *
 * @example // Kab. Blitar 2023: 3.29, printed 0.10, components of 2022 unknown
 * improvementReply(…) // { value: '0.10', recomputed: false, previous: { year: 2022, value: '3.19', … } }
 */
export function improvementReply(result: {
  year: number
  final: string
  improvement: string | null
  /** Last year's final as printed, where known. */
  published: string | null
  previous: PreviousResult | undefined
}): Improvement | null {
  const { final, previous, published } = result
  const year = result.year - 1
  if (previous !== undefined) return recomputed(year, decimal(final), previous, published)
  if (result.improvement === null) return null
  const value = toText2(minus(decimal(final), decimal(result.improvement)))
  return {
    value: result.improvement,
    recomputed: false,
    previous: { year, track: null, value, published, sum: null },
  }
}

function recomputed(
  year: number,
  final: Exact,
  { track, instrument, scores }: PreviousResult,
  published: string | null,
): Improvement {
  const weights = weightsOf(instrument)
  return {
    value: toText2(improvement(final, { weights, scores })),
    recomputed: true,
    previous: {
      year,
      track,
      value: toText2(previousValue({ weights, scores })),
      published,
      sum: sumReply(instrument, weightedSum('add_then_round', weights, scores)),
    },
  }
}
