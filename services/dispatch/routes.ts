import { fileRoute, route } from '#platform/module.ts'
import { getBoard } from './commands/board.ts'
import { attachCall, classifyCall, openRecording, recordCall, saveCaller } from './commands/calls.ts'
import {
  addNote,
  cancelIncident,
  closeIncident,
  linkTwo,
  mergeIncident,
  reopenIncident,
  resolveIncident,
  unmergeIncident,
  verifyIncident,
} from './commands/desk-acts.ts'
import { actOnTask, addPhoto, getPhoto, listMyTasks } from './commands/field.ts'
import { blockNumber, liftBlock, listNumbers } from './commands/numbers.ts'
import { changeIncident, openIncident } from './commands/open-incident.ts'
import {
  dropLandmark,
  keepLandmark,
  listDistricts,
  listLandmarkPlaces,
  searchPlaces,
} from './commands/places.ts'
import { getCall, listCalls } from './commands/read-calls.ts'
import { getIncident, listDuplicates, listIncidents, replayIncident } from './commands/read-incident.ts'
import { listCallerReads, listReads } from './commands/reads.ts'
import { getPublicMonths, getReport, getReportCsv, getReportPdf } from './commands/report.ts'
import { changeSettings, getSettings, keepNeighbour, listNeighbours } from './commands/settings.ts'
import {
  giveShift,
  leavePosition,
  listShifts,
  openShift,
  takePosition,
  takeShift,
  writeShiftEntry,
} from './commands/shifts.ts'
import { routeCall, takeTelephony } from './commands/take-telephony.ts'
import { addUnits, cancelTask, dispatchTask } from './commands/tasks.ts'
import { answerTransfer, listTransfers, offerTransfer } from './commands/transfers.ts'
import {
  keepAgency,
  keepUnit,
  listAgencies,
  listAgencyOpd,
  listUnits,
  proposeUnits,
  setUnitState,
  signOff,
  signOn,
  takeStartSet,
  tellPosition,
} from './commands/units.ts'
import * as contract from './contract.ts'

export const routes = [
  route(contract.GetBoard, getBoard),

  route(contract.RecordCall, recordCall),
  route(contract.ClassifyCall, classifyCall),
  route(contract.SaveCaller, saveCaller),
  route(contract.AttachCall, attachCall),
  route(contract.OpenRecording, openRecording),
  route(contract.ListCallerReads, listCallerReads),
  route(contract.ListReads, listReads),

  route(contract.VerifyIncident, verifyIncident),
  route(contract.AddNote, addNote),
  route(contract.MergeIncident, mergeIncident),
  route(contract.UnmergeIncident, unmergeIncident),
  route(contract.LinkIncidents, linkTwo),
  route(contract.ResolveIncident, resolveIncident),
  route(contract.CloseIncident, closeIncident),
  route(contract.CancelIncident, cancelIncident),
  route(contract.ReopenIncident, reopenIncident),

  route(contract.ListMyTasks, listMyTasks),
  route(contract.ActOnTask, actOnTask),
  fileRoute(contract.AddPhoto, addPhoto),
  route(contract.GetPhoto, getPhoto),

  route(contract.ListNumbers, listNumbers),
  route(contract.BlockNumber, blockNumber),
  route(contract.LiftBlock, liftBlock),

  route(contract.OpenIncident, openIncident),
  route(contract.ChangeIncident, changeIncident),

  route(contract.SearchPlaces, searchPlaces),
  route(contract.ListDistricts, listDistricts),
  route(contract.ListLandmarks, listLandmarkPlaces),
  route(contract.KeepLandmark, keepLandmark),
  route(contract.DropLandmark, dropLandmark),

  route(contract.ListCalls, listCalls),
  route(contract.GetCall, getCall),

  route(contract.ListIncidents, listIncidents),
  route(contract.GetIncident, getIncident),
  route(contract.ListDuplicates, listDuplicates),
  route(contract.ReplayIncident, replayIncident),

  route(contract.GetReport, getReport),
  route(contract.GetReportCsv, getReportCsv),
  route(contract.GetReportPdf, getReportPdf),
  route(contract.GetPublicMonths, getPublicMonths),

  route(contract.GetSettings, getSettings),
  route(contract.ChangeSettings, changeSettings),
  route(contract.ListNeighbours, listNeighbours),
  route(contract.KeepNeighbour, keepNeighbour),

  route(contract.ListShifts, listShifts),
  route(contract.OpenShift, openShift),
  route(contract.TakePosition, takePosition),
  route(contract.LeavePosition, leavePosition),
  route(contract.WriteShiftEntry, writeShiftEntry),
  route(contract.GiveShift, giveShift),
  route(contract.TakeShift, takeShift),

  route(contract.ReportTelephony, takeTelephony),
  route(contract.RouteCall, routeCall),

  route(contract.DispatchTask, dispatchTask),
  route(contract.AddUnits, addUnits),
  route(contract.CancelTask, cancelTask),

  route(contract.ListTransfers, listTransfers),
  route(contract.OfferTransfer, offerTransfer),
  route(contract.AnswerTransfer, answerTransfer),

  route(contract.ListAgencies, listAgencies),
  route(contract.TakeStartSet, takeStartSet),
  route(contract.KeepAgency, keepAgency),
  route(contract.ListAgencyOpd, listAgencyOpd),
  route(contract.ListUnits, listUnits),
  route(contract.KeepUnit, keepUnit),
  route(contract.SetUnitState, setUnitState),
  route(contract.TellPosition, tellPosition),
  route(contract.SignOn, signOn),
  route(contract.SignOff, signOff),
  route(contract.ProposeUnits, proposeUnits),
]
