import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { constraints } from './problems.ts'
import { routes } from './routes.ts'
import { listMeetingTasks } from './tasks.ts'

export const meeting: Manifest = {
  name: 'meeting',
  folder: 'core/meeting',
  routes,
  permissions,
  facts,
  constraints,
  tasks: listMeetingTasks,
  chores,
}
