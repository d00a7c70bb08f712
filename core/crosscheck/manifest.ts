import type { Manifest } from '#platform/module.ts'
import { crosscheckTasks } from './commands/tasks.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { constraints } from './problems.ts'
import { routes } from './routes.ts'

export const crosscheck: Manifest = {
  name: 'crosscheck',
  folder: 'core/crosscheck',
  routes,
  permissions,
  facts,
  constraints,
  tasks: crosscheckTasks,
}
