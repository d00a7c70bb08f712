// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'

export { NoticeBell } from './notice-bell.tsx'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'pemberitahuan',
    Page: lazyRouteComponent(() => import('./notices-page.tsx'), 'NoticesPage'),
  },
]

export const pages: readonly PublicPage[] = []
