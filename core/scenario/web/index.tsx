// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'evaluasi/andaian/$year',
    Page: lazyRouteComponent(() => import('./scenario-page.tsx'), 'ScenarioPage'),
    door: {
      job: 'evaluation',
      step: 'conclude',
      label: { id: 'Andaian', en: 'What if' },
      summary: {
        id: 'Geser nilai pertanyaan atau target program dan lihat indeks, peringkat, dan langkah yang paling berguna.',
        en: 'Move question scores or programme targets and see index, rank, and which steps help most.',
      },
      permission: 'scenario.scenario.read',
      only: 'region',
    },
  },
]

export const pages: readonly PublicPage[] = []
