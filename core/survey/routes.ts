import { fileRoute, type Route, route } from '#platform/module.ts'
import { answerSurvey, saveInterview } from './commands/answer.ts'
import { confirmSurvey, reopenSurvey, resumeSurvey, stopSurvey } from './commands/conclude.ts'
import { confirmGuidance, decideFinding } from './commands/decide.ts'
import { exportAnswers, exportAnswersXlsx } from './commands/export.ts'
import { getImportTemplate, importAnswers } from './commands/import-answers.ts'
import { chooseMode, openSurvey, saveService } from './commands/prepare.ts'
import { printPoster } from './commands/print-poster.ts'
import { listFindings } from './commands/read-findings.ts'
import { getInterviewForm, getSurveyForm } from './commands/read-form.ts'
import {
  getSurvey,
  getSurveyFigures,
  getSurveyResult,
  listSurveyProgress,
  listSurveys,
} from './commands/read-survey.ts'
import * as contract from './contract.ts'

export const routes: readonly Route[] = [
  route(contract.ListSurveys, listSurveys),
  route(contract.GetSurvey, getSurvey),
  route(contract.SaveService, saveService),
  route(contract.ChooseMode, chooseMode),
  route(contract.OpenSurvey, openSurvey),
  route(contract.StopSurvey, stopSurvey),
  route(contract.ResumeSurvey, resumeSurvey),
  route(contract.ConfirmSurvey, confirmSurvey),
  route(contract.ReopenSurvey, reopenSurvey),
  route(contract.PrintPoster, printPoster),
  route(contract.GetSurveyForm, getSurveyForm),
  route(contract.AnswerSurvey, answerSurvey),
  route(contract.GetInterviewForm, getInterviewForm),
  route(contract.SaveInterview, saveInterview),
  fileRoute(contract.ImportAnswers, importAnswers),
  route(contract.GetImportTemplate, getImportTemplate),
  route(contract.ListFindings, listFindings),
  route(contract.DecideFinding, decideFinding),
  route(contract.ConfirmGuidance, confirmGuidance),
  route(contract.GetSurveyFigures, getSurveyFigures),
  route(contract.GetSurveyResult, getSurveyResult),
  route(contract.ListSurveyProgress, listSurveyProgress),
  route(contract.ExportAnswers, exportAnswers),
  route(contract.ExportAnswersXlsx, exportAnswersXlsx),
]
