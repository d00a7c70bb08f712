import { fileRoute, route } from '#platform/module.ts'
import {
  approveProgrammes,
  returnProgramme,
  sendProgramme,
  withdrawProgramme,
} from './commands/decide-programme.ts'
import { getProgramme } from './commands/get-programme.ts'
import { moveProgramme } from './commands/move-programme.ts'
import { readQuickWins, readSheet, scoreQuickWin } from './commands/quick-wins.ts'
import { readChoices, readList } from './commands/read-programmes.ts'
import { downloadProgrammes, exportProgrammes } from './commands/table/export.ts'
import { applyImport, checkImport } from './commands/table/import.ts'
import { createProgramme, saveProgramme } from './commands/write-programme.ts'
import {
  ApplyImport,
  ApproveProgrammes,
  CheckImport,
  CreateProgramme,
  DownloadProgrammes,
  ExportProgrammes,
  GetProgramme,
  GetProgrammeChoices,
  GetQuickWinSheet,
  ListProgrammes,
  ListPublishedProgrammes,
  ListQuickWins,
  MoveProgramme,
  ReturnProgramme,
  SaveProgramme,
  ScoreQuickWin,
  SendProgramme,
  WithdrawProgramme,
} from './contract.ts'
import { listPublished } from './store/published.ts'

export const routes = [
  route(ListProgrammes, readList),
  route(GetProgrammeChoices, readChoices),
  route(ListPublishedProgrammes, ({ tx, tenant }) => listPublished(tx, tenant)),
  route(ListQuickWins, readQuickWins),
  route(DownloadProgrammes, downloadProgrammes),
  route(ExportProgrammes, exportProgrammes),
  fileRoute(CheckImport, checkImport),
  fileRoute(ApplyImport, applyImport),
  route(GetProgramme, getProgramme),
  route(CreateProgramme, createProgramme),
  route(SaveProgramme, saveProgramme),
  route(SendProgramme, sendProgramme),
  route(WithdrawProgramme, withdrawProgramme),
  route(ReturnProgramme, returnProgramme),
  route(ApproveProgrammes, approveProgrammes),
  route(MoveProgramme, moveProgramme),
  route(GetQuickWinSheet, readSheet),
  route(ScoreQuickWin, scoreQuickWin),
]
