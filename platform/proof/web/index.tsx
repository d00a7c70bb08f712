// The public pages of seals.
import type { PublicPage } from '#platform/ui/page.ts'
import { regionPage } from './region-page.tsx'
import { sealsPage } from './seals-page.tsx'

export const pages: readonly PublicPage[] = [sealsPage, regionPage]
