import { fileRoute, route } from '#platform/module.ts'
import { correctReport } from './commands/correct-report.ts'
import { listWaiting } from './commands/list-waiting.ts'
import { acceptReports, approveReports, returnReports, submitReports } from './commands/move-reports.ts'
import { getReport } from './commands/read-report.ts'
import { exportLate, getYear, listLate } from './commands/read-year.ts'
import { remindAgencies } from './commands/remind.ts'
import { exportRollUp, exportRollUpCsv, getRollUp } from './commands/roll-up.ts'
import { saveReport } from './commands/save-report.ts'
import { listRedRules, lockPeriod, setPeriod, setRedRules, setYear } from './commands/set-year.ts'
import { applyPeriodTable, checkPeriodTable, downloadPeriod, downloadPeriodCsv } from './commands/table.ts'
import {
  AcceptReports,
  ApplyPeriodTable,
  ApproveReports,
  CheckPeriodTable,
  CorrectReport,
  DownloadPeriod,
  DownloadPeriodCsv,
  ExportLate,
  ExportRollUp,
  ExportRollUpCsv,
  GetReport,
  GetRollUp,
  GetYear,
  ListLate,
  ListRedRules,
  ListWaiting,
  LockPeriod,
  RemindAgencies,
  ReturnReports,
  SaveReport,
  SetPeriod,
  SetRedRules,
  SetYear,
  SubmitReports,
} from './contract.ts'

export const routes = [
  route(GetYear, getYear),
  route(SetYear, setYear),
  route(SetPeriod, setPeriod),
  route(LockPeriod, lockPeriod),
  route(ListLate, listLate),
  route(ExportLate, exportLate),
  route(RemindAgencies, remindAgencies),
  route(ListRedRules, listRedRules),
  route(SetRedRules, setRedRules),
  route(GetReport, getReport),
  route(SaveReport, saveReport),
  route(CorrectReport, correctReport),
  route(SubmitReports, submitReports),
  route(AcceptReports, acceptReports),
  route(ApproveReports, approveReports),
  route(ReturnReports, returnReports),
  route(ListWaiting, listWaiting),
  route(GetRollUp, getRollUp),
  route(ExportRollUp, exportRollUp),
  route(ExportRollUpCsv, exportRollUpCsv),
  route(DownloadPeriod, downloadPeriod),
  route(DownloadPeriodCsv, downloadPeriodCsv),
  fileRoute(CheckPeriodTable, checkPeriodTable),
  route(ApplyPeriodTable, applyPeriodTable),
]
