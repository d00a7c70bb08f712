import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { diagnoseMails } from './diagnose.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'

export { sendMails } from './commands/send-mails.ts'

export const notice: Manifest = {
  name: 'notice',
  folder: 'core/notice',
  purpose: {
    id: 'Pemberitahuan di ruang kerja dan lewat e-mail.',
    en: 'Notices in the workspace and by e-mail.',
  },
  routes,
  permissions,
  facts: [],
  chores,
  diagnose: diagnoseMails,
}
