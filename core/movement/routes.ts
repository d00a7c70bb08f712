import { route } from '#platform/module.ts'
import { exceptStage, judgeStage, putDeliverable, recordHeld, submitStage } from './commands/close-stage.ts'
import { getCommitmentText, saveCommitmentText } from './commands/commitment-text.ts'
import { exportBoard } from './commands/export-board.ts'
import {
  attachMemorandum,
  changeMemorandum,
  draftMemoranda,
  endMemorandum,
  listMemoranda,
  signMemoranda,
} from './commands/memoranda.ts'
import { assignMentor, endMentor, listMentorCandidates, writeCoachNote } from './commands/mentors.ts'
import { nameWitnesses, openCommitment } from './commands/open-commitment.ts'
import { cancelStage, changeStage, planStages } from './commands/plan-stages.ts'
import { getCertificate, listCommitments, proveCommitment } from './commands/read-commitments.ts'
import { getJourney, listBoard } from './commands/read-journey.ts'
import { getStage, listStages } from './commands/read-stages.ts'
import { closeCommitment, signCommitment } from './commands/sign-commitment.ts'
import * as contract from './contract.ts'

export const routes = [
  route(contract.GetJourney, getJourney),
  route(contract.ListBoard, listBoard),
  route(contract.ExportBoard, exportBoard),

  route(contract.ListMemoranda, listMemoranda),
  route(contract.DraftMemoranda, draftMemoranda),
  route(contract.SignMemoranda, signMemoranda),
  route(contract.ChangeMemorandum, changeMemorandum),
  route(contract.EndMemorandum, endMemorandum),
  route(contract.AttachMemorandum, attachMemorandum),

  route(contract.ListStages, listStages),
  route(contract.GetStage, getStage),
  route(contract.PlanStages, planStages),
  route(contract.ChangeStage, changeStage),
  route(contract.CancelStage, cancelStage),
  route(contract.HoldStage, recordHeld),
  route(contract.PutDeliverable, putDeliverable),
  route(contract.SubmitStage, submitStage),
  route(contract.JudgeStage, judgeStage),
  route(contract.ExceptStage, exceptStage),

  route(contract.ListMentorCandidates, listMentorCandidates),
  route(contract.AssignMentor, assignMentor),
  route(contract.EndMentor, endMentor),
  route(contract.WriteCoachNote, writeCoachNote),

  route(contract.GetCommitmentText, getCommitmentText),
  route(contract.SaveCommitmentText, saveCommitmentText),
  route(contract.ListCommitments, listCommitments),
  route(contract.OpenCommitment, openCommitment),
  route(contract.NameWitnesses, nameWitnesses),
  route(contract.SignCommitment, signCommitment),
  route(contract.CloseCommitment, closeCommitment),
  route(contract.GetCertificate, getCertificate),
  route(contract.ProveCommitment, proveCommitment),
]
