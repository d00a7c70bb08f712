import type { Manifest } from '#platform/module.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'

export const scenario: Manifest = {
  name: 'scenario',
  folder: 'core/scenario',
  purpose: {
    id: 'Hitung andai: ubah nilai atau target, lihat indeks dan kisaran peringkat.',
    en: 'What if: move scores or targets and see the index and the range of ranks.',
  },
  routes,
  permissions,
  facts,
}
