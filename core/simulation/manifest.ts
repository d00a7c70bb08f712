import type { Manifest } from '#platform/module.ts'
import { simulateEvaluation } from './cli.ts'
import { simulateProgramme } from './programme/cli.ts'
import { simulateServices } from './services/cli.ts'

/** @param modules whose traffic is played; asked for when a simulation runs */
export const simulation = (modules: () => readonly Manifest[]): Manifest => ({
  name: 'simulation',
  folder: 'core/simulation',
  routes: [],
  permissions: [],
  facts: [],
  cli: [simulateEvaluation, simulateProgramme, simulateServices(modules)],
})
