import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'assessor.profile.keep',
    label: {
      id: 'Mengisi profil asesor dan menyatakan benturan kepentingan sendiri',
      en: 'Keep the own assessor profile and declare own conflicts of interest',
    },
    roles: ['assessor'],
  },
  {
    name: 'assessor.assignment.own',
    label: { id: 'Melihat penugasan sendiri sebagai asesor', en: 'See the own assignments as an assessor' },
    roles: ['assessor'],
  },
  {
    name: 'assessor.assignment.read',
    label: { id: 'Melihat asesor suatu daerah', en: 'See the assessors of a region' },
    roles: ['assessor', 'region_admin', 'leader', 'auditor'],
  },
  {
    name: 'assessor.pool.read',
    label: { id: 'Melihat daftar asesor', en: 'See the pool of assessors' },
    roles: ['ministry_admin', 'auditor'],
  },
  {
    name: 'assessor.pool.manage',
    label: {
      id: 'Mengubah profil dan benturan kepentingan asesor',
      en: 'Change profiles and conflicts of interest of assessors',
    },
    roles: ['ministry_admin'],
  },
  {
    name: 'assessor.assignment.manage',
    label: { id: 'Menugaskan asesor ke daerah', en: 'Assign assessors to regions' },
    roles: ['ministry_admin'],
  },
]
