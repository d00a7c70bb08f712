import type { Manifest } from '#platform/module.ts'
import { lookAtContent } from './commands/look-at-content.ts'
import { diagnose } from './diagnose.ts'
import { DocumentAdded, facts, VersionAdded } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'

export const evidence: Manifest = {
  name: 'evidence',
  folder: 'core/evidence',
  purpose: {
    id: 'Gudang bukti: disimpan sekali, dipakai berulang, tidak pernah diganti diam-diam.',
    en: 'The vault of evidence: kept once, used again, never replaced in silence.',
  },
  routes,
  permissions,
  facts,
  subscriptions: [
    { name: 'evidence.look-at-content', facts: [DocumentAdded, VersionAdded], handle: lookAtContent },
  ],
  diagnose,
}
