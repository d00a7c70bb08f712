import type { Manifest } from '#platform/module.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { loadReference } from './reference.ts'
import { routes } from './routes.ts'

export const plan: Manifest = {
  name: 'plan',
  folder: 'core/plan',
  purpose: {
    id: 'Naskah kerja rencana induk: visi, misi, analisis, rencana aksi, dan sasaran.',
    en: 'The working text of the master plan: vision, missions, analysis, action plans, and goals.',
  },
  routes,
  permissions,
  facts,
  loadReference,
}
