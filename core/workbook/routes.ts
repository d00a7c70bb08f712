import type { Context } from '#platform/context.ts'
import { fileRoute, route } from '#platform/module.ts'
import { addComment } from './commands/add-comment.ts'
import { assignQuestions } from './commands/assign-questions.ts'
import { acceptAnswers, recallAnswers, returnAnswers, submitAnswers } from './commands/move-answers.ts'
import { getAnswer, getComponent } from './commands/read-component.ts'
import {
  compareSubmissions,
  compareSubmissionsOfRegion,
  getClaimsOfRegion,
  getSubmittedClaims,
  listRegionSubmissions,
} from './commands/read-submissions.ts'
import { getWorkbook } from './commands/read-workbook.ts'
import { remindOpd } from './commands/remind.ts'
import { reopenQuestions, reopenQuestionsOfRegion } from './commands/reopen-questions.ts'
import { saveAnswer } from './commands/save-answer.ts'
import { giveBack, signOff } from './commands/sign-off.ts'
import { submitWorkbook } from './commands/submit-workbook.ts'
import { applyTable, checkTable, downloadWorkbook } from './commands/table.ts'
import * as contract from './contract.ts'
import { listComments } from './store/comments.ts'

export const routes = [
  route(contract.GetWorkbook, getWorkbook),
  route(contract.GetComponent, getComponent),
  route(contract.GetAnswer, getAnswer),
  route(contract.SaveAnswer, saveAnswer),

  route(contract.AssignQuestions, assignQuestions),
  route(contract.SubmitAnswers, submitAnswers),
  route(contract.RecallAnswers, recallAnswers),
  route(contract.ReturnAnswers, returnAnswers),
  route(contract.AcceptAnswers, acceptAnswers),
  route(contract.RemindOpd, remindOpd),

  route(contract.ListComments, (ctx: Context, i) => listComments(ctx.tx, ctx.tenant, i.year, i.question)),
  route(contract.AddComment, addComment),

  route(contract.DownloadWorkbook, downloadWorkbook),
  fileRoute(contract.CheckTable, checkTable),
  route(contract.ApplyTable, applyTable),

  route(contract.SignOffWorkbook, signOff),
  route(contract.GiveBackWorkbook, giveBack),
  route(contract.SubmitWorkbook, submitWorkbook),
  route(contract.GetSubmittedClaims, getSubmittedClaims),
  route(contract.CompareSubmissions, compareSubmissions),
  route(contract.ReopenQuestions, reopenQuestions),

  route(contract.ListRegionSubmissions, listRegionSubmissions),
  route(contract.GetClaimsOfRegion, getClaimsOfRegion),
  route(contract.CompareSubmissionsOfRegion, compareSubmissionsOfRegion),
  route(contract.ReopenQuestionsOfRegion, reopenQuestionsOfRegion),
]
