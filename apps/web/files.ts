import { files as portfolio } from '#core/portfolio/web/index.tsx'
import type { PublicFile } from '#platform/ui/page.ts'

/** Files of modules at addresses of their own, such as feeds. */
export const files: readonly PublicFile[] = [...portfolio]
