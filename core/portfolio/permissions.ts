import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'portfolio.view.read',
    label: {
      id: 'Melihat peta jalan, papan, peta, anggaran, dan ringkasan program',
      en: 'See the roadmap, board, map, budget and summary of programmes',
    },
    roles: ['region_admin', 'opd_officer', 'leader', 'service_operator', 'auditor', 'assessor'],
  },
  {
    name: 'portfolio.publishing.set',
    label: {
      id: 'Mengatur kemajuan program yang dilihat publik',
      en: 'Decide whether everyone sees progress of programmes',
    },
    roles: ['region_admin', 'leader'],
  },
]
