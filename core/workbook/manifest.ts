import type { Manifest } from '#platform/module.ts'
import { listTasks } from './commands/list-tasks.ts'
import { remindByClock } from './commands/remind.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'

export const workbook: Manifest = {
  name: 'workbook',
  folder: 'core/workbook',
  purpose: {
    id: 'Penilaian mandiri: jawaban, nilai sendiri, dan bukti tiap pertanyaan.',
    en: 'The self-assessment: an answer, a rating and evidence for each question.',
  },
  routes,
  permissions,
  facts,
  tasks: listTasks,
  chores: [{ name: 'workbook.remind', everyMinutes: 60, behind: 'regions', run: remindByClock }],
}
