// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'evaluasi/nilai',
    Page: lazyRouteComponent(() => import('./own/own-sheets-page.tsx'), 'OwnSheetsPage'),
    door: {
      job: 'evaluation',
      step: 'score',
      label: { id: 'Lembar penilaian saya', en: 'My scoring sheets' },
      summary: {
        id: 'Menilai tiap pertanyaan daerah yang ditugaskan kepada Anda, juga tanpa jaringan.',
        en: 'Rate each question of the regions assigned to you, also without a network.',
      },
      permission: 'scoring.sheet.fill',
    },
  },
  {
    path: 'evaluasi/nilai/$year',
    Page: lazyRouteComponent(() => import('./sheet/sheet-page.tsx'), 'SheetPage'),
  },
  {
    path: 'evaluasi/nilai/$year/$question',
    Page: lazyRouteComponent(() => import('./question/question-page.tsx'), 'QuestionPage'),
  },
  {
    path: 'evaluasi/nilai-bersama/$year',
    Page: lazyRouteComponent(() => import('./colleagues/colleagues-page.tsx'), 'ColleaguesPage'),
  },
  {
    path: 'evaluasi/klarifikasi',
    Page: lazyRouteComponent(
      () => import('./clarification/clarification-page.tsx'),
      'NewestClarificationPage',
    ),
    door: {
      job: 'evaluation',
      step: 'score',
      label: { id: 'Klarifikasi', en: 'Clarifications' },
      summary: {
        id: 'Pertanyaan asesor kepada daerah, dijawab dalam hitungan jam.',
        en: 'What assessors ask the region, answered within hours.',
      },
      permission: 'scoring.clarification.read',
      only: 'region',
    },
  },
  {
    path: 'evaluasi/klarifikasi/$year',
    Page: lazyRouteComponent(() => import('./clarification/clarification-page.tsx'), 'ClarificationPage'),
  },
  {
    path: 'evaluasi/nilai-kemajuan',
    Page: lazyRouteComponent(() => import('./progress/progress-page.tsx'), 'NewestProgressPage'),
    door: {
      job: 'evaluation',
      step: 'score',
      label: { id: 'Kemajuan penilaian', en: 'Progress of scoring' },
      summary: {
        id: 'Sejauh mana tiap asesor di tiap daerah, tanpa melihat nilainya.',
        en: 'How far each assessor is in each region, without seeing a rating.',
      },
      permission: 'scoring.progress.read',
      only: 'ministry',
    },
  },
  {
    path: 'evaluasi/nilai-kemajuan/$year',
    Page: lazyRouteComponent(() => import('./progress/progress-page.tsx'), 'ProgressPage'),
  },
]

export const pages: readonly PublicPage[] = []
