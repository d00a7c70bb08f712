import { fileRoute, route } from '#platform/module.ts'
import { computeScore, computeScoreFromFile } from './commands/compute-score.ts'
import { exportResults } from './commands/export-results.ts'
import { importQuestionScores } from './commands/import-question-scores.ts'
import { importResults } from './commands/import-results.ts'
import { saveComputation } from './commands/save-computation.ts'
import {
  ComputeScore,
  ComputeScoreFromFile,
  GetInstrument,
  ImportQuestionScores,
  ImportResults,
  ListComputations,
  ListInstruments,
  NationalResults,
  QuestionScoresOfRegion,
  RegionResultOfYear,
  ResultsTable,
  SaveComputation,
  YearsWithResults,
} from './contract.ts'
import { listSavedComputations } from './store/computations.ts'
import { getInstrumentReply, listInstrumentSummaries } from './store/instrument-replies.ts'
import { getNationalResults, listYears } from './store/national-results.ts'
import { getQuestionsOfResult } from './store/questions-of-result.ts'
import { getRegionResult } from './store/region-result.ts'

export const routes = [
  route(YearsWithResults, ({ tx }) => listYears(tx)),
  route(NationalResults, ({ tx }, input) => getNationalResults(tx, input)),
  route(ResultsTable, exportResults),
  route(RegionResultOfYear, ({ tx }, { code, year, per }) => getRegionResult(tx, code, year, per)),
  route(QuestionScoresOfRegion, ({ tx }, { code, year, per }) => getQuestionsOfResult(tx, code, year, per)),
  route(ListInstruments, ({ tx }) => listInstrumentSummaries(tx)),
  route(GetInstrument, ({ tx }, { code }) => getInstrumentReply(tx, code)),
  route(ComputeScore, computeScore),
  fileRoute(ComputeScoreFromFile, computeScoreFromFile),
  fileRoute(ImportResults, importResults),
  fileRoute(ImportQuestionScores, importQuestionScores),
  route(SaveComputation, saveComputation),
  route(ListComputations, ({ tx, tenant }) => listSavedComputations(tx, tenant)),
]
