import type { id } from './id.ts'

export const en: typeof id = {
  title: 'Roles and permissions',
  lead: 'What each role may do. This table holds in every region.',
  leadChange: 'Changes take effect at once in every region and are recorded in your name.',
  caption: 'Permissions by role',
  permission: 'Permission',
  may: 'may',
  mayNot: 'may not',
  cell: (permission, role) => `${permission}: ${role}`,
  granted: (role) => `Permission given to ${role}`,
  withdrawn: (role) => `Permission taken from ${role}`,
}
