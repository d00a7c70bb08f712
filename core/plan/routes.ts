import { fileRoute, route } from '#platform/module.ts'
import { chooseDimensions } from './commands/choose-dimensions.ts'
import { addGoals, changeGoal, compareGoalFile, compareGoalText } from './commands/goals.ts'
import { getDimensions, getPlan, listGoals } from './commands/read-plan.ts'
import { saveActions, saveAnalysis, saveFrame, saveVision } from './commands/save-part.ts'
import { startPlan } from './commands/start-plan.ts'
import {
  AddGoals,
  ChangeGoal,
  ChooseDimensions,
  CompareGoalFile,
  CompareGoalText,
  GetDimensions,
  GetPlan,
  ListGoals,
  SaveActions,
  SaveAnalysis,
  SaveFrame,
  SaveVision,
  StartPlan,
} from './contract.ts'

export const routes = [
  route(GetPlan, getPlan),
  route(StartPlan, startPlan),
  route(SaveFrame, saveFrame),
  route(SaveVision, saveVision),
  route(SaveAnalysis, saveAnalysis),
  route(SaveActions, saveActions),
  route(GetDimensions, getDimensions),
  route(ChooseDimensions, chooseDimensions),
  route(ListGoals, listGoals),
  route(CompareGoalText, compareGoalText),
  fileRoute(CompareGoalFile, compareGoalFile),
  route(AddGoals, addGoals),
  route(ChangeGoal, changeGoal),
]
