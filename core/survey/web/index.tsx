// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { formPage } from './form/form-page.tsx'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'evaluasi/survei',
    Page: lazyRouteComponent(() => import('./work/years-page.tsx'), 'YearsPage'),
    door: {
      job: 'evaluation',
      step: 'fill',
      label: { id: 'Survei warga', en: 'Citizen survey' },
      summary: {
        id: 'Formulir, kuota, pemeriksaan mutu, dan hasil yang disahkan.',
        en: 'Forms, quota, quality checks and the confirmed result.',
      },
      permission: 'survey.result.read',
      only: 'region',
    },
  },
  {
    path: 'evaluasi/survei/$year',
    Page: lazyRouteComponent(() => import('./work/survey-page.tsx'), 'SurveyPage'),
  },
  {
    path: 'evaluasi/survei/$year/periksa',
    Page: lazyRouteComponent(() => import('./findings/findings-page.tsx'), 'FindingsPage'),
  },
  {
    path: 'evaluasi/survei/$year/hasil',
    Page: lazyRouteComponent(() => import('./results/results-page.tsx'), 'ResultsPage'),
  },
  {
    path: 'evaluasi/survei/$year/bantu/$form',
    Page: lazyRouteComponent(() => import('./interview/interview-page.tsx'), 'InterviewPage'),
  },
  {
    path: 'evaluasi/survei-daerah',
    Page: lazyRouteComponent(() => import('./progress/progress-page.tsx'), 'ProgressPage'),
    door: {
      job: 'evaluation',
      step: 'fill',
      label: { id: 'Survei warga di daerah', en: 'Citizen surveys of the regions' },
      summary: {
        id: 'Daerah yang sudah menyurvei, kuota, dan peringatan mutunya.',
        en: 'Regions that have run it, their quota and warnings.',
      },
      permission: 'survey.progress.read',
      only: 'ministry',
    },
  },
  {
    path: 'evaluasi/survei-daerah/$year/$code',
    Page: lazyRouteComponent(() => import('./results/region-result-page.tsx'), 'RegionResultPage'),
  },
]

export const pages: readonly PublicPage[] = [formPage]
