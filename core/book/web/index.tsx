// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { planPage } from './public/plan-page.tsx'
import { versionProofPage } from './public/version-proof-page.tsx'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'rencana/versi',
    Page: lazyRouteComponent(() => import('./versions/versions-page.tsx'), 'VersionsPage'),
    door: {
      job: 'plan',
      step: 'shape',
      label: { id: 'Versi dan penerbitan', en: 'Versions and publication' },
      summary: {
        id: 'Usulan, persetujuan pimpinan, versi terbit, dan buku 1 sampai 4.',
        en: 'Proposals, the leader’s approval, published versions and books 1 to 4.',
      },
      permission: 'book.version.read',
      only: 'region',
    },
  },
  {
    path: 'rencana/versi/$id',
    Page: lazyRouteComponent(() => import('./version/version-page.tsx'), 'VersionPage'),
  },
  {
    path: 'rencana/banding',
    Page: lazyRouteComponent(() => import('./compare/compare-page.tsx'), 'ComparePage'),
  },
]

export const pages: readonly PublicPage[] = [planPage, versionProofPage]
