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
  purpose: {
    id: 'Perjalanan daerah dalam gerakan: nota kesepahaman, bimtek, pembimbing, dan komitmen bersama.',
    en: 'The way of a region in the movement: memorandum, guidance sessions, mentors, and joint commitment.',
  },
  routes,
  permissions,
  facts,
  tasks: listMovementTasks,
  chores,
  loadReference,
}
