import { route } from '#platform/module.ts'
import { answerClarification } from './commands/answer-clarification.ts'
import { askClarification } from './commands/ask-clarification.ts'
import { closeClarification } from './commands/close-clarification.ts'
import { getColleagues } from './commands/get-colleagues.ts'
import { getProgress } from './commands/get-progress.ts'
import { listClarifications } from './commands/list-clarifications.ts'
import { listOwnSheets } from './commands/list-own-sheets.ts'
import { getPack, getSelfRatings, getSheet } from './commands/read-sheet.ts'
import { recordAbsence } from './commands/record-absence.ts'
import { removeRemark } from './commands/remove-remark.ts'
import { saveNotes } from './commands/save-notes.ts'
import { saveRatings } from './commands/save-ratings.ts'
import { saveRemark } from './commands/save-remark.ts'
import { setClarificationHours } from './commands/set-clarification-hours.ts'
import { submitSheet } from './commands/submit-sheet.ts'
import * as contract from './contract.ts'

export const routes = [
  route(contract.ListOwnSheets, listOwnSheets),
  route(contract.GetSheet, getSheet),
  route(contract.GetPack, getPack),
  route(contract.GetSelfRatings, getSelfRatings),
  route(contract.SaveRatings, saveRatings),
  route(contract.SaveNotes, saveNotes),
  route(contract.SaveRemark, saveRemark),
  route(contract.RemoveRemark, removeRemark),
  route(contract.SubmitSheet, submitSheet),
  route(contract.GetColleagues, getColleagues),

  route(contract.ListClarifications, listClarifications),
  route(contract.AskClarification, askClarification),
  route(contract.AnswerClarification, answerClarification),
  route(contract.CloseClarification, closeClarification),

  route(contract.GetProgress, getProgress),
  route(contract.RecordAbsence, recordAbsence),
  route(contract.SetClarificationHours, setClarificationHours),
]
