import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'

export const attendance: Manifest = {
  name: 'attendance',
  folder: 'core/attendance',
  routes,
  permissions,
  facts,
  chores,
}
