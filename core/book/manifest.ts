import type { Manifest } from '#platform/module.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { subscriptions } from './subscriptions.ts'
import { listBookTasks } from './tasks.ts'

export const book: Manifest = {
  name: 'book',
  folder: 'core/book',
  routes,
  permissions,
  facts,
  subscriptions,
  tasks: listBookTasks,
}
