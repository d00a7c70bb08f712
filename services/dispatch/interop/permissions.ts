import type { Permission } from '#platform/module.ts'

export const interopPermissions: readonly Permission[] = [
  {
    name: 'dispatch.eido.read',
    label: { id: 'Membaca kejadian dalam bentuk EIDO', en: 'Read an incident as EIDO' },
    roles: ['dispatcher'],
    machine: true,
  },
  {
    name: 'dispatch.eido.offer',
    label: { id: 'Menawarkan kejadian dari pusat tetangga', en: 'Offer incidents of a neighbouring centre' },
    roles: [],
    machine: true,
  },
]
