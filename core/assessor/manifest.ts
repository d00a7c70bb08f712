import type { Manifest } from '#platform/module.ts'
import { assessorTasks } from './commands/tasks.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { constraints } from './problems.ts'
import { routes } from './routes.ts'

export const assessor: Manifest = {
  name: 'assessor',
  folder: 'core/assessor',
  routes,
  permissions,
  facts,
  constraints,
  tasks: assessorTasks,
}
