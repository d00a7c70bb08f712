// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'rencana/induk',
    Page: lazyRouteComponent(() => import('./text/plan-page.tsx'), 'PlanPage'),
    door: {
      job: 'plan',
      step: 'shape',
      label: { id: 'Rencana induk', en: 'Master plan' },
      summary: {
        id: 'Dasar hukum, visi dan misi, analisis strategis, dan empat rencana aksi.',
        en: 'Legal basis, vision and missions, strategic analysis and four action plans.',
      },
      permission: 'plan.plan.read',
      only: 'region',
    },
  },
  {
    path: 'rencana/induk/dimensi',
    Page: lazyRouteComponent(() => import('./dimensions/dimensions-page.tsx'), 'DimensionsPage'),
  },
  {
    path: 'rencana/tujuan',
    Page: lazyRouteComponent(() => import('./goals/goals-page.tsx'), 'GoalsPage'),
    door: {
      job: 'plan',
      step: 'shape',
      label: { id: 'Sasaran dan keselarasan', en: 'Goals and alignment' },
      summary: {
        id: 'Sasaran RPJMD, RKPD, SPBE, dan TPB yang dituju program.',
        en: 'Goals of the region’s plans, SPBE and the SDGs that programmes serve.',
      },
      permission: 'plan.plan.read',
      only: 'region',
    },
  },
]
