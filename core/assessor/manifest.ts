import type { Manifest } from '#platform/module.ts'
import { assessorTasks } from './commands/tasks.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { constraints } from './problems.ts'
import { routes } from './routes.ts'

export const assessor: Manifest = {
  name: 'assessor',
  folder: 'core/assessor',
  purpose: {
    id: 'Siapa yang menilai daerah mana: kumpulan asesor, benturan kepentingan, dan penugasan tiap tahun.',
    en: 'Who rates which region: the pool of assessors, their conflicts of interest, and the assignments of each year.',
  },
  routes,
  permissions,
  facts,
  constraints,
  tasks: assessorTasks,
}
