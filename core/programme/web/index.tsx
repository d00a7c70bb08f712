// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Finder } from '#platform/client/finder.ts'
import type { WorkspacePage } from '#platform/client/workspace.tsx'

/** Finds programmes of the region of the screen by code or name. */
export const programmeFinder: Finder = {
  key: 'programmes',
  label: { id: 'Program', en: 'Programmes' },
  find: async (...asked) => (await import('./find-programmes.ts')).findProgrammes(...asked),
}

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'rencana/program',
    Page: lazyRouteComponent(() => import('./list/list-page.tsx'), 'ProgrammesPage'),
    door: {
      job: 'plan',
      step: 'shape',
      label: { id: 'Program', en: 'Programmes' },
      summary: {
        id: 'Semua program dengan OPD, target, anggaran, dan status; tulis, setujui, ekspor.',
        en: 'Every programme with agency, targets, budget and state; write, approve, export.',
      },
      permission: 'programme.programme.read',
      only: 'region',
    },
  },
  {
    path: 'rencana/quick-win',
    Page: lazyRouteComponent(() => import('./quick-win/quick-wins-page.tsx'), 'QuickWinsPage'),
    door: {
      job: 'plan',
      step: 'shape',
      label: { id: 'Program percepatan', en: 'Quick wins' },
      summary: {
        id: 'Program yang hasilnya cepat dirasakan, dengan penilaian sendiri dan risikonya.',
        en: 'Programmes whose results are felt soon, with their own scores and risks.',
      },
      permission: 'programme.programme.read',
      only: 'region',
    },
  },
  {
    path: 'rencana/program/baru',
    Page: lazyRouteComponent(() => import('./form/form-page.tsx'), 'NewProgrammePage'),
  },
  {
    path: 'rencana/program/impor',
    Page: lazyRouteComponent(() => import('./import/import-page.tsx'), 'ImportPage'),
  },
  {
    path: 'rencana/program/periksa',
    Page: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
  },
  {
    path: 'rencana/program/$id',
    Page: lazyRouteComponent(() => import('./one/programme-page.tsx'), 'ProgrammePage'),
  },
  {
    path: 'rencana/program/$id/ubah',
    Page: lazyRouteComponent(() => import('./form/form-page.tsx'), 'EditProgrammePage'),
  },
]
