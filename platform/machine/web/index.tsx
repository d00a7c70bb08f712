// The face of the screens of machine clients; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Bilingual } from '#platform/schema/schema.ts'
import { ListMachineClients } from '../contract.ts'

export const machinesPage = {
  path: 'mesin',
  label: { id: 'Klien mesin', en: 'Machine clients' } satisfies Bilingual,
  summary: {
    id: 'Program lain yang boleh mengirim dan membaca data, dengan izin dan rahasianya.',
    en: 'Programs that may send and read data, with their permissions and secrets.',
  } satisfies Bilingual,
  endpoint: ListMachineClients,
  only: 'region' as const,
  Page: lazyRouteComponent(() => import('./machines-page.tsx'), 'MachinesPage'),
}
