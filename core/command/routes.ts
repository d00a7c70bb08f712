import { route } from '#platform/module.ts'
import { acknowledgeAlarm } from './commands/acknowledge-alarm.ts'
import { changeArrangement, getArrangement } from './commands/arrange.ts'
import { readBrief, wallReader } from './commands/read-wall.ts'
import { listAlarms } from './commands/show-alarms.ts'
import type { Ticker } from './commands/ticker.ts'
import * as contract from './contract.ts'

export const routesOf = (ticker: () => Ticker) => [
  route(contract.GetWall, wallReader(ticker)),
  route(contract.GetBrief, readBrief),

  route(contract.ListAlarms, listAlarms),
  route(contract.AcknowledgeAlarm, acknowledgeAlarm),

  route(contract.GetArrangement, getArrangement),
  route(contract.ChangeArrangement, changeArrangement),
]
