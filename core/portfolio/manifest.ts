import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { subscriptions } from './subscriptions.ts'

export const portfolio: Manifest = {
  name: 'portfolio',
  folder: 'core/portfolio',
  purpose: {
    id: 'Semua program sekaligus: peta jalan, papan, peta, anggaran, dan yang perlu perhatian.',
    en: 'All programmes at once: road map, board, map, budget, and what needs attention.',
  },
  routes,
  permissions,
  facts,
  subscriptions,
  chores,
}
