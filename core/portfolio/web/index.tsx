// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Door, WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicFile, PublicPage } from '#platform/ui/page.ts'
import { GetProgrammeFeed } from '../contract.ts'
import { confirmPage, endPage } from './public/follow-pages.tsx'
import { programmesPage } from './public/programmes-page.tsx'

const door = (label: Door['label'], summary: Door['summary']): Door => ({
  job: 'plan',
  step: 'see',
  label,
  summary,
  permission: 'portfolio.view.read',
  only: 'region',
})

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'rencana/ringkas',
    Page: lazyRouteComponent(() => import('./summary/summary-page.tsx'), 'SummaryPage'),
    door: door(
      { id: 'Ringkasan pimpinan', en: 'Summary for the leader' },
      {
        id: 'Satu tahun dalam satu halaman, dan apa yang merah.',
        en: 'A year on one page, and what is red.',
      },
    ),
  },
  {
    path: 'rencana/merah',
    Page: lazyRouteComponent(() => import('./red/red-page.tsx'), 'RedPage'),
    door: door(
      { id: 'Yang merah dan mengapa', en: 'What is red and why' },
      {
        id: 'Program yang perlu perhatian, sebabnya, dan siapa yang diminta.',
        en: 'Programmes that need attention, the reasons, and who is asked.',
      },
    ),
  },
  {
    path: 'rencana/papan',
    Page: lazyRouteComponent(() => import('./board/board-page.tsx'), 'BoardPage'),
    door: door(
      { id: 'Papan program', en: 'Board of programmes' },
      {
        id: 'Semua program menurut status, dengan kemajuan dan uangnya.',
        en: 'All programmes by state, with progress and money.',
      },
    ),
  },
  {
    path: 'rencana/peta-jalan',
    Page: lazyRouteComponent(() => import('./roadmap/roadmap-page.tsx'), 'RoadmapPage'),
    door: door(
      { id: 'Peta jalan', en: 'Roadmap' },
      {
        id: 'Kapan program mulai dan selesai, dan apa yang ditunggunya.',
        en: 'When programmes begin and end, and what they wait for.',
      },
    ),
  },
  {
    path: 'rencana/anggaran',
    Page: lazyRouteComponent(() => import('./budget/budget-page.tsx'), 'BudgetPage'),
    door: door(
      { id: 'Anggaran program', en: 'Budget of programmes' },
      {
        id: 'Rencana dan realisasi per tahun, sumber, dan dimensi.',
        en: 'Plan and spending per year, source and dimension.',
      },
    ),
  },
  {
    path: 'rencana/peta',
    Page: lazyRouteComponent(() => import('./map/map-page.tsx'), 'MapPage'),
    door: door(
      { id: 'Peta program', en: 'Map of programmes' },
      {
        id: 'Di desa dan kelurahan mana program dikerjakan.',
        en: 'In which villages programmes are carried out.',
      },
    ),
  },
]

export const pages: readonly PublicPage[] = [programmesPage, confirmPage, endPage]

export const files: readonly PublicFile[] = [
  {
    path: '/daerah/:code/program.atom',
    endpoint: GetProgrammeFeed,
    input: ({ params }) => ({ code: params.code ?? '' }),
  },
]
