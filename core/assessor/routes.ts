import { route } from '#platform/module.ts'
import { applyProposal } from './commands/apply-proposal.ts'
import { assignAssessor } from './commands/assign.ts'
import {
  declareConflict,
  declareOwnConflict,
  withdrawConflict,
  withdrawOwnConflict,
} from './commands/declare-conflict.ts'
import { endAssignment } from './commands/end-assignment.ts'
import { listBoard, listCandidates, listHere, listOwn } from './commands/list-assignments.ts'
import { getAssessor, listPoolWithLoad } from './commands/pool.ts'
import { getProposal, proposeAssignments } from './commands/propose.ts'
import { saveOwnProfile, saveProfile } from './commands/save-profile.ts'
import * as contract from './contract.ts'

export const routes = [
  route(contract.ListPool, listPoolWithLoad),
  route(contract.GetOwnProfile, (ctx) => getAssessor(ctx, ctx.actor.id)),
  route(contract.SaveOwnProfile, saveOwnProfile),
  route(contract.GetProfile, (ctx, { personId }) => getAssessor(ctx, personId)),
  route(contract.SaveProfile, saveProfile),
  route(contract.DeclareOwnConflict, declareOwnConflict),
  route(contract.WithdrawOwnConflict, withdrawOwnConflict),
  route(contract.DeclareConflict, declareConflict),
  route(contract.WithdrawConflict, withdrawConflict),

  route(contract.ListAssignments, listBoard),
  route(contract.ListCandidates, listCandidates),
  route(contract.AssignAssessor, assignAssessor),
  route(contract.EndAssignment, endAssignment),
  route(contract.ListOwnAssignments, listOwn),
  route(contract.ListAssessorsHere, listHere),

  route(contract.ProposeAssignments, proposeAssignments),
  route(contract.GetProposal, getProposal),
  route(contract.ApplyProposal, applyProposal),
]
