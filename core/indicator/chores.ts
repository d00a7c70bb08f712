import type { Chore, Manifest } from '#platform/module.ts'
import { catchUp } from './commands/fold-stale.ts'
import { lookForAnomalies } from './commands/look-for-anomalies.ts'
import { measuresIn } from './subscriptions.ts'

export const choresOf = (modules: () => readonly Manifest[]): readonly Chore[] => [
  { name: 'indicator.catch_up', everyMinutes: 5, behind: 'regions', run: catchUp },
  {
    name: 'indicator.look',
    everyMinutes: 360,
    behind: 'regions',
    run: (ctx) => lookForAnomalies(ctx, measuresIn(modules())),
  },
]
