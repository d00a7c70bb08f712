// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'rencana/realisasi',
    Page: lazyRouteComponent(() => import('./year/realisation-page.tsx'), 'RealisationPage'),
    door: {
      job: 'plan',
      step: 'run',
      label: { id: 'Realisasi', en: 'Realisation' },
      summary: {
        id: 'Laporan kemajuan, keluaran, dan keuangan setiap periode.',
        en: 'Reports on progress, output and money every period.',
      },
      permission: 'realisation.report.read',
      only: 'region',
    },
  },
  {
    path: 'rencana/realisasi/periksa',
    Page: lazyRouteComponent(() => import('./queue/queue-page.tsx'), 'QueuePage'),
    door: {
      job: 'plan',
      step: 'run',
      label: { id: 'Periksa laporan', en: 'Judge reports' },
      summary: {
        id: 'Laporan yang menunggu sekretariat atau pimpinan.',
        en: 'Reports that wait for the secretariat or the leader.',
      },
      permission: 'realisation.report.judge',
      only: 'region',
    },
  },
  {
    path: 'rencana/realisasi/terlambat',
    Page: lazyRouteComponent(() => import('./late/late-page.tsx'), 'LatePage'),
    door: {
      job: 'plan',
      step: 'run',
      label: { id: 'Laporan terlambat', en: 'Late reports' },
      summary: {
        id: 'Laporan yang melewati tenggat dan belum dikirim.',
        en: 'Reports past their due date that were not sent.',
      },
      permission: 'realisation.report.read',
      only: 'region',
    },
  },
  {
    path: 'rencana/realisasi/$year/$period/tabel',
    Page: lazyRouteComponent(() => import('./table/table-page.tsx'), 'TablePage'),
  },
  {
    path: 'rencana/realisasi/$year/$period/$programme',
    Page: lazyRouteComponent(() => import('./report/report-page.tsx'), 'ReportPage'),
  },
  {
    path: 'rencana/rekap',
    Page: lazyRouteComponent(() => import('./roll-up/roll-up-page.tsx'), 'RollUpPage'),
    door: {
      job: 'plan',
      step: 'see',
      label: { id: 'Rekap realisasi', en: 'Roll-up of realisation' },
      summary: {
        id: 'Rencana dan realisasi menurut dimensi, OPD, dan program.',
        en: 'Plan and realisation by dimension, agency and programme.',
      },
      permission: 'realisation.report.read',
      only: 'region',
    },
  },
  {
    path: 'rencana/rekap/$year',
    Page: lazyRouteComponent(() => import('./roll-up/roll-up-page.tsx'), 'RollUpPage'),
  },
]
