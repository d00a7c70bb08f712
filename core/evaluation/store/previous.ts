import type { Tx } from '#platform/db/tx.ts'
import type { PreviousScores } from '../rules/improvement.ts'
import { weightsOf } from '../rules/instrument.ts'
import { listInstrumentsOfResults } from './instruments.ts'
import { listResults } from './published.ts'
import { scoreMap } from './region-result.ts'

/** Scores and weights of every region in the year before, for improvements. */
export async function mapPrevious(tx: Tx, year: number): Promise<Map<string, PreviousScores>> {
  const results = await listResults(tx, [year - 1])
  const instruments = await listInstrumentsOfResults(tx, [year - 1])
  return new Map(
    results.flatMap((row) => {
      const instrument = instruments.find(
        (i) => i.code === row.instrumentCode && i.version === row.instrumentVersion,
      )
      return instrument === undefined
        ? []
        : [[row.code, { weights: weightsOf(instrument), scores: scoreMap(row) }] as const]
    }),
  )
}
