import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { loadReference } from './commands/load-reference.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { listMovementTasks } from './tasks.ts'

export const movement: Manifest = {
  name: 'movement',
  folder: 'core/movement',
  routes,
  permissions,
  facts,
  tasks: listMovementTasks,
  chores,
  loadReference,
}
