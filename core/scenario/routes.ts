import { route } from '#platform/module.ts'
import { readScenario } from './commands/read-scenario.ts'
import { readStart } from './commands/read-start.ts'
import { archiveScenario, changeScenario, restoreScenario, saveScenario } from './commands/save-scenario.ts'
import * as contract from './contract.ts'
import { listScenarios } from './store/scenarios.ts'

export const routes = [
  route(contract.GetScenarioStart, readStart),
  route(contract.ListScenarios, (ctx, { year }) => listScenarios(ctx.tx, ctx.tenant, year)),
  route(contract.GetScenario, readScenario),
  route(contract.SaveScenario, saveScenario),
  route(contract.ChangeScenario, changeScenario),
  route(contract.ArchiveScenario, archiveScenario),
  route(contract.RestoreScenario, restoreScenario),
]
