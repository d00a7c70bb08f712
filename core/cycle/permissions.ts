import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'cycle.cycle.read',
    label: { id: 'Melihat putaran evaluasi', en: 'See the evaluation cycles' },
    roles: [
      'ministry_admin',
      'assessor',
      'region_admin',
      'opd_officer',
      'leader',
      'service_operator',
      'auditor',
    ],
  },
  {
    name: 'cycle.cycle.manage',
    label: {
      id: 'Menyusun, membuka, dan menutup putaran; mengundang daerah',
      en: 'Plan, open and close cycles; invite regions',
    },
    roles: ['ministry_admin'],
  },
  {
    name: 'cycle.participation.read',
    label: { id: 'Melihat papan peserta', en: 'See the board of participants' },
    roles: ['ministry_admin', 'auditor'],
  },
  {
    name: 'cycle.invitation.answer',
    label: {
      id: 'Menjawab undangan evaluasi atas nama daerah',
      en: 'Answer the invitation of the evaluation for the region',
    },
    roles: ['region_admin', 'leader'],
  },
  {
    name: 'cycle.letter.manage',
    label: { id: 'Menyusun dan menerbitkan surat', en: 'Write and issue letters' },
    roles: ['ministry_admin'],
  },
  {
    name: 'cycle.instrument.change',
    label: { id: 'Menambah versi instrumen', en: 'Add versions of instruments' },
    roles: ['ministry_admin'],
  },
]
