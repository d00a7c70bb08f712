// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { cohortPage } from './public/cohort-page.tsx'
import { cohortsPage } from './public/cohorts-page.tsx'
import { listPage } from './public/list-page.tsx'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'gerakan/angkatan',
    Page: lazyRouteComponent(() => import('./cohorts/cohorts-page.tsx'), 'CohortsPage'),
    door: {
      job: 'movement',
      step: 'choose',
      label: { id: 'Angkatan', en: 'Cohorts' },
      summary: {
        id: 'Daerah yang terpilih tiap tahun, dasarnya, dan keanggotaan yang berakhir.',
        en: 'Regions chosen each year, on what basis, and memberships that ended.',
      },
      permission: 'selection.round.read',
    },
  },
  {
    path: 'gerakan/angkatan/$year',
    Page: lazyRouteComponent(() => import('./cohorts/cohort-page.tsx'), 'CohortPage'),
  },
  {
    path: 'gerakan/seleksi',
    Page: lazyRouteComponent(() => import('./rounds/rounds-page.tsx'), 'RoundsPage'),
    door: {
      job: 'movement',
      step: 'choose',
      label: { id: 'Seleksi daerah', en: 'Selection of regions' },
      summary: {
        id: 'Kriteria, kuesioner, wawancara, peringkat, dan keputusan dengan alasan.',
        en: 'Criteria, questionnaire, interviews, ranking and decisions with reasons.',
      },
      permission: 'selection.round.read',
    },
  },
  {
    path: 'gerakan/seleksi/baru',
    Page: lazyRouteComponent(() => import('./rounds/plan-page.tsx'), 'NewRoundPage'),
  },
  {
    path: 'gerakan/seleksi/$id',
    Page: lazyRouteComponent(() => import('./round/round-page.tsx'), 'RoundPage'),
  },
  {
    path: 'gerakan/seleksi/$id/rancangan',
    Page: lazyRouteComponent(() => import('./rounds/plan-page.tsx'), 'PlanPage'),
  },
  {
    path: 'gerakan/seleksi/$id/calon/$of',
    Page: lazyRouteComponent(() => import('./round/candidate-page.tsx'), 'CandidatePage'),
  },
  {
    path: 'gerakan/seleksi/$id/wawancara/$of',
    Page: lazyRouteComponent(() => import('./interview/interview-page.tsx'), 'InterviewPage'),
  },
  {
    path: 'gerakan/kuesioner/$id',
    Page: lazyRouteComponent(() => import('./questionnaire/questionnaire-page.tsx'), 'QuestionnairePage'),
  },
  {
    path: 'gerakan/kesiapan',
    Page: lazyRouteComponent(() => import('./readiness/readiness-page.tsx'), 'ReadinessPage'),
    door: {
      job: 'movement',
      step: 'choose',
      label: { id: 'Kesiapan daerah', en: 'Readiness of the region' },
      summary: {
        id: 'Alam, struktur, infrastruktur, suprastruktur, dan budaya: nilai, bukti, dan profilnya.',
        en: 'Nature, structure, infrastructure, superstructure and culture: ratings, evidence and profile.',
      },
      permission: 'selection.readiness.read',
      only: 'region',
    },
  },
]

export const pages: readonly PublicPage[] = [cohortsPage, cohortPage, listPage]
