// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'evaluasi/keselarasan/$year',
    Page: lazyRouteComponent(() => import('./agreement/agreement-page.tsx'), 'AgreementPage'),
    door: {
      job: 'evaluation',
      step: 'score',
      label: { id: 'Keselarasan penilaian', en: 'Agreement of ratings' },
      summary: {
        id: 'Seberapa sepakat para asesor, di pertanyaan mana mereka berjauhan, dan siapa yang lebih ketat.',
        en: 'How far assessors agree, on which questions they lie apart, and who is stricter.',
      },
      permission: 'moderation.agreement.read',
      only: 'ministry',
    },
  },
  {
    path: 'evaluasi/keselarasan/$year/$of',
    Page: lazyRouteComponent(() => import('./agreement/region-page.tsx'), 'RegionAgreementPage'),
  },
  {
    path: 'evaluasi/moderasi/$year',
    Page: lazyRouteComponent(() => import('./list/moderations-page.tsx'), 'ModerationsPage'),
    door: {
      job: 'evaluation',
      step: 'score',
      label: { id: 'Moderasi', en: 'Moderation' },
      summary: {
        id: 'Pertanyaan yang penilaiannya berjauhan, dibicarakan dan ditutup dengan alasan.',
        en: 'Questions on which ratings lie apart, talked over and closed with a reason.',
      },
      permission: 'moderation.room.read',
    },
  },
  {
    path: 'evaluasi/moderasi/$year/$moderation',
    Page: lazyRouteComponent(() => import('./room/room-page.tsx'), 'RoomPage'),
  },
]

export const pages: readonly PublicPage[] = []
