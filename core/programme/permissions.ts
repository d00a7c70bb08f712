import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'programme.programme.read',
    label: { id: 'Melihat program daerah', en: 'See the region’s programmes' },
    roles: ['region_admin', 'opd_officer', 'leader', 'service_operator', 'auditor', 'assessor'],
  },
  {
    name: 'programme.programme.write',
    label: { id: 'Menulis program OPD', en: 'Write programmes of an agency' },
    roles: ['region_admin', 'opd_officer'],
  },
  {
    name: 'programme.programme.approve',
    label: {
      id: 'Menyetujui program dan mengubah statusnya',
      en: 'Approve programmes and change their state',
    },
    roles: ['region_admin'],
  },
  {
    name: 'programme.quick_win.score',
    label: { id: 'Menilai program percepatan', en: 'Score quick wins' },
    roles: ['region_admin', 'leader'],
  },
]
