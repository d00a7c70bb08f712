// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'evaluasi/rekomendasi/$year',
    Page: lazyRouteComponent(() => import('./list/list-page.tsx'), 'RecommendationsPage'),
    door: {
      job: 'evaluation',
      step: 'conclude',
      label: { id: 'Rekomendasi', en: 'Recommendations' },
      summary: {
        id: 'Apa yang disarankan asesor, siapa yang menindaklanjuti, dan buktinya.',
        en: 'What assessors recommended, who follows it up, and the evidence.',
      },
      permission: 'followup.recommendation.read',
    },
  },
  {
    path: 'evaluasi/rekomendasi/$year/$id',
    Page: lazyRouteComponent(() => import('./one/recommendation-page.tsx'), 'RecommendationPage'),
  },
]

export const pages: readonly PublicPage[] = []
