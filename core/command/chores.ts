import type { Chore } from '#platform/module.ts'
import { checkAlarms } from './commands/check-alarms.ts'

/** Causes that stand long enough call though no figure moves; days turn; letters die. */
export const chores: readonly Chore[] = [
  { name: 'command.check-alarms', everyMinutes: 1, behind: 'regions', run: checkAlarms },
]
