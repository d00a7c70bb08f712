import { route } from '#platform/module.ts'
import { askToFollow, confirmFollow, endFollow, readFollowState } from './commands/follow.ts'
import { exportPortfolio, readBoard } from './commands/read-board.ts'
import { exportBudget, readBudget } from './commands/read-budget.ts'
import { readMap } from './commands/read-map.ts'
import { readFeed, readPublic } from './commands/read-public.ts'
import { readRed } from './commands/read-red.ts'
import { exportRoadmap, readRoadmap } from './commands/read-roadmap.ts'
import { printSummary, readSummary } from './commands/read-summary.ts'
import { readPublishing, setPublishing } from './commands/set-publishing.ts'
import * as contract from './contract.ts'

export const routes = [
  route(contract.GetRoadmap, readRoadmap),
  route(contract.ExportRoadmap, exportRoadmap),
  route(contract.GetBoard, readBoard),
  route(contract.ExportPortfolio, exportPortfolio),
  route(contract.GetProgrammeMap, readMap),
  route(contract.GetBudget, readBudget),
  route(contract.ExportBudget, exportBudget),
  route(contract.GetRed, readRed),
  route(contract.GetSummary, readSummary),
  route(contract.PrintSummary, printSummary),
  route(contract.GetPublishing, readPublishing),
  route(contract.SetPublishing, setPublishing),
  route(contract.GetPublicProgrammes, (ctx) => readPublic(ctx)),
  route(contract.GetProgrammeFeed, readFeed),
  route(contract.AskToFollow, askToFollow),
  route(contract.GetFollowState, readFollowState),
  route(contract.ConfirmFollow, confirmFollow),
  route(contract.EndFollow, endFollow),
]
