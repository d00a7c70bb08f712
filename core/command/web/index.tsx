// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Door, WorkspacePage } from '#platform/client/workspace.tsx'

const door = (label: Door['label'], summary: Door['summary'], permission = 'command.wall.read'): Door => ({
  ...{ job: 'service', step: 'command', only: 'region' },
  ...{ label, summary, permission },
})

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'layanan/komando',
    Page: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
    door: door(
      { id: 'Layar komando', en: 'Command screen' },
      {
        id: 'Alarm, angka hari ini, dan keadaan layanan dalam satu layar.',
        en: 'Alarms, figures of today and how services stand, on one screen.',
      },
    ),
  },
  {
    path: 'layanan/komando/dinding',
    Page: lazyRouteComponent(() => import('./wall/wall-page.tsx'), 'WallPage'),
    door: door(
      { id: 'Dinding komando', en: 'Command wall' },
      {
        id: 'Tampilan layar besar yang berganti sendiri dan menyambung lagi sendiri.',
        en: 'The view for the big screen; it rotates and recovers by itself.',
      },
    ),
  },
  {
    path: 'layanan/komando/ringkas',
    Page: lazyRouteComponent(() => import('./brief/brief-page.tsx'), 'BriefPage'),
    door: door(
      { id: 'Ringkas untuk pimpinan', en: 'Brief for the head of the region' },
      {
        id: 'Sepuluh angka di telepon, yang merah lebih dahulu.',
        en: 'Ten figures on a phone, what is red first.',
      },
    ),
  },
  {
    path: 'layanan/komando/tata-letak',
    Page: lazyRouteComponent(() => import('./layout/layout-page.tsx'), 'LayoutPage'),
    door: door(
      { id: 'Tata letak dan alarm', en: 'Layout and alarms' },
      {
        id: 'Susun halaman dinding, angka pimpinan, dan aturan alarm.',
        en: 'Arrange pages of the wall, figures of the head, and alarm rules.',
      },
      'command.layout.change',
    ),
  },
]
