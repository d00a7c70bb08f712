// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'
import { formPage } from './form/form-page.tsx'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'hadir/$code',
    Page: lazyRouteComponent(() => import('./press/press-page.tsx'), 'PressPage'),
  },
]

export const pages: readonly PublicPage[] = [formPage]
