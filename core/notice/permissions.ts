import { type Permission, ROLES } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'notice.notice.read',
    label: { id: 'Membaca pemberitahuan sendiri', en: 'Read one’s own notices' },
    roles: ROLES,
  },
]
