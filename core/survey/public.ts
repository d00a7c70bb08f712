// Reads for the modules above: what citizens answered, by statement.

import { decimal, toFixedText } from '#core/evaluation/arithmetic.ts'
import type { Tenant, Tx } from '#platform/db/tx.ts'
import type { Mean } from './contract.ts'
import { excludedBy } from './rules/findings.ts'
import { meansOf } from './rules/means.ts'
import { findResult } from './store/results.ts'
import { readSurveyData } from './store/survey-data.ts'

/** The mean of one statement over the answers that count. */
export interface SurveyMean {
  /** Question of the instrument, for example `D-GOV-1-1`. */
  question: string
  answers: number
  /** Exact decimal text, rounded to four decimals. */
  mean: string
  /** Half of the 95 % interval, two decimals; null with fewer than two answers. */
  margin: string | null
}

/**
 * Means by question of the instrument's Impact part, as confirmed by the head of the region; before that, behind the
 * region's own wall, as they stand now. Statements without an answer are left out.
 */
export async function listSurveyMeans(tx: Tx, tenant: Tenant, year: number): Promise<SurveyMean[]> {
  const frozen = await findResult(tx, tenant, year)
  const means = frozen ? frozen.figures.means : await liveMeans(tx, tenant, year)
  return means.flatMap(({ code, answers, mean, margin }) =>
    code.startsWith('D-') && mean !== null
      ? [{ question: code, answers, mean: toFixedText(decimal(mean), 4), margin }]
      : [],
  )
}

async function liveMeans(tx: Tx, tenant: Tenant, year: number): Promise<Mean[]> {
  const { services, responses, decisions } = await readSurveyData(tx, tenant, year)
  const excluded = excludedBy(decisions)
  return meansOf(
    responses.filter(({ id }) => !excluded.has(id)),
    services,
  )
}
