import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'book.version.read',
    label: { id: 'Melihat versi rencana induk', en: 'See versions of the plan' },
    roles: ['region_admin', 'opd_officer', 'leader', 'auditor', 'assessor'],
  },
  {
    name: 'book.version.propose',
    label: { id: 'Mengusulkan versi rencana induk', en: 'Propose a version of the plan' },
    roles: ['region_admin'],
  },
  {
    name: 'book.version.decide',
    label: { id: 'Menyetujui dan menerbitkan rencana induk', en: 'Approve and publish the plan' },
    roles: ['leader'],
  },
]
