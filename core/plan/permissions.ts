import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'plan.plan.read',
    label: { id: 'Melihat rencana induk daerah', en: 'See the region’s plan' },
    roles: ['region_admin', 'opd_officer', 'leader', 'auditor', 'assessor'],
  },
  {
    name: 'plan.plan.write',
    label: {
      id: 'Menulis rencana induk dan memilih dimensinya',
      en: 'Write the plan and choose its dimensions',
    },
    roles: ['region_admin'],
  },
  {
    name: 'plan.goal.write',
    label: {
      id: 'Mengelola sasaran RPJMD, RKPD, dan kode nasional',
      en: 'Keep goals of the region’s own plans',
    },
    roles: ['region_admin'],
  },
]
