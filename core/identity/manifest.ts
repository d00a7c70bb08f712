import type { Manifest } from '#platform/module.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { opdCodeTaken } from './problems.ts'
import { loadReference } from './reference.ts'
import { routes } from './routes.ts'

export const identity: Manifest = {
  name: 'identity',
  folder: 'core/identity',
  routes,
  permissions,
  facts,
  constraints: { opd_code_once: opdCodeTaken },
  loadReference,
}
