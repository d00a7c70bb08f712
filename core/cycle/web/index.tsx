// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { letterPage } from './letter/letter-page.tsx'

export { useCycleYears } from './cycle-years.ts'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'evaluasi/putaran',
    Page: lazyRouteComponent(() => import('./cycles/cycles-page.tsx'), 'CyclesPage'),
    door: {
      job: 'evaluation',
      step: 'prepare',
      label: { id: 'Putaran evaluasi', en: 'Evaluation cycles' },
      summary: {
        id: 'Jadwal, undangan, tenggat, dan keikutsertaan.',
        en: 'Schedule, invitations, deadlines and participation.',
      },
      permission: 'cycle.cycle.read',
    },
  },
  {
    path: 'evaluasi/putaran/$year',
    Page: lazyRouteComponent(() => import('./cycle/cycle-page.tsx'), 'CyclePage'),
  },
  {
    path: 'evaluasi/putaran/$year/peserta',
    Page: lazyRouteComponent(() => import('./board/board-page.tsx'), 'BoardPage'),
  },
  {
    path: 'evaluasi/putaran/$year/surat',
    Page: lazyRouteComponent(() => import('./letters/letters-page.tsx'), 'LettersPage'),
  },
  {
    path: 'evaluasi/instrumen',
    Page: lazyRouteComponent(() => import('./instruments/instruments-page.tsx'), 'InstrumentsPage'),
    door: {
      job: 'evaluation',
      step: 'prepare',
      label: { id: 'Instrumen', en: 'Instruments' },
      summary: {
        id: 'Bobot, pertanyaan, dan rubrik setiap versi; turunkan dan bandingkan.',
        en: 'Weights, questions and rubrics of every version; derive and compare.',
      },
      permission: 'cycle.cycle.read',
    },
  },
  {
    path: 'evaluasi/instrumen/$code/$version',
    Page: lazyRouteComponent(() => import('./instruments/instrument-page.tsx'), 'InstrumentPage'),
  },
  {
    path: 'evaluasi/instrumen/$code/$version/turunan',
    Page: lazyRouteComponent(() => import('./instruments/derive-page.tsx'), 'DerivePage'),
  },
]

export const pages: readonly PublicPage[] = [letterPage]
