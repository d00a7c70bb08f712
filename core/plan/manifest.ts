import type { Manifest } from '#platform/module.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { loadReference } from './reference.ts'
import { routes } from './routes.ts'

export const plan: Manifest = {
  name: 'plan',
  folder: 'core/plan',
  routes,
  permissions,
  facts,
  loadReference,
}
