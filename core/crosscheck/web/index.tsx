// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { verifyPage } from './verify/verify-page.tsx'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'evaluasi/sesi',
    Page: lazyRouteComponent(() => import('./list/list-page.tsx'), 'NewestSessionsPage'),
    door: {
      job: 'evaluation',
      step: 'score',
      label: { id: 'Sesi uji silang', en: 'Cross-check sessions' },
      summary: {
        id: 'Telaah dokumen, wawancara, kunjungan, dan berita acaranya.',
        en: 'Desk reviews, interviews, visits and their minutes.',
      },
      permission: 'crosscheck.session.read',
      only: 'region',
    },
  },
  {
    path: 'evaluasi/sesi/$year',
    Page: lazyRouteComponent(() => import('./list/list-page.tsx'), 'SessionsPage'),
  },
  {
    path: 'evaluasi/sesi/$year/$sessionId',
    Page: lazyRouteComponent(() => import('./session/session-page.tsx'), 'SessionPage'),
  },
  {
    path: 'evaluasi/sesi/$year/$sessionId/hadir',
    Page: lazyRouteComponent(() => import('./check-in/check-in-page.tsx'), 'CheckInPage'),
  },
  {
    path: 'evaluasi/sampel/$year',
    Page: lazyRouteComponent(() => import('./sampling/sampling-page.tsx'), 'SamplingPage'),
  },
  {
    path: 'evaluasi/kalender-sesi',
    Page: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'NewestCalendarPage'),
    door: {
      job: 'evaluation',
      step: 'score',
      label: { id: 'Kalender sesi', en: 'Calendar of sessions' },
      summary: {
        id: 'Sesi uji silang semua daerah dan jadwal yang bertabrakan.',
        en: 'Cross-check sessions of all regions and their clashes.',
      },
      permission: 'crosscheck.calendar.read',
      only: 'ministry',
    },
  },
  {
    path: 'evaluasi/kalender-sesi/$year',
    Page: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
  },
]

export const pages: readonly PublicPage[] = [verifyPage]
