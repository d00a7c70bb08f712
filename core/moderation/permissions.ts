import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'moderation.agreement.read',
    label: {
      id: 'Melihat keselarasan penilaian semua daerah',
      en: 'See the agreement of ratings of all regions',
    },
    roles: ['ministry_admin'],
  },
  {
    name: 'moderation.case.manage',
    label: {
      id: 'Menetapkan ambang, membuka moderasi, menunjuk moderator',
      en: 'Set thresholds, open moderations, name moderators',
    },
    roles: ['ministry_admin'],
  },
  {
    name: 'moderation.room.read',
    label: { id: 'Melihat moderasi', en: 'See moderations' },
    roles: ['ministry_admin', 'assessor'],
  },
  {
    name: 'moderation.statement.write',
    label: { id: 'Menyampaikan pernyataan dalam moderasi', en: 'Speak in a moderation' },
    roles: ['ministry_admin', 'assessor'],
  },
  {
    name: 'moderation.rating.revise',
    label: {
      id: 'Merevisi penilaian sendiri dalam moderasi',
      en: 'Revise the own rating in a moderation',
    },
    roles: ['assessor'],
  },
  {
    name: 'moderation.case.conclude',
    label: { id: 'Menutup moderasi', en: 'Close a moderation' },
    roles: ['ministry_admin', 'assessor'],
  },
]
