import type { Chore } from '#platform/module.ts'
import { endDue } from './commands/end-delegation.ts'

/** Notes the end of delegations and tells both; they stop counting at their instant without it. */
export const chores: readonly Chore[] = [
  { name: 'handover.end_due', everyMinutes: 15, behind: 'regions', run: endDue },
]
