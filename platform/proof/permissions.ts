import type { Permission } from '#platform/module.ts'

/** Everybody who judges a region's figures may walk down to its facts. */
export const permissions: readonly Permission[] = [
  {
    name: 'proof.fact.read',
    label: { id: 'Melihat fakta dan buktinya', en: 'See facts and their proofs' },
    roles: ['region_admin', 'leader', 'auditor', 'assessor', 'opd_officer', 'ministry_admin'],
  },
  {
    name: 'proof.actor.read',
    label: { id: 'Melihat pelaku sebuah fakta', en: 'See who made a fact' },
    roles: ['region_admin', 'auditor', 'ministry_admin'],
  },
]
