import type { Manifest } from '#platform/module.ts'
import { facts } from './facts.ts'
import { permissions } from './permissions.ts'
import { routes } from './routes.ts'

export const scenario: Manifest = { name: 'scenario', folder: 'core/scenario', routes, permissions, facts }
