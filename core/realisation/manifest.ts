import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { subscriptions } from './subscriptions.ts'
import { listRealisationTasks } from './tasks.ts'

export const realisation: Manifest = {
  name: 'realisation',
  folder: 'core/realisation',
  routes,
  permissions,
  facts,
  subscriptions,
  tasks: listRealisationTasks,
  chores,
}
