import type { Database } from '#platform/db/database.ts'
import type { Authenticator, HeaderReader } from '#platform/http/authenticator.ts'
import { findBearer } from './prove.ts'

/**
 * Lets machines in beside people: a bearer token speaks for its client in its own region, and whoever sends one is
 * never taken for the person of a cookie.
 */
export function withBearers(
  people: Authenticator,
  { database, now }: { database: Database; now: () => Date },
): Authenticator {
  return {
    handle: (request) => people.handle(request),
    claim: (headers, tenant) =>
      tokenOf(headers) === undefined ? people.claim?.(headers, tenant) : undefined,
    identify: async (headers, tenant) => {
      const token = tokenOf(headers)
      if (token === undefined) return people.identify(headers, tenant)
      if (tenant === '') return undefined
      return database.inTenant(tenant, 'machine', (tx) => findBearer({ tx, tenant, now: now() }, token))
    },
  }
}

const tokenOf = (headers: HeaderReader): string | undefined =>
  /^Bearer +([A-Za-z0-9_-]{20,100})$/i.exec(headers.get('authorization') ?? '')?.[1]
