import type { Permission } from '#platform/module.ts'

export const permissions: readonly Permission[] = [
  {
    name: 'result.board.read',
    label: { id: 'Melihat hasil sementara semua daerah', en: 'See the provisional results of all regions' },
    roles: ['ministry_admin'],
  },
  {
    name: 'result.preview.open',
    label: { id: 'Membuka pratinjau hasil kepada daerah', en: 'Open previews of results to regions' },
    roles: ['ministry_admin'],
  },
  {
    name: 'result.preview.read',
    label: { id: 'Melihat pratinjau hasil daerah', en: 'See the preview of the region’s result' },
    roles: ['region_admin', 'leader'],
  },
  {
    name: 'result.objection.file',
    label: { id: 'Mengajukan sanggahan', en: 'File objections' },
    roles: ['region_admin'],
  },
  {
    name: 'result.objection.decide',
    label: { id: 'Memutus sanggahan', en: 'Decide objections' },
    roles: ['ministry_admin'],
  },
  {
    name: 'result.result.publish',
    label: { id: 'Menerbitkan dan membetulkan hasil', en: 'Publish and correct results' },
    roles: ['ministry_admin'],
  },
]
