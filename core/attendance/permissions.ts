import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'attendance.session.read',
    label: { id: 'Melihat daftar hadir', en: 'See lists of attendance' },
    roles: ['region_admin', 'opd_officer', 'leader', 'ministry_admin', 'assessor', 'auditor'],
  },
  {
    name: 'attendance.session.run',
    label: { id: 'Menayangkan kode hadir dan mencatat kehadiran', en: 'Show the code and note who came' },
    roles: ['region_admin', 'ministry_admin'],
  },
  {
    name: 'attendance.session.attend',
    label: { id: 'Mencatat kehadiran sendiri', en: 'Check in' },
    roles: [
      'region_admin',
      'opd_officer',
      'leader',
      'service_operator',
      'call_taker',
      'dispatcher',
      'field_crew',
      'pharmacist',
      'pharmacy_assistant',
      'auditor',
      'assessor',
      'ministry_admin',
    ],
  },
]
