// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { verifyPage } from './verify/verify-page.tsx'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'evaluasi/hasil-sementara/$year',
    Page: lazyRouteComponent(() => import('./board/board-page.tsx'), 'BoardPage'),
    door: {
      job: 'evaluation',
      step: 'conclude',
      label: { id: 'Hasil sementara', en: 'Provisional results' },
      summary: {
        id: 'Semua daerah dengan nilai, selang, dan rentang peringkat, langsung dari nilai asesor.',
        en: 'All regions with score, interval and range of ranks, live from the ratings.',
      },
      permission: 'result.board.read',
      only: 'ministry',
    },
  },
  {
    path: 'evaluasi/hasil-sementara/$year/$of',
    Page: lazyRouteComponent(() => import('./board/region-page.tsx'), 'RegionResultPage'),
  },
  {
    path: 'evaluasi/sanggahan/$year',
    Page: lazyRouteComponent(() => import('./docket/docket-page.tsx'), 'DocketPage'),
    door: {
      job: 'evaluation',
      step: 'conclude',
      label: { id: 'Sanggahan', en: 'Objections' },
      summary: {
        id: 'Keberatan daerah terhadap nilai, untuk diputus panel dengan alasan.',
        en: 'Objections of regions to scores, to be decided by the panel with a reason.',
      },
      permission: 'result.objection.decide',
      only: 'ministry',
    },
  },
  {
    path: 'evaluasi/sanggahan/$year/$of/$question',
    Page: lazyRouteComponent(() => import('./docket/decision-page.tsx'), 'DecisionPage'),
  },
  {
    path: 'evaluasi/terbitkan/$year',
    Page: lazyRouteComponent(() => import('./publish/publish-page.tsx'), 'PublishPage'),
    door: {
      job: 'evaluation',
      step: 'conclude',
      label: { id: 'Terbitkan hasil', en: 'Publish results' },
      summary: {
        id: 'Daftar periksa, penerbitan dengan surat, kemajuan cetak rapor, dan pembetulan.',
        en: 'Checklist, publication with a letter, progress of the reports, and corrections.',
      },
      permission: 'result.result.publish',
      only: 'ministry',
    },
  },
  {
    path: 'evaluasi/pembetulan/$year/$of',
    Page: lazyRouteComponent(() => import('./publish/correction-page.tsx'), 'CorrectionPage'),
  },
  {
    path: 'evaluasi/pratinjau/$year',
    Page: lazyRouteComponent(() => import('./preview/preview-page.tsx'), 'PreviewPage'),
    door: {
      job: 'evaluation',
      step: 'conclude',
      label: { id: 'Pratinjau hasil', en: 'Preview of the result' },
      summary: {
        id: 'Nilai sementara daerah Anda, selisih dengan nilai sendiri, dan sanggahan.',
        en: 'The provisional result of your region, its gap to your own ratings, and objections.',
      },
      permission: 'result.preview.read',
      only: 'region',
    },
  },
]

export const pages: readonly PublicPage[] = [verifyPage]
