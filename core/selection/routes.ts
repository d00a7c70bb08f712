import type { Context } from '#platform/context.ts'
import { route } from '#platform/module.ts'
import * as cohorts from './commands/cohorts.ts'
import * as decide from './commands/decide.ts'
import * as interviews from './commands/interviews.ts'
import * as questionnaire from './commands/questionnaire.ts'
import { exportRanking, getRanking } from './commands/ranking.ts'
import * as readiness from './commands/readiness.ts'
import * as rounds from './commands/rounds.ts'
import { exportMembers } from './commands/tables.ts'
import * as contract from './contract.ts'
import { listRegionChoices } from './store/rounds.ts'

export const routes = [
  route(contract.ListCohorts, cohorts.listCohorts),
  route(contract.GetCohort, cohorts.getCohort),
  route(contract.ExportMembers, exportMembers),
  route(contract.GetPublishedList, decide.getPublishedList),
  route(contract.AddCohort, cohorts.addCohort),
  route(contract.AddMember, cohorts.addMember),
  route(contract.EndMembership, cohorts.endMembership),

  route(contract.ListRounds, rounds.listRounds),
  route(contract.GetRound, rounds.getRoundDetail),
  route(contract.GetRoundTemplate, rounds.getRoundTemplate),
  route(contract.CreateRound, rounds.createRound),
  route(contract.UpdateRound, rounds.updateRound),
  route(contract.AddCandidates, rounds.addCandidates),
  route(contract.RemoveCandidate, rounds.removeCandidate),
  route(contract.OpenRound, rounds.openRound),
  route(contract.ExtendAnswers, rounds.extendAnswers),
  route(contract.ListRegionChoices, (ctx: Context) => listRegionChoices(ctx.tx)),

  route(contract.GetQuestionnaire, questionnaire.getQuestionnaire),
  route(contract.SaveQuestionnaireAnswer, questionnaire.saveAnswer),
  route(contract.SubmitQuestionnaire, questionnaire.submitQuestionnaire),
  route(contract.ReturnQuestionnaire, questionnaire.returnQuestionnaire),

  route(contract.ListInterviews, interviews.listProgress),
  route(contract.AssignInterviews, interviews.assignInterviews),
  route(contract.RemoveInterview, interviews.removeInterview),
  route(contract.GetInterview, interviews.getInterview),
  route(contract.SaveInterview, interviews.saveInterview),
  route(contract.SubmitInterview, interviews.submitInterview),
  route(contract.SaveFigure, interviews.saveFigure),

  route(contract.GetRanking, getRanking),
  route(contract.ExportRanking, exportRanking),
  route(contract.SaveDecision, decide.saveDecision),
  route(contract.DecideRound, decide.decideRound),
  route(contract.PublishDecision, decide.publishDecision),
  route(contract.DecisionListPdf, decide.readListPdf),

  route(contract.GetReadiness, readiness.getReadiness),
  route(contract.GetReadinessOf, readiness.getReadinessOf),
  route(contract.BeginReadiness, readiness.beginReadiness),
  route(contract.SaveRating, readiness.saveRating),
  route(contract.SubmitReadiness, readiness.submitReadiness),
  route(contract.ExportReadiness, readiness.exportReadiness),
]
