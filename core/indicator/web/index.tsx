// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { indicatorPage } from './public/indicator-page.tsx'
import { indicatorsPage } from './public/indicators-page.tsx'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'indikator/daftar',
    Page: lazyRouteComponent(() => import('./list/list-page.tsx'), 'ListPage'),
    door: {
      job: 'indicator',
      step: 'look',
      label: { id: 'Semua indikator', en: 'All indicators' },
      summary: {
        id: 'Nilai terkini, target, dan tren; setiap angka dapat dibuka sampai faktanya.',
        en: 'Values now, targets and trends; every figure opens down to its facts.',
      },
      permission: 'indicator.value.read',
      only: 'region',
    },
  },
  {
    path: 'indikator/tetapkan',
    Page: lazyRouteComponent(() => import('./define/define-page.tsx'), 'DefinePage'),
    door: {
      job: 'indicator',
      step: 'define',
      label: { id: 'Tetapkan indikator', en: 'Define indicators' },
      summary: {
        id: 'Rumus dari ukuran layanan, target, pemilik, tautan ke laporan, dan terbitan.',
        en: 'Formulas over measures, targets, owners, links to reports and publication.',
      },
      permission: 'indicator.definition.change',
      only: 'region',
    },
  },
  {
    path: 'indikator/isian',
    Page: lazyRouteComponent(() => import('./manual/manual-page.tsx'), 'ManualPage'),
    door: {
      job: 'indicator',
      step: 'define',
      label: { id: 'Nilai isian', en: 'Entered values' },
      summary: {
        id: 'Usulkan, setujui, dan impor statistik dengan sumber dan bukti.',
        en: 'Propose, approve and import statistics with source and evidence.',
      },
      permission: 'indicator.value.read',
      only: 'region',
    },
  },
  {
    path: 'indikator/kejanggalan',
    Page: lazyRouteComponent(() => import('./anomalies/anomalies-page.tsx'), 'AnomaliesPage'),
    door: {
      job: 'indicator',
      step: 'guard',
      label: { id: 'Kejanggalan', en: 'Anomalies' },
      summary: {
        id: 'Lonjakan, pola digit, isian sekaligus, dan target yang dilonggarkan.',
        en: 'Leaps, patterns of digits, entries at once and targets made easier.',
      },
      permission: 'indicator.anomaly.read',
      only: 'region',
    },
  },
  {
    path: 'indikator/tetapkan/$code',
    Page: lazyRouteComponent(() => import('./define/change-page.tsx'), 'ChangePage'),
  },
  {
    path: 'indikator/$code',
    Page: lazyRouteComponent(() => import('./one/one-page.tsx'), 'OnePage'),
  },
]

export const pages: readonly PublicPage[] = [indicatorsPage, indicatorPage]
