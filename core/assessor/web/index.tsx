// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'evaluasi/penugasan',
    Page: lazyRouteComponent(() => import('./own/own-page.tsx'), 'OwnAssignmentsPage'),
    door: {
      job: 'evaluation',
      step: 'score',
      label: { id: 'Penugasan saya', en: 'My assignments' },
      summary: { id: 'Daerah yang Anda nilai tahun ini.', en: 'The regions you rate this year.' },
      permission: 'assessor.assignment.own',
      only: 'ministry',
    },
  },
  {
    path: 'evaluasi/profil-asesor',
    Page: lazyRouteComponent(() => import('./profile/own-profile-page.tsx'), 'OwnProfilePage'),
    door: {
      job: 'evaluation',
      step: 'prepare',
      label: { id: 'Profil asesor saya', en: 'My assessor profile' },
      summary: {
        id: 'Keahlian, lembaga, dan benturan kepentingan.',
        en: 'Expertise, institutions and conflicts of interest.',
      },
      permission: 'assessor.profile.keep',
      only: 'ministry',
    },
  },
  {
    path: 'evaluasi/asesor',
    Page: lazyRouteComponent(() => import('./pool/pool-page.tsx'), 'PoolPage'),
    door: {
      job: 'evaluation',
      step: 'prepare',
      label: { id: 'Asesor dan penugasan', en: 'Assessors and assignments' },
      summary: {
        id: 'Daftar asesor, benturan kepentingan, dan usulan penugasan.',
        en: 'The pool, conflicts of interest and proposed assignments.',
      },
      permission: 'assessor.pool.read',
      only: 'ministry',
    },
  },
  {
    path: 'evaluasi/asesor/orang/$personId',
    Page: lazyRouteComponent(() => import('./profile/profile-page.tsx'), 'ProfilePage'),
  },
  {
    path: 'evaluasi/asesor/$year',
    Page: lazyRouteComponent(() => import('./board/board-page.tsx'), 'AssignmentBoardPage'),
  },
  {
    path: 'evaluasi/asesor/$year/usulan/$proposalId',
    Page: lazyRouteComponent(() => import('./proposal/proposal-page.tsx'), 'ProposalPage'),
  },
]

export const pages: readonly PublicPage[] = []
