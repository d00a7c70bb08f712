import { ResultCorrected, ResultPublished } from '#core/result/facts.ts'
import type { Manifest } from '#platform/module.ts'
import { printAfterPublication } from './commands/print-after-publication.ts'
import { routes } from './routes.ts'

export const report: Manifest = {
  name: 'report',
  folder: 'core/report',
  purpose: {
    id: 'Rapor daerah dan tabel nasional sebagai PDF.',
    en: 'The report of a region and the national table as PDF.',
  },
  routes,
  permissions: [],
  facts: [],
  subscriptions: [
    { name: 'report.print', facts: [ResultPublished, ResultCorrected], handle: printAfterPublication },
  ],
}
