import { route } from '#platform/module.ts'
import { addRecommendation } from './commands/add-recommendation.ts'
import { getRecommendation } from './commands/get-recommendation.ts'
import { judgeFollowUp } from './commands/judge-follow-up.ts'
import { planRecommendation } from './commands/plan-recommendation.ts'
import { proveFollowUp, reportFollowUp } from './commands/report-follow-up.ts'
import {
  AddRecommendation,
  GetRecommendation,
  JudgeFollowUp,
  ListRecommendations,
  PlanRecommendation,
  ProveFollowUp,
  ReportFollowUp,
} from './contract.ts'
import { listRecommendations } from './store/recommendations.ts'

export const routes = [
  route(ListRecommendations, ({ tx, tenant }, { year }) => listRecommendations(tx, tenant, { year })),
  route(GetRecommendation, getRecommendation),
  route(AddRecommendation, addRecommendation),
  route(PlanRecommendation, planRecommendation),
  route(ReportFollowUp, reportFollowUp),
  route(ProveFollowUp, proveFollowUp),
  route(JudgeFollowUp, judgeFollowUp),
]
