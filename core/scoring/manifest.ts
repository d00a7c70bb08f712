import { AssignmentEnded } from '#core/assessor/facts.ts'
import type { Manifest } from '#platform/module.ts'
import { revealAfterAssignment } from './commands/after-assignment.ts'
import { tasksOf } from './commands/tasks.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'

export const scoring: Manifest = {
  name: 'scoring',
  folder: 'core/scoring',
  purpose: {
    id: 'Lembar nilai asesor dan permintaan klarifikasi.',
    en: 'The scoring sheet of an assessor, and requests for clarification.',
  },
  routes,
  permissions,
  facts,
  subscriptions: [
    { name: 'scoring.reveal-after-assignment', facts: [AssignmentEnded], handle: revealAfterAssignment },
  ],
  tasks: tasksOf,
}
