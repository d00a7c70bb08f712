import { randomUUID } from 'node:crypto'
import { modules } from '#apps/modules.ts'
import type { Actor } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import type { Manifest, Role } from '#platform/module.ts'
import { type TestServer, testServer } from './server.ts'

// Sign-in is proven in the identity module. Here a header names who calls; what they may do in a region is read
// from the real memberships and the real table of roles.

export interface Person {
  id: string
  name: string
}

export interface PeopleServer extends TestServer {
  /** Somebody new who serves a region (or the ministry, `00`) in a role; an officer serves an agency. */
  hire: (tenant: string, role: Role, name: string, opdId?: string) => Promise<Person>
  /** Another membership of the same person. */
  join: (person: Person, tenant: string, role: Role, opdId?: string) => Promise<void>
  /** A new agency of a region; gives its id. */
  foundOpd: (tenant: string, code: string, name: string) => Promise<string>
}

/** Headers of a call by somebody, in a region. */
export const as = (person: Person, region: string) => ({ 'x-person': person.id, 'penataran-region': region })

/**
 * The whole product on a database of its own, with people instead of a door.
 *
 * @param now the clock of the server; the real one when left out
 * @param product the modules, where a test brings one of its own
 * @example
 * const at = peopleServer()
 * const ayu = await at.hire('35.05', 'region_admin', 'Ayu')
 * await at.get('/api/identity/members', as(ayu, '35.05'))
 */
export function peopleServer(
  now?: () => Date,
  environment: Record<string, string> = {},
  product: readonly Manifest[] = modules,
): PeopleServer {
  const manifests = product.map((one) =>
    one.authenticator ? { ...one, authenticator: authenticatorOn } : one,
  )
  const at = testServer(environment, manifests, now)
  const run = (text: string, values: unknown[]) => at.database.owner.query(text, values)
  const join: PeopleServer['join'] = async (person, tenant, role, opdId) => {
    await run(
      `insert into identity.memberships (tenant_id, id, person_id, role, opd_id, started_at)
       values ($1, $2, $3, $4, $5, now())`,
      [tenant, randomUUID(), person.id, role, opdId ?? null],
    )
  }
  const people: Omit<PeopleServer, keyof TestServer> = {
    join,
    hire: async (tenant, role, name, opdId) => {
      const person = { id: randomUUID(), name }
      await run('insert into identity.people (id, email, name, created_at) values ($1, $2, $3, now())', [
        person.id,
        `${person.id}@contoh.invalid`,
        name,
      ])
      await join(person, tenant, role, opdId)
      return person
    },
    foundOpd: async (tenant, code, name) => {
      const id = randomUUID()
      await run(
        `insert into identity.opd (tenant_id, id, code, name, kind, created_at) values ($1, $2, $3, $4, 'dinas', now())`,
        [tenant, id, code, name],
      )
      return id
    },
  }
  // The server's properties open in beforeAll, so they are handed on and not copied.
  return Object.assign(Object.create(at) as TestServer, people)
}

const PERMISSIONS = `
  select distinct permission, behalf from identity.held_permissions
  where person_id::text = $1 and tenant_id = $2`

const authenticatorOn = ({ database }: { database: Database }) => ({
  identify: async (headers: Headers, tenant: string): Promise<Actor | undefined> => {
    const id = headers.get('x-person')
    if (id === null) return undefined
    const { rows } = await database.owner.query<{ permission: string; behalf: string | null }>(PERMISSIONS, [
      id,
      tenant,
    ])
    const lent = new Map(rows.flatMap(({ permission, behalf }) => (behalf ? [[permission, [behalf]]] : [])))
    return { kind: 'person', id, permissions: new Set(rows.map((row) => row.permission)), lent }
  },
  handle: async () => Response.json({}),
})
