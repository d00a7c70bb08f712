// The face of the module's screens; each comes when it is first opened.
import { lazyRouteComponent } from '@tanstack/react-router'
import type { WorkspacePage } from '#platform/client/workspace.tsx'
import type { PublicPage } from '#platform/ui/page.ts'

export const workspacePages: readonly WorkspacePage[] = [
  {
    path: 'evaluasi/bukti',
    Page: lazyRouteComponent(() => import('./vault/vault-page.tsx'), 'VaultPage'),
    door: {
      job: 'evaluation',
      step: 'fill',
      label: { id: 'Gudang bukti', en: 'Evidence vault' },
      summary: {
        id: 'Simpan berkas, tautan, dan keputusan sekali, lalu pakai di mana pun diperlukan.',
        en: 'Keep files, links and decrees once, and use them wherever they are needed.',
      },
      permission: 'evidence.document.read',
      only: 'region',
    },
  },
  {
    path: 'evaluasi/bukti/kembar',
    Page: lazyRouteComponent(() => import('./pairs/pairs-page.tsx'), 'PairsPage'),
  },
  {
    path: 'evaluasi/bukti/dokumen/$documentId',
    Page: lazyRouteComponent(() => import('./document/document-page.tsx'), 'DocumentPage'),
  },
]

export const pages: readonly PublicPage[] = []
