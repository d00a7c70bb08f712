import { pages as evaluation } from '#core/evaluation/web/index.tsx'
import type { PublicPage } from '#platform/ui/page.ts'

/** The public pages of every module, in the order in which addresses are tried. */
export const pages: readonly PublicPage[] = [...evaluation]
