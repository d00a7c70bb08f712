import type { Actor } from '#platform/context.ts'
import { type TestServer, testServer } from '#test/server.ts'
import { evaluation } from '../manifest.ts'

// Sign-in is proven in the identity module; here a header names who calls, and the region decides what
// the person may do: Dewi works for the ministry, Ayu for Kab. Blitar, Budi for Kab. Malang.
const PERMISSIONS: Record<string, Record<string, readonly string[]>> = {
  dewi: { '00': ['evaluation.result.import'] },
  ayu: { '35.05': ['evaluation.computation.save'] },
  budi: { '35.07': ['evaluation.computation.save'] },
  citra: { '35.05': [] },
}
const withDoor = {
  ...evaluation,
  authenticator: () => ({
    identify: async (headers: Headers, tenant: string): Promise<Actor | undefined> => {
      const name = headers.get('x-person')
      const held = PERMISSIONS[name ?? '']?.[tenant] ?? []
      return name === null ? undefined : { kind: 'person', id: name, permissions: new Set(held) }
    },
    handle: async () => Response.json({}),
  }),
}

/** The headers of a call by one of them, in a region. */
export const as = (person: string, region: string) => ({ 'x-person': person, 'penataran-region': region })

export const dewi = as('dewi', '00')
export const ayu = as('ayu', '35.05')

/** A server with the evaluation module behind that door. */
export const evaluationServer = (): TestServer => testServer({}, [withDoor])
