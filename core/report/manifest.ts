import type { Manifest } from '#platform/module.ts'
import { routes } from './routes.ts'

export const report: Manifest = {
  name: 'report',
  folder: 'core/report',
  routes,
  permissions: [],
  facts: [],
}
