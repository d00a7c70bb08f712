// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { verifyPage } from './verify/verify-page.tsx'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'rapat/daftar',
    Page: lazyRouteComponent(() => import('./list/list-page.tsx'), 'MeetingsPage'),
    door: {
      job: 'meeting',
      step: 'meet',
      label: { id: 'Daftar rapat', en: 'Meetings' },
      summary: {
        id: 'Rencanakan rapat, catat yang hadir, dan terbitkan notulennya.',
        en: 'Plan meetings, note who came, and issue their minutes.',
      },
      permission: 'meeting.meeting.read',
      only: 'region',
    },
  },
  {
    path: 'rapat/keputusan',
    Page: lazyRouteComponent(() => import('./decisions/decisions-page.tsx'), 'DecisionsPage'),
    door: {
      job: 'meeting',
      step: 'meet',
      label: { id: 'Keputusan rapat', en: 'Decisions of meetings' },
      summary: {
        id: 'Siapa mengerjakan apa sampai kapan, yang terlambat lebih dahulu.',
        en: 'Who does what until when, late ones first.',
      },
      permission: 'meeting.meeting.read',
      only: 'region',
    },
  },
  {
    path: 'rapat/baru',
    Page: lazyRouteComponent(() => import('./plan/plan-page.tsx'), 'PlanPage'),
  },
  {
    path: 'rapat/keputusan/$decisionId',
    Page: lazyRouteComponent(() => import('./decisions/decision-page.tsx'), 'DecisionPage'),
  },
  {
    path: 'rapat/$meetingId',
    Page: lazyRouteComponent(() => import('./one/meeting-page.tsx'), 'MeetingPage'),
  },
]

export const pages: readonly PublicPage[] = [verifyPage]
