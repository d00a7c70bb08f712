import type { Manifest } from '#platform/module.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { subscriptions } from './subscriptions.ts'
import { listBookTasks } from './tasks.ts'

export const book: Manifest = {
  name: 'book',
  folder: 'core/book',
  purpose: {
    id: 'Versi rencana induk: diusulkan, disetujui, dibekukan, dicetak sebagai empat buku, dan dibandingkan.',
    en: 'Versions of the master plan: proposed, approved, frozen, printed as four books, and compared.',
  },
  routes,
  permissions,
  facts,
  subscriptions,
  tasks: listBookTasks,
}
