import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routesOf } from './routes.ts'
import { listHandoverTasks } from './tasks.ts'

/** @param modules whose tasks a hand-over lists in its receipt; asked for when one is made */
export const handover = (modules: () => readonly Manifest[]): Manifest => ({
  name: 'handover',
  folder: 'core/handover',
  purpose: {
    id: 'Pengganti sementara dan serah terima pekerjaan.',
    en: 'Standing in for a while, and handing work over.',
  },
  routes: routesOf(modules),
  permissions,
  facts,
  tasks: listHandoverTasks,
  chores,
})
