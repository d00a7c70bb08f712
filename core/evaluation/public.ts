import type { Tx } from '#platform/db/tx.ts'
import type { ResultsOfYear } from './contract.ts'
import { getNationalResults } from './store/national-results.ts'

// Reads for the modules above: results as everybody sees them, nothing behind a wall.

export { checkInstrument } from './check-instrument.ts'
export { type NewResult, publishResults } from './commands/publish-results.ts'
export { getInstrumentReply as getInstrument } from './store/instrument-replies.ts'
export { addInstruments, findInstrumentVersion } from './store/instruments.ts'
export { mapPrevious } from './store/previous.ts'
export { listResults, listSources } from './store/published.ts'
export { listQuestionSets } from './store/question-scores.ts'
export { findQuestionsOfResult } from './store/questions-of-result.ts'
export { getRegionResult } from './store/region-result.ts'

/**
 * The national table of a year.
 *
 * @throws Refusal `evaluation.year_unknown`
 */
export const getResultsOfYear = (tx: Tx, year: number): Promise<ResultsOfYear> =>
  getNationalResults(tx, { year })
