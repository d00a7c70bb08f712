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
  purpose: {
    id: 'Rapat program: agenda, keputusan, dan tugas yang lahir darinya.',
    en: 'Meetings of the programme: agenda, decisions, and the work that comes of them.',
  },
  routes,
  permissions,
  facts,
  constraints,
  tasks: listMeetingTasks,
  chores,
}
