import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'meeting.meeting.read',
    label: { id: 'Melihat rapat, keputusan, dan notulennya', en: 'See meetings, decisions and minutes' },
    roles: ['region_admin', 'opd_officer', 'leader', 'auditor', 'assessor'],
  },
  {
    name: 'meeting.meeting.plan',
    label: { id: 'Merencanakan rapat dan menulis notulen', en: 'Plan meetings and write their minutes' },
    roles: ['region_admin'],
  },
  {
    name: 'meeting.minutes.issue',
    label: { id: 'Menerbitkan notulen', en: 'Issue minutes' },
    roles: ['region_admin', 'leader'],
  },
  {
    name: 'meeting.decision.report',
    label: { id: 'Melaporkan keputusan selesai', en: 'Report a decision as done' },
    roles: ['region_admin', 'opd_officer'],
  },
  {
    name: 'meeting.decision.confirm',
    label: {
      id: 'Mencatat, mengubah, dan menyatakan selesai keputusan rapat',
      en: 'Record, change and confirm decisions of meetings',
    },
    roles: ['region_admin', 'leader'],
  },
]
