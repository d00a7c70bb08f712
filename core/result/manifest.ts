import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { subscriptions } from './subscriptions.ts'
import { listTasks } from './tasks.ts'

export const result: Manifest = {
  name: 'result',
  folder: 'core/result',
  purpose: {
    id: 'Dari nilai asesor ke hasil terbit: pratinjau, keberatan, keputusan, dan koreksi.',
    en: 'From ratings to a published result: preview, objection, decision, and correction.',
  },
  routes,
  permissions,
  facts,
  subscriptions,
  chores,
  tasks: listTasks,
}
