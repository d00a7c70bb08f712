import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { factWords } from './fact-words.ts'
import { facts } from './facts.ts'
import { liveOf, tickerWith } from './live.ts'
import { permissions } from './permissions.ts'
import { routesOf } from './routes.ts'
import { subscriptions } from './subscriptions.ts'

/** @param modules whose words pass by at the foot of the wall; asked for once all of them are loaded */
export const command = (modules: () => readonly Manifest[]): Manifest => {
  const others = () => modules().filter(({ name }) => name !== 'command')
  return {
    name: 'command',
    folder: 'core/command',
    purpose: {
      id: 'Pusat komando: dinding pantau, halaman pimpinan, dan alarm.',
      en: 'The command centre: the wall, the page of the head of the region, and alarms.',
    },
    routes: routesOf(() => tickerWith(others())),
    permissions,
    facts,
    factWords,
    subscriptions,
    chores,
    get live() {
      return liveOf(others())
    },
  }
}
