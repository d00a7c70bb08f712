import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'evidence.document.read',
    label: { id: 'Melihat gudang bukti', en: 'See the evidence vault' },
    roles: ['region_admin', 'opd_officer', 'leader', 'auditor', 'assessor'],
  },
  {
    name: 'evidence.document.add',
    label: { id: 'Menambah bukti dan versi baru', en: 'Add evidence and new versions' },
    roles: ['region_admin', 'opd_officer'],
  },
  {
    name: 'evidence.pair.dismiss',
    label: { id: 'Menilai bukti yang tampak kembar', en: 'Judge evidence that looks alike' },
    roles: ['region_admin'],
  },
  {
    name: 'evidence.submission.read',
    label: { id: 'Melihat bukti yang diserahkan daerah', en: 'See evidence that regions handed over' },
    roles: ['ministry_admin', 'auditor'],
  },
]
