import type { id } from './id.ts'

export const en: typeof id = {
  up: 'Move up',
  upOf: (what) => `Move ${what} up`,
  down: 'Move down',
  downOf: (what) => `Move ${what} down`,
  remove: 'Remove',
  removeOf: (what) => `Remove ${what}`,
}
