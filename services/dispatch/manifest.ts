import type { Manifest } from '#platform/module.ts'
import { chores } from './chores.ts'
import { factWords } from './fact-words.ts'
import { facts } from './facts.ts'
import { indicators } from './indicators.ts'
import { interopErrands } from './interop/errands.ts'
import { interopFacts } from './interop/facts.ts'
import { interopPermissions } from './interop/permissions.ts'
import { interopRoutes } from './interop/routes.ts'
import { interopSubscriptions } from './interop/subscriptions.ts'
import { interopSurfaces } from './interop/surfaces.ts'
import { live } from './live.ts'
import { measures } from './measures.ts'
import { permissions } from './permissions.ts'
import { constraints } from './problems.ts'
import { routes } from './routes.ts'
import { subscriptions } from './subscriptions.ts'
import { traffic } from './traffic.ts'

export const dispatch: Manifest = {
  name: 'dispatch',
  folder: 'services/dispatch',
  purpose: {
    id: 'Call Center 112: panggilan, kejadian, tugas lapangan, dan peringatan.',
    en: 'Call Center 112: calls, incidents, tasks in the field, and warnings.',
  },
  routes: [...routes, ...interopRoutes],
  permissions: [...permissions, ...interopPermissions],
  facts: [...facts, ...interopFacts],
  factWords,
  constraints,
  subscriptions: [...subscriptions, ...interopSubscriptions],
  chores,
  errands: interopErrands,
  measures,
  indicators,
  live,
  surfaces: interopSurfaces,
  traffic,
}
