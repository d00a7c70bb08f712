import type { Actor } from '#platform/context.ts'
import { fact } from '#platform/facts/fact.ts'
import type { Manifest } from '#platform/module.ts'
import { T } from '#platform/schema/schema.ts'

// A module of the tests alone: a bell that everybody hears, and what only its keepers may know.

export const BellRung = fact('bell.bell_rung', { number: T.Integer(), by: T.String() })
export const RopeWorn = fact('bell.rope_worn', { number: T.Integer() })

/** Who may hear what, by person; changed by tests as an administrator would. */
export const held = new Map<string, Set<string>>()

export const bell: Manifest = {
  name: 'bell',
  folder: 'platform/live/test',
  routes: [],
  permissions: [],
  facts: [BellRung, RopeWorn],
  live: [
    {
      name: 'bell.tower',
      access: 'public',
      facts: [BellRung],
      show: ({ payload }) => (payload.number === -1 ? undefined : { number: payload.number }),
    },
    { name: 'bell.keepers', access: 'bell.rope.read', facts: [BellRung, RopeWorn] },
  ],
  authenticator: () => ({
    identify: async (headers: Headers, tenant: string): Promise<Actor | undefined> => {
      const id = headers.get('x-person')
      if (id === null || !held.has(id)) return undefined
      const permissions = tenant === '35.05' ? (held.get(id) as Set<string>) : new Set<string>()
      return { kind: 'person', id, permissions }
    },
    handle: async () => Response.json({}),
  }),
}
