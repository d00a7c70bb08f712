import type { Errand } from '#platform/module.ts'
import { askAnswers } from './eido/ask-answers.ts'
import { deliverEidos } from './eido/deliver.ts'
import { pollSources } from './warnings/poll.ts'

export const interopErrands: readonly Errand[] = [
  { name: 'dispatch.poll-warnings', everyMinutes: 1, behind: 'regions', go: (behind) => pollSources(behind) },
  {
    name: 'dispatch.deliver-eidos',
    everyMinutes: 1,
    behind: 'regions',
    go: (behind) => deliverEidos(behind),
  },
  {
    name: 'dispatch.ask-eido-answers',
    everyMinutes: 1,
    behind: 'regions',
    go: (behind) => askAnswers(behind),
  },
]
