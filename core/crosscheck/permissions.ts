import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'crosscheck.session.read',
    label: { id: 'Melihat sesi uji silang', en: 'See cross-check sessions' },
    roles: ['assessor', 'region_admin', 'opd_officer', 'leader', 'ministry_admin', 'auditor'],
  },
  {
    name: 'crosscheck.session.plan',
    label: {
      id: 'Merencanakan sesi uji silang dan mencatat temuannya',
      en: 'Plan cross-check sessions and record what was found',
    },
    roles: ['assessor'],
  },
  {
    name: 'crosscheck.session.confirm',
    label: {
      id: 'Mengonfirmasi jadwal sesi untuk daerah',
      en: 'Confirm the time of a session for the region',
    },
    roles: ['region_admin'],
  },
  {
    name: 'crosscheck.session.attend',
    label: { id: 'Mencatat kehadiran sendiri di sesi', en: 'Check in at a session' },
    roles: ['region_admin', 'opd_officer', 'leader', 'assessor'],
  },
  {
    name: 'crosscheck.minutes.attach',
    label: { id: 'Melampirkan pindaian berita acara', en: 'Attach scans of signed minutes' },
    roles: ['assessor', 'region_admin'],
  },
  {
    name: 'crosscheck.calendar.read',
    label: { id: 'Melihat kalender sesi semua daerah', en: 'See the calendar of all regions' },
    roles: ['ministry_admin'],
  },
]
