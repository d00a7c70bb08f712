import type { Permission } from '#platform/module.ts'

const WORKERS = [
  'region_admin',
  'opd_officer',
  'leader',
  'service_operator',
  'call_taker',
  'dispatcher',
  'field_crew',
  'pharmacist',
  'pharmacy_assistant',
] as const

export const permissions: readonly Permission[] = [
  {
    name: 'handover.delegation.read',
    label: { id: 'Melihat delegasi dan serah terima', en: 'See delegations and hand-overs' },
    roles: [...WORKERS, 'auditor'],
  },
  {
    name: 'handover.delegation.make',
    label: { id: 'Mendelegasikan peran sendiri selama berhalangan', en: 'Delegate the own role while away' },
    roles: [...WORKERS],
  },
  {
    name: 'handover.delegation.arrange',
    label: { id: 'Mengatur delegasi orang lain', en: 'Arrange delegations of others' },
    roles: ['region_admin'],
  },
  {
    name: 'handover.role.transfer',
    label: { id: 'Menyerahkan peran sendiri kepada pengganti', en: 'Hand the own role to a successor' },
    roles: [...WORKERS],
  },
  {
    name: 'handover.role.arrange',
    label: { id: 'Menyerahkan peran orang lain kepada pengganti', en: 'Hand somebody’s role to a successor' },
    roles: ['region_admin'],
  },
  {
    name: 'handover.receipt.confirm',
    label: { id: 'Mengonfirmasi tanda terima', en: 'Confirm a receipt' },
    roles: [...WORKERS],
  },
]
