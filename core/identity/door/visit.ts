import { type Actor, type Context, SYSTEM } from '#platform/context.ts'
import type { AuthenticatorFactory } from '#platform/http/authenticator.ts'
import type { Language } from '#platform/problem/problem.ts'
import type { Seal } from '#platform/secret/seal.ts'
import { deviceOf } from '../rules/sign-in.ts'
import { hashOf } from '../secrets.ts'
import type { OidcClient } from './oidc-client.ts'

export type Services = Parameters<AuthenticatorFactory>[0]

/** What the door keeps between visits. */
export interface Door {
  services: Services
  seal: () => Promise<Seal>
  oidc: OidcClient | undefined
}

/**
 * One request at the door. Unlike an act it may need several transactions: an attempt must stay counted
 * though the sign-in is refused.
 */
export interface Visit {
  door: Door
  headers: Headers
  tenant: string
  /** Who the session cookie speaks for; only set where the endpoint asks for a person. */
  actor: Actor | undefined
  now: Date
  language: Language
  requestId: string
  /** Hash of the caller's address; nothing when the server cannot tell it. */
  addressKey: Buffer | undefined
  device: string
  /** Cookies to set with the reply. */
  cookies: string[]
  /** Opens one transaction for one person, or for the product itself. */
  run: <R>(tenant: string, actor: Actor, act: (ctx: Context) => Promise<R>) => Promise<R>
}

export function openVisit(door: Door, request: Request, tenant: string): Visit {
  const { headers } = request
  const { config, database, now: clock } = door.services
  const now = clock()
  const language = /^\s*en\b/i.test(headers.get('accept-language') ?? '') ? 'en' : 'id'
  const requestId = headers.get('x-request-id') ?? 'unknown'
  const address = headers.get('x-penataran-address')
  return {
    door,
    headers,
    tenant,
    actor: undefined,
    now,
    language,
    requestId,
    addressKey: address ? hashOf(`address:${address}`) : undefined,
    device: deviceOf(headers.get('user-agent') ?? ''),
    cookies: [],
    run: (behind, actor, act) =>
      database.inTenant(behind, actor.id, (tx) =>
        act({
          tenant: behind,
          actor,
          tx,
          now,
          language,
          requestId,
          files: database.files,
          publicUrl: config.publicUrl,
        }),
      ),
  }
}

/** The person an act at the door is for, once known: permissions are not asked here. */
export const asPerson = (personId: string): Actor => ({
  kind: 'person',
  id: personId,
  permissions: new Set(),
})

export const asSystem = SYSTEM
