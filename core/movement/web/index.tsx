// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { Door, WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { provePage } from './prove/prove-page.tsx'

const READ = { job: 'movement', permission: 'movement.journey.read' } as const

const door = (given: Omit<Door, 'job' | 'permission'>): Door => ({ ...READ, ...given })

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'gerakan/perjalanan',
    Page: lazyRouteComponent(() => import('./journey/journey-page.tsx'), 'JourneyPage'),
    door: door({
      step: 'guide',
      only: 'region',
      label: { id: 'Perjalanan', en: 'The way' },
      summary: {
        id: 'Sejauh mana daerah melangkah, apa yang ditunggu, pembimbing, dan riwayatnya.',
        en: 'How far the region is, what is awaited, its mentors and its history.',
      },
    }),
  },
  {
    path: 'gerakan/papan',
    Page: lazyRouteComponent(() => import('./board/board-page.tsx'), 'BoardPage'),
    door: door({
      step: 'guide',
      only: 'ministry',
      label: { id: 'Papan perjalanan', en: 'Board of the way' },
      summary: {
        id: 'Keadaan setiap daerah dari terpilih sampai dievaluasi, dan apa yang ditunggu.',
        en: 'Where every region stands from being chosen to being evaluated, and what is awaited.',
      },
    }),
  },
  {
    path: 'gerakan/papan/$of',
    Page: lazyRouteComponent(() => import('./journey/journey-page.tsx'), 'RegionPage'),
  },
  {
    path: 'gerakan/nota',
    Page: lazyRouteComponent(() => import('./memoranda/memoranda-page.tsx'), 'MemorandaPage'),
    door: door({
      step: 'commit',
      label: { id: 'Nota kesepahaman', en: 'Memoranda' },
      summary: {
        id: 'Kesepakatan kementerian dan daerah: pihak, tanggal, nomor, dan naskahnya.',
        en: 'What ministry and region agreed: parties, day, number and document.',
      },
    }),
  },
  {
    path: 'gerakan/bimtek',
    Page: lazyRouteComponent(() => import('./stages/stages-page.tsx'), 'StagesPage'),
    door: door({
      step: 'guide',
      label: { id: 'Bimtek', en: 'Bimtek sessions' },
      summary: {
        id: 'Bimtek I sampai IV: agenda, kehadiran, dan hasil yang diserahkan.',
        en: 'Bimtek 1 to 4: agenda, attendance and what they brought forth.',
      },
    }),
  },
  {
    path: 'gerakan/bimtek/$id',
    Page: lazyRouteComponent(() => import('./stages/stage-page.tsx'), 'StagePage'),
  },
  {
    path: 'gerakan/komitmen',
    Page: lazyRouteComponent(() => import('./commitment/commitment-page.tsx'), 'CommitmentPage'),
    door: door({
      step: 'commit',
      only: 'region',
      label: { id: 'Komitmen bersama', en: 'Joint commitment' },
      summary: {
        id: 'Naskah, tanda tangan semua OPD, saksi, dan sertifikatnya.',
        en: 'Text, the signatures of all agencies, witnesses and the certificate.',
      },
    }),
  },
]

export const pages: readonly PublicPage[] = [provePage]
