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
  purpose: {
    id: 'Laporan realisasi per triwulan atau bulan, dari perangkat daerah sampai pimpinan.',
    en: 'Reports of what was done by quarter or month, from agency to leader.',
  },
  routes,
  permissions,
  facts,
  subscriptions,
  tasks: listRealisationTasks,
  chores,
}
