import { modules as product } from '#apps/modules.ts'
import type { Manifest } from '#platform/module.ts'
import { bell } from './bell.ts'

/** What the program under test is built with in place of its own list: the product and the bell. */
export const modules: readonly Manifest[] = [...product, bell]
