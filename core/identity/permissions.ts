import type { Permission } from '#platform/module.ts'

const ADMINS = ['ministry_admin', 'region_admin'] as const

export const permissions: readonly Permission[] = [
  {
    name: 'identity.member.read',
    label: { id: 'Melihat anggota dan undangan', en: 'See members and invitations' },
    roles: [...ADMINS, 'leader', 'auditor'],
  },
  {
    name: 'identity.member.invite',
    label: { id: 'Mengundang orang', en: 'Invite people' },
    roles: [...ADMINS],
  },
  {
    name: 'identity.member.change',
    label: { id: 'Mengubah peran anggota', en: 'Change the role of a member' },
    roles: [...ADMINS],
  },
  {
    name: 'identity.member.end',
    label: { id: 'Mengakhiri keanggotaan', en: 'End a membership' },
    roles: [...ADMINS],
  },
  {
    name: 'identity.administrator.invite',
    label: { id: 'Mengundang admin pertama suatu daerah', en: 'Invite the first administrator of a region' },
    roles: ['ministry_admin'],
  },
  {
    name: 'identity.opd.read',
    label: { id: 'Melihat OPD', en: 'See agencies' },
    roles: ['region_admin', 'opd_officer', 'leader', 'service_operator', 'auditor'],
  },
  {
    name: 'identity.opd.manage',
    label: { id: 'Menambah, mengganti nama, dan menutup OPD', en: 'Add, rename and close agencies' },
    roles: ['region_admin'],
  },
  {
    name: 'identity.role.read',
    label: { id: 'Melihat tabel peran dan izin', en: 'See the table of roles and permissions' },
    roles: [...ADMINS, 'auditor'],
  },
  {
    name: 'identity.role.change',
    label: { id: 'Mengubah tabel peran dan izin', en: 'Change the table of roles and permissions' },
    roles: ['ministry_admin'],
  },
]
