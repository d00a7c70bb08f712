import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { tasks } from './tasks.ts'

export const survey: Manifest = {
  name: 'survey',
  folder: 'core/survey',
  purpose: {
    id: 'Survei pengalaman warga atas delapan belas layanan.',
    en: 'What citizens experience of eighteen services, asked by survey.',
  },
  routes,
  permissions,
  facts,
  tasks,
  chores,
}
