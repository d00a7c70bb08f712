import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'

export const attendance: Manifest = {
  name: 'attendance',
  folder: 'core/attendance',
  purpose: {
    id: 'Daftar hadir rapat dan bimtek, dengan kode QR, satu ketukan, atau catatan tangan.',
    en: 'Who came to meetings and guidance sessions: by QR code, by one press, or noted by hand.',
  },
  routes,
  permissions,
  facts,
  chores,
}
