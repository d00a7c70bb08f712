import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'scenario.scenario.read',
    label: { id: 'Melihat skenario andaian', en: 'See what-if scenarios' },
    roles: ['region_admin', 'opd_officer', 'leader'],
  },
  {
    name: 'scenario.scenario.write',
    label: { id: 'Membuat dan mengubah skenario andaian', en: 'Make and change what-if scenarios' },
    roles: ['region_admin', 'opd_officer', 'leader'],
  },
]
