import type { Chore } from '#platform/module.ts'
import { deliverEidos } from './eido/deliver.ts'
import { pollSources } from './warnings/poll.ts'

export const interopChores: readonly Chore[] = [
  { name: 'dispatch.poll-warnings', everyMinutes: 1, behind: 'regions', run: (ctx) => pollSources(ctx) },
  { name: 'dispatch.deliver-eidos', everyMinutes: 1, behind: 'regions', run: (ctx) => deliverEidos(ctx) },
]
