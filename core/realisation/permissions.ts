import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'realisation.report.read',
    label: { id: 'Melihat realisasi program', en: 'See the realisation of programmes' },
    roles: ['region_admin', 'opd_officer', 'leader', 'auditor'],
  },
  {
    name: 'realisation.report.write',
    label: { id: 'Mengisi dan mengirim laporan realisasi', en: 'Write and send reports of realisation' },
    roles: ['region_admin', 'opd_officer'],
  },
  {
    name: 'realisation.report.accept',
    label: { id: 'Menerima laporan realisasi untuk sekretariat', en: 'Accept reports for the secretariat' },
    roles: ['region_admin'],
  },
  {
    name: 'realisation.report.approve',
    label: { id: 'Menyetujui laporan realisasi', en: 'Approve reports of realisation' },
    roles: ['leader'],
  },
  {
    name: 'realisation.report.judge',
    label: { id: 'Memeriksa dan mengembalikan laporan realisasi', en: 'Judge reports and give them back' },
    roles: ['region_admin', 'leader'],
  },
  {
    name: 'realisation.period.manage',
    label: { id: 'Mengatur periode pelaporan', en: 'Manage the periods of reporting' },
    roles: ['region_admin'],
  },
]
