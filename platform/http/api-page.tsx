import type { Manifest } from '#platform/module.ts'
import { modulePage } from './api-page/module-page.tsx'
import { overviewPage } from './api-page/overview-page.tsx'
import { problemPages } from './api-page/problem-pages.tsx'
import { addPages, type PageAssets } from './pages.ts'
import type { Site } from './site.ts'

/**
 * Serves the readable contract: `/api` with every module, a page for each module with its endpoints, `/masalah` with
 * every refusal, and one page for each refusal at the address that problem+json gives as its `type`; each in both
 * languages.
 */
export function addApiPage(site: Site, manifests: readonly Manifest[], assets: PageAssets): void {
  addPages(site, [overviewPage(manifests), modulePage(manifests), ...problemPages(manifests)], assets)
}
