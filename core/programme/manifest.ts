import type { Manifest } from '#platform/module.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { codeTaken } from './problems.ts'
import { loadReference } from './reference.ts'
import { routes } from './routes.ts'
import { listProgrammeTasks } from './tasks.ts'

export const programme: Manifest = {
  name: 'programme',
  folder: 'core/programme',
  routes,
  permissions,
  facts,
  constraints: { programmes_code_once: codeTaken },
  tasks: listProgrammeTasks,
  loadReference,
}
