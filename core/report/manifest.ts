import { ResultCorrected, ResultPublished } from '#core/result/facts.ts'
import type { Manifest } from '#platform/module.ts'
import { printAfterPublication } from './commands/print-after-publication.ts'
import { routes } from './routes.ts'

export const report: Manifest = {
  name: 'report',
  folder: 'core/report',
  routes,
  permissions: [],
  facts: [],
  subscriptions: [
    { name: 'report.print', facts: [ResultPublished, ResultCorrected], handle: printAfterPublication },
  ],
}
