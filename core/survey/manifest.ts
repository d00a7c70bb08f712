import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { tasks } from './tasks.ts'

export const survey: Manifest = {
  name: 'survey',
  folder: 'core/survey',
  routes,
  permissions,
  facts,
  tasks,
  chores,
}
