import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { constraints } from './problems.ts'
import { routes } from './routes.ts'
import { tasks } from './tasks.ts'

export const cycle: Manifest = {
  name: 'cycle',
  folder: 'core/cycle',
  purpose: {
    id: 'Bingkai evaluasi tahunan: jadwal, peserta, dan instrumen.',
    en: 'The frame of the yearly evaluation: its calendar, its regions and its instrument.',
  },
  routes,
  permissions,
  facts,
  tasks,
  chores,
  constraints,
}
