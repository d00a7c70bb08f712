import type { Manifest } from '#platform/module.ts'
import { exportResultsCommand } from './cli/export-results.ts'
import { importQuestionsCommand, importRatingsCommand, importResultsCommand } from './cli/import.ts'
import { recomputeCommand } from './cli/recompute.ts'
import { loadReference } from './commands/load-reference.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'

export const evaluation: Manifest = {
  name: 'evaluation',
  folder: 'core/evaluation',
  purpose: {
    id: 'Instrumen penilaian dan hasil yang sudah terbit, sampai ke jumlahnya; juga untuk menghitung sendiri.',
    en: 'The instruments and published results, down to their sums; also for reckoning your own.',
  },
  routes,
  permissions,
  facts,
  loadReference,
  cli: [
    recomputeCommand,
    importResultsCommand,
    importQuestionsCommand,
    importRatingsCommand,
    exportResultsCommand,
  ],
}
