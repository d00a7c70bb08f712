import { randomUUID } from 'node:crypto'
import type { Database } from '#platform/db/database.ts'
import type { Manifest } from '#platform/module.ts'
import type { Call } from './call.ts'
import type { Endpoint } from './endpoint.ts'
import { bindRoute, invoke } from './invoke.ts'

const NEVER_ASKED = { handle: async () => new Response(null, { status: 404 }) }

/**
 * The product's endpoints for a program that acts as many people, such as the simulation.
 *
 * @throws Refusal from the calls, as over HTTP; Error for an endpoint that no module answers
 */
export function callInProcess(database: Database, manifests: readonly Manifest[], publicUrl: string): Call {
  const routes = manifests.flatMap((m) => m.routes).map(bindRoute)
  const routeOf = new Map(routes.map((route) => [nameOf(route.endpoint), route]))
  const constraints = Object.assign({}, ...manifests.map((m) => m.constraints ?? {}))
  return async ({ actor, region, now }, endpoint, input, file) => {
    const name = nameOf(endpoint as Endpoint)
    const route = routeOf.get(name)
    if (!route) throw new Error(`No module answers ${name}.`)
    const authenticator = { ...NEVER_ASKED, identify: async () => actor }
    const house = { database, authenticator, constraints, now: () => now, publicUrl }
    const call = {
      headers: new Headers(),
      region,
      language: 'id' as const,
      requestId: 'in-process',
      idempotencyKey: randomUUID(),
    }
    return (await invoke(house, route, call, input as Record<string, unknown>, file)) as never
  }
}

const nameOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string => `${method} ${path}`
