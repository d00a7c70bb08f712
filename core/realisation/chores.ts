import type { Chore } from '#platform/module.ts'
import { remindByClock } from './commands/remind.ts'
import { lockByClock } from './commands/set-year.ts'

export const chores: readonly Chore[] = [
  { name: 'realisation.lock', everyMinutes: 15, behind: 'regions', run: lockByClock },
  { name: 'realisation.remind', everyMinutes: 180, behind: 'regions', run: remindByClock },
]
