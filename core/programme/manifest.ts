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
  purpose: {
    id: 'Program dalam rencana: pemilik, target, anggaran, dan tahap hidupnya; juga impor dari tabel.',
    en: 'The programmes of the plan: owner, targets, budget and stage of life; also imported from tables.',
  },
  routes,
  permissions,
  facts,
  constraints: { programmes_code_once: codeTaken },
  tasks: listProgrammeTasks,
  loadReference,
}
