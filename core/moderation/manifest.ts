import type { Manifest } from '#platform/module.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'
import { subscriptions } from './subscriptions.ts'
import { moderationTasks } from './tasks.ts'

export const moderation: Manifest = {
  name: 'moderation',
  folder: 'core/moderation',
  purpose: {
    id: 'Kesepakatan antarasesor dan pembahasan nilai yang berjauhan.',
    en: 'How far assessors agree, and the talk about ratings that lie far apart.',
  },
  routes,
  permissions,
  facts,
  subscriptions,
  tasks: moderationTasks,
}
