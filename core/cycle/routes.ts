import type { Context } from '#platform/context.ts'
import { fileRoute, route } from '#platform/module.ts'
import { answerInvitation, withdrawParticipation } from './commands/answer-invitation.ts'
import { changeTrackInstrument } from './commands/change-track-instrument.ts'
import { cloneCycle } from './commands/clone-cycle.ts'
import { closeCycle } from './commands/close-cycle.ts'
import { createCycle } from './commands/create-cycle.ts'
import { exportBoard } from './commands/export-board.ts'
import { extendDeadline } from './commands/extend-deadline.ts'
import { compareInstruments, deriveInstrument, getInstrumentVersion } from './commands/instrument-versions.ts'
import { importInvitations, inviteRegions } from './commands/invite-regions.ts'
import * as letters from './commands/letters.ts'
import { markAbsent } from './commands/mark-absent.ts'
import { openCycle } from './commands/open-cycle.ts'
import { getCycleDetail, listCycles } from './commands/read-cycles.ts'
import { readRound, readRoundInstrument } from './commands/read-round.ts'
import { removeInvitations } from './commands/remove-invitations.ts'
import { updateCycle } from './commands/update-cycle.ts'
import * as contract from './contract.ts'
import { listBoard, listCandidates } from './store/board.ts'
import { listInstrumentCards } from './store/instrument-versions.ts'

export const routes = [
  route(contract.ListCycles, listCycles),
  route(contract.GetCycle, getCycleDetail),
  route(contract.CreateCycle, createCycle),
  route(contract.CloneCycle, cloneCycle),
  route(contract.UpdateCycle, updateCycle),
  route(contract.OpenCycle, openCycle),
  route(contract.ExtendDeadline, extendDeadline),
  route(contract.ChangeTrackInstrument, changeTrackInstrument),
  route(contract.CloseCycle, closeCycle),

  route(contract.ListBoard, (ctx, { year }) => listBoard(ctx.tx, year)),
  route(contract.ExportBoard, exportBoard),
  route(contract.ListCandidates, (ctx: Context) => listCandidates(ctx.tx)),
  route(contract.InviteRegions, inviteRegions),
  fileRoute(contract.ImportInvitations, importInvitations),
  route(contract.RemoveInvitations, removeInvitations),
  route(contract.MarkAbsent, markAbsent),

  route(contract.GetMyRound, readRound),
  route(contract.GetRoundInstrument, readRoundInstrument),
  route(contract.AnswerInvitation, answerInvitation),
  route(contract.WithdrawParticipation, withdrawParticipation),

  route(contract.ListInstrumentVersions, (ctx: Context) => listInstrumentCards(ctx.tx)),
  route(contract.GetInstrumentVersion, getInstrumentVersion),
  route(contract.CompareInstruments, compareInstruments),
  route(contract.DeriveInstrument, deriveInstrument),

  route(contract.GetLetterTemplate, letters.getLetterTemplate),
  route(contract.SaveLetterTemplate, letters.saveLetterTemplate),
  route(contract.PreviewLetter, letters.previewLetter),
  route(contract.IssueInvitationLetters, letters.issueInvitationLetters),
  route(contract.LetterPdf, letters.readLetterPdf),
  route(contract.VerifyLetter, letters.verifyLetter),
]
