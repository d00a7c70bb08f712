import { route } from '#platform/module.ts'
import { readChecklist } from './commands/checklist.ts'
import { correctResult } from './commands/correct-result.ts'
import { decideObjection } from './commands/decide-objection.ts'
import { computeEstimates } from './commands/estimates.ts'
import { fileObjection, withdrawObjection } from './commands/file-objection.ts'
import { openPreviews } from './commands/open-previews.ts'
import { publishYear } from './commands/publish-year.ts'
import { readBoard, readRegionBoard } from './commands/read-board.ts'
import { readPreview } from './commands/read-preview.ts'
import { readDocket, readPublications, sendPrint, verifyReport } from './commands/read-publications.ts'
import { recordGap } from './commands/record-gap.ts'
import * as contract from './contract.ts'

export const routes = [
  route(contract.GetBoard, readBoard),
  route(contract.GetRegionBoard, readRegionBoard),
  route(contract.ComputeEstimates, computeEstimates),
  route(contract.OpenPreviews, openPreviews),
  route(contract.GetPreview, readPreview),
  route(contract.FileObjection, fileObjection),
  route(contract.WithdrawObjection, withdrawObjection),
  route(contract.ListObjections, readDocket),
  route(contract.DecideObjection, decideObjection),
  route(contract.RecordGap, recordGap),
  route(contract.GetChecklist, readChecklist),
  route(contract.PublishResults, publishYear),
  route(contract.CorrectResult, correctResult),
  route(contract.ListPublications, readPublications),
  route(contract.VerifyReport, verifyReport),
  route(contract.KeptReport, sendPrint),
]
