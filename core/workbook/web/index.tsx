// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'evaluasi/isian/$year',
    Page: lazyRouteComponent(() => import('./overview/workbook-page.tsx'), 'WorkbookPage'),
    door: {
      job: 'evaluation',
      step: 'fill',
      label: { id: 'Isian mandiri', en: 'Self-assessment' },
      summary: {
        id: 'Klaim, nilai mandiri, dan bukti tiap pertanyaan, dari OPD sampai dikirim ke kementerian.',
        en: 'Claim, self-rating and evidence for each question, from the agencies to the ministry.',
      },
      permission: 'workbook.answer.read',
      only: 'region',
    },
  },
  {
    path: 'evaluasi/isian/$year/pembagian',
    Page: lazyRouteComponent(() => import('./review/review-page.tsx'), 'ReviewPage'),
  },
  {
    path: 'evaluasi/isian/$year/tabel',
    Page: lazyRouteComponent(() => import('./table/table-page.tsx'), 'TablePage'),
  },
  {
    path: 'evaluasi/isian/$year/terkirim',
    Page: lazyRouteComponent(() => import('./versions/versions-page.tsx'), 'VersionsPage'),
  },
  {
    path: 'evaluasi/isian/$year/$component',
    Page: lazyRouteComponent(() => import('./component/component-page.tsx'), 'ComponentPage'),
  },
  {
    path: 'evaluasi/isian-daerah/$year',
    Page: lazyRouteComponent(() => import('./regions/regions-page.tsx'), 'RegionsPage'),
    door: {
      job: 'evaluation',
      step: 'fill',
      label: { id: 'Isian daerah', en: 'Self-assessments of regions' },
      summary: {
        id: 'Daerah mana yang sudah mengirim isian mandiri, selengkap apa, dan isinya.',
        en: 'Which regions have submitted, how complete they are, and what they claim.',
      },
      permission: 'workbook.region.read',
      only: 'ministry',
    },
  },
  {
    path: 'evaluasi/isian-daerah/$year/$submittedBy',
    Page: lazyRouteComponent(() => import('./regions/region-page.tsx'), 'RegionPage'),
  },
]

export const pages: readonly PublicPage[] = []
