import fastJson from 'fast-json-stringify'
import { type Actor, ANONYMOUS, type Context } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import { NATIONAL, NO_TENANT, type Tenant } from '#platform/db/tx.ts'
import type { Route } from '#platform/module.ts'
import { type Language, type Problem, Refusal, refuse } from '#platform/problem/problem.ts'
import type { Authenticator } from './authenticator.ts'
import { type Endpoint, isFileSchema, type UploadedFile } from './endpoint.ts'
import { once } from './idempotency.ts'
import { type InputReader, inputReader } from './input.ts'
import { notAllowed, notSignedIn } from './problems.ts'

/** What a call brings along beside its input, whether it came over the wire or from a page. */
export interface Call {
  headers: Headers
  /** The region the caller asks for; proven against memberships, never trusted. */
  region: string | undefined
  language: Language
  requestId: string
  idempotencyKey: string | undefined
}

/** A route with both its borders compiled. */
export interface BoundRoute extends Route {
  read: InputReader
  /** Writes the reply and nothing the contract does not name; absent where the reply is a file. */
  serialize: ((reply: unknown) => string) | undefined
}

export interface House {
  database: Database
  authenticator: Authenticator
  constraints: Readonly<Record<string, Problem<undefined>>>
  now: () => Date
  publicUrl: string
}

export const bindRoute = (route: Route): BoundRoute => ({
  ...route,
  read: inputReader(route.endpoint.input, route.endpoint.upload !== undefined),
  serialize: isFileSchema(route.endpoint.reply) ? undefined : fastJson(route.endpoint.reply as object),
})

/**
 * One request, one value, one ending: read the input, learn who calls, check the permission, open the
 * tenant's transaction, act. Guard, change, fact and reply stand or fall together.
 *
 * @throws Refusal for everything a caller can mend; anything else is a defect
 */
export async function invoke(
  house: House,
  { endpoint, read, handle }: BoundRoute,
  call: Call,
  raw: Record<string, unknown>,
  file?: UploadedFile,
): Promise<unknown> {
  const input = read(raw, file)
  const tenant = tenantOf(endpoint, call, input)
  const actor = await admit(house.authenticator, endpoint, call, tenant)
  return actBehind(house, { tenant, actor, call }, (ctx) => {
    const act = () => handle(ctx, input as never)
    return needsKey(endpoint)
      ? once(ctx, { key: call.idempotencyKey, endpoint: nameOf(endpoint), input, once: endpoint.once }, act)
      : act()
  })
}

/** Who acts behind which wall, in answer to which call. */
interface Standing {
  tenant: Tenant
  actor: Actor
  call: Pick<Call, 'language' | 'requestId'>
}

/** One act in one transaction behind one wall; what the database refuses speaks the module's language. */
export function actBehind<R>(
  house: House,
  { tenant, actor, call: { language, requestId } }: Standing,
  act: (ctx: Context) => Promise<R>,
): Promise<R> {
  const { database, publicUrl } = house
  return translateConstraints(house.constraints, () =>
    database.inTenant(tenant, actor.id, (tx) =>
      act({
        tenant,
        actor,
        tx,
        now: house.now(),
        language,
        requestId,
        files: database.files,
        publicUrl,
        secrets: database.secrets,
      }),
    ),
  )
}

const REGION = /^[0-9]{2}(\.[0-9]{2})?$/

/** Whether a text is the code of a region or of the ministry. */
export const isTenant = (text: string | undefined): text is Tenant => text !== undefined && REGION.test(text)

function tenantOf(endpoint: Endpoint, call: Call, input: Record<string, unknown>): Tenant {
  if (endpoint.permission === 'public') return endpoint.tenantOf?.(input as never) ?? NO_TENANT
  if (endpoint.permission === 'self') return NATIONAL
  return isTenant(call.region) ? call.region : NO_TENANT
}

/** Who may pass: everyone, the signed-in, or the holder of the permission in the asked region. */
async function admit(
  authenticator: Authenticator,
  endpoint: Endpoint,
  call: Call,
  tenant: Tenant,
): Promise<Actor> {
  if (endpoint.permission === 'public') return ANONYMOUS
  const actor = (await authenticator.identify(call.headers, tenant)) ?? refuse(notSignedIn)
  if (endpoint.permission === 'self') return actor
  return admitHolder(actor, endpoint.permission)
}

/**
 * Lets the holder of a permission pass, and notes for whom they act where it is lent.
 *
 * @throws Refusal `http.not_allowed`
 */
export function admitHolder(actor: Actor, permission: string): Actor {
  if (!actor.permissions.has(permission)) return refuse(notAllowed)
  const behalf = actor.lent?.get(permission)
  return behalf === undefined ? actor : { ...actor, behalf }
}

/** Public writes store nothing of a person, or guard themselves by a one-time token. */
const needsKey = (endpoint: Endpoint): boolean =>
  endpoint.method !== 'get' && endpoint.permission !== 'public'

const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`

/** The database may be the last to refuse; its constraints then speak the module's language. */
async function translateConstraints<R>(
  constraints: Readonly<Record<string, Problem<undefined>>>,
  act: () => Promise<R>,
): Promise<R> {
  try {
    return await act()
  } catch (cause) {
    const name = (cause as { constraint?: string }).constraint
    const known = name === undefined ? undefined : constraints[name]
    if (known && !(cause instanceof Refusal)) return refuse(known)
    throw cause
  }
}
