// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import { lazy } from 'react'
import type { WorkspacePage } from '#platform/client/workspace.tsx'

/** Stands on the home page and comes after it; needs a `Suspense` around it. */
export const StandingNote = lazy(() => import('./standing-note.tsx'))

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'tugas/delegasi',
    Page: lazyRouteComponent(() => import('./delegation/delegations-page.tsx'), 'DelegationsPage'),
  },
  {
    path: 'tugas/serah-terima',
    Page: lazyRouteComponent(() => import('./receipt/receipts-page.tsx'), 'ReceiptsPage'),
  },
  {
    path: 'tugas/serah-terima/$id',
    Page: lazyRouteComponent(() => import('./receipt/receipt-page.tsx'), 'ReceiptPage'),
  },
]

export const MyReceiptsPage = lazyRouteComponent(
  () => import('./receipt/my-receipts-page.tsx'),
  'MyReceiptsPage',
)
