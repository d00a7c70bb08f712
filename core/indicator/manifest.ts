import type { Manifest } from '#platform/module.ts'
import { choresOf } from './chores.ts'
import { cliOf } from './cli.ts'
import { facts } from './facts.ts'
import { live } from './live.ts'
import { permissions } from './permissions.ts'
import { constraints } from './problems.ts'
import { loadStandards } from './reference.ts'
import { routesOf } from './routes.ts'
import { subscriptionsOf } from './subscriptions.ts'

/** @param modules whose measures and indicators count; asked for once all of them are loaded */
export const indicator = (modules: () => readonly Manifest[]): Manifest => ({
  name: 'indicator',
  folder: 'core/indicator',
  purpose: {
    id: 'Kamus indikator dan nilainya, yang dapat dibuka sampai ke fakta asalnya.',
    en: 'The dictionary of indicators and their values, which open down to the facts they come from.',
  },
  routes: routesOf(modules),
  permissions,
  facts,
  constraints,
  subscriptions: subscriptionsOf(modules),
  chores: choresOf(modules),
  live,
  loadReference: loadStandards,
  cli: cliOf(modules),
})
