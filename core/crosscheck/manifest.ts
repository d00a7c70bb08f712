import type { Manifest } from '#platform/module.ts'
import { crosscheckTasks } from './commands/tasks.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { constraints } from './problems.ts'
import { routes } from './routes.ts'

export const crosscheck: Manifest = {
  name: 'crosscheck',
  folder: 'core/crosscheck',
  purpose: {
    id: 'Uji silang klaim: telaah meja, wawancara, dan kunjungan lapangan beserta berita acaranya.',
    en: 'Claims are checked: desk reviews, interviews and field visits with their minutes.',
  },
  routes,
  permissions,
  facts,
  constraints,
  tasks: crosscheckTasks,
}
