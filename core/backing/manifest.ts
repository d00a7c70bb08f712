import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { subscriptions } from './subscriptions.ts'

export const backing: Manifest = {
  name: 'backing',
  folder: 'core/backing',
  routes: [],
  permissions: [],
  facts: [],
  subscriptions,
  chores,
}
