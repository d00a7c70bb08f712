import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { loadReference } from './commands/load-reference.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { listSelectionTasks } from './tasks.ts'

export const selection: Manifest = {
  name: 'selection',
  folder: 'core/selection',
  purpose: {
    id: 'Seleksi daerah ke dalam gerakan dan penilaian kesiapannya.',
    en: 'How regions are chosen for the movement, and how ready they are.',
  },
  routes,
  permissions,
  facts,
  tasks: listSelectionTasks,
  chores,
  loadReference,
}
