import { fileRoute, route } from '#platform/module.ts'
import { callTicket, missTicket, returnTicket } from './commands/call-ticket.ts'
import { cancelTicket, overrideLane } from './commands/cancel-ticket.ts'
import { checkTicket, failCheck, scanItem } from './commands/check-ticket.ts'
import { erasePatient } from './commands/erase-patient.ts'
import { handOver, settleOwed } from './commands/hand-over.ts'
import { importDrugs, listDrugs } from './commands/import-drugs.ts'
import { getOpened, listOpenings, openSealed, reviewOpening } from './commands/open-sealed.ts'
import { makeReady, prepareTicket } from './commands/prepare-ticket.ts'
import { findPatients, getPatient, listReads } from './commands/read-patients.ts'
import { getQuality, getStaffing } from './commands/read-quality.ts'
import { findTicket, getTicket, getWorklist, listOwed, listParcels } from './commands/read-tickets.ts'
import { registerPatient } from './commands/register-patient.ts'
import { listMistakes, reportError, withdrawError } from './commands/report-error.ts'
import { getRetention, setRetention } from './commands/retention.ts'
import {
  changeFacility,
  getLaneRules,
  listFacilities,
  openFacility,
  previewLane,
  setLaneRules,
} from './commands/run-facility.ts'
import { endClarification, screenTicket, startClarification } from './commands/screen-ticket.ts'
import { endParcel, sendParcel } from './commands/send-parcel.ts'
import { answerSatisfaction, getBoard, getPhoneTicket, getPublicPharmacy } from './commands/show-outside.ts'
import { takePrescription } from './commands/take-prescription.ts'
import * as contract from './contract.ts'

export const routes = [
  route(contract.ListFacilities, listFacilities),
  route(contract.OpenFacility, openFacility),
  route(contract.ChangeFacility, changeFacility),
  route(contract.GetLaneRules, getLaneRules),
  route(contract.SetLaneRules, setLaneRules),
  route(contract.PreviewLane, previewLane),
  route(contract.ListDrugs, listDrugs),
  fileRoute(contract.ImportDrugs, importDrugs),
  route(contract.RegisterPatient, registerPatient),
  route(contract.FindPatients, findPatients),
  route(contract.GetPatient, getPatient),
  route(contract.ErasePatient, erasePatient),
  route(contract.ListReads, listReads),
  route(contract.OpenSealed, openSealed),
  route(contract.GetOpened, getOpened),
  route(contract.ListOpenings, listOpenings),
  route(contract.ReviewOpening, reviewOpening),
  route(contract.GetRetention, getRetention),
  route(contract.SetRetention, setRetention),
  route(contract.TakePrescription, (ctx, input) => takePrescription(ctx, input)),
  route(contract.GetWorklist, getWorklist),
  route(contract.GetTicket, getTicket),
  route(contract.FindTicket, findTicket),
  route(contract.ScreenTicket, screenTicket),
  route(contract.StartClarification, startClarification),
  route(contract.EndClarification, endClarification),
  route(contract.PrepareTicket, prepareTicket),
  route(contract.ScanItem, scanItem),
  route(contract.CheckTicket, checkTicket),
  route(contract.FailCheck, failCheck),
  route(contract.MakeReady, makeReady),
  route(contract.CallTicket, callTicket),
  route(contract.MissTicket, missTicket),
  route(contract.ReturnTicket, returnTicket),
  route(contract.HandOver, handOver),
  route(contract.ListOwed, listOwed),
  route(contract.SettleOwed, settleOwed),
  route(contract.CancelTicket, cancelTicket),
  route(contract.OverrideLane, overrideLane),
  route(contract.ListParcels, listParcels),
  route(contract.SendParcel, sendParcel),
  route(contract.EndParcel, endParcel),
  route(contract.ReportError, reportError),
  route(contract.WithdrawError, withdrawError),
  route(contract.ListMistakes, listMistakes),
  route(contract.GetQuality, getQuality),
  route(contract.GetStaffing, getStaffing),
  route(contract.GetBoard, getBoard),
  route(contract.GetPhoneTicket, getPhoneTicket),
  route(contract.AnswerSatisfaction, answerSatisfaction),
  route(contract.GetPublicPharmacy, getPublicPharmacy),
]
