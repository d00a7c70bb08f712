import type { Chore } from '#platform/module.ts'
import { renewEstimates } from './commands/estimates.ts'

export const chores: readonly Chore[] = [
  { name: 'result.estimate', everyMinutes: 5, behind: 'ministry', run: renewEstimates },
]
