import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { subscriptions } from './subscriptions.ts'
import { listFollowUpTasks } from './tasks.ts'

export const followup: Manifest = {
  name: 'followup',
  folder: 'core/followup',
  purpose: {
    id: 'Tindak lanjut rekomendasi: penanggung jawab, tenggat, dan buktinya.',
    en: 'Recommendations are followed up: by whom, until when, with which evidence.',
  },
  routes,
  permissions,
  facts,
  subscriptions,
  tasks: listFollowUpTasks,
  chores,
}
