import fastJson from 'fast-json-stringify'
import { type Actor, ANONYMOUS, type Context } from '#platform/context.ts'
import type { Database } from '#platform/db/database.ts'
import { type Answer, isVictim, type Question } from '#platform/db/transaction.ts'
import { NATIONAL, NO_TENANT, type Tenant, type Tx } from '#platform/db/tx.ts'
import type { Route } from '#platform/module.ts'
import { type Language, type Problem, Refusal, refuse } from '#platform/problem/problem.ts'
import type { Authenticator, HeaderReader, Proof } from './authenticator.ts'
import { type Endpoint, isFileSchema, type UploadedFile } from './endpoint.ts'
import { type Earlier, findEarlier, once, repeat, type Sending } from './idempotency.ts'
import { type InputReader, inputReader } from './input.ts'
import { notAllowed, notSignedIn } from './problems.ts'

/** What a call brings along beside its input, whether it came over the wire or from a page. */
export interface Call {
  headers: HeaderReader
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
 * One request, one value, one ending: read the input, open the tenant's transaction, learn who calls, check the
 * permission, act. Guard, change, fact and reply stand or fall together.
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
  const caller = await callerOf(house.authenticator, endpoint.permission, call.headers, tenant)
  const standing = { tenant, caller, call }
  const act = (ctx: Context) => handle(ctx, input as never)
  if (!needsKey(endpoint)) return actBehind(house, standing, act)
  const sending = {
    tenant,
    actor: caller.id,
    key: call.idempotencyKey,
    endpoint: nameOf(endpoint),
    input,
    once: endpoint.once,
  }
  return writeOnce(house, standing, sending, act)
}

/** Who calls, and for some what is still to be asked on the way in. */
export interface Caller {
  /** The id by which the database knows the actor. */
  id: string
  question?: Question
  /** @throws Refusal `http.not_signed_in` or `http.not_allowed` */
  prove: (answer: readonly unknown[]) => Proof
}

/** Somebody of whom nothing has to be asked any more. */
const known = (actor: Actor): Caller => ({ id: actor.id, prove: () => ({ actor }) })

/** Who acts behind which wall, in answer to which call. */
interface Standing {
  tenant: Tenant
  caller: Caller
  call: Pick<Call, 'language' | 'requestId'>
}

/**
 * A write that acts once for each key of its sender. Most keys are new, so an earlier sending is looked for only where
 * the act came to nothing: because its key was taken, or because the earlier sending had done already what was asked.
 */
async function writeOnce(
  house: House,
  standing: Standing,
  sending: Sending,
  act: (ctx: Context) => Promise<unknown>,
): Promise<unknown> {
  let isProven = false
  try {
    return await actBehind(house, standing, (ctx) => {
      isProven = true
      return once(ctx, sending, () => act(ctx))
    })
  } catch (cause) {
    if (!isProven) throw cause
    const earlier = await findEarlierOf(house, sending)
    if (earlier === undefined) throw cause
    return repeat(sending, earlier)
  }
}

/** Nothing too where it cannot be looked for: why the act failed says more. */
const findEarlierOf = ({ database }: House, sending: Sending): Promise<Earlier | undefined> =>
  database.inTenant(sending.tenant, sending.actor, (tx) => findEarlier(tx, sending)).catch(() => undefined)

/**
 * One act in one transaction behind one wall; what the database refuses speaks the module's language. Where it was
 * undone for the sake of another that waited for it, it is tried once more.
 */
export async function actBehind<R>(
  house: House,
  standing: Standing,
  act: (ctx: Context) => Promise<R>,
): Promise<R> {
  const attempt = () => attemptBehind(house, standing, act)
  return attempt().catch((cause) => {
    if (isVictim(cause)) return attempt()
    throw cause
  })
}

async function attemptBehind<R>(
  { database, constraints, now, publicUrl }: House,
  { tenant, caller, call: { language, requestId } }: Standing,
  act: (ctx: Context) => Promise<R>,
): Promise<R> {
  let proof: Proof | undefined
  const acting = async (tx: Tx, answer: Answer) => {
    proof = caller.prove(await answer())
    const { files, secrets } = database
    return act({ tenant, actor: proof.actor, tx, now: now(), language, requestId, files, publicUrl, secrets })
  }
  try {
    return await translateConstraints(constraints, () =>
      database.inTenant(tenant, caller.id, acting, caller.question),
    )
  } finally {
    await proof?.note?.()
  }
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
export async function callerOf(
  authenticator: Authenticator,
  permission: string,
  headers: HeaderReader,
  tenant: Tenant,
): Promise<Caller> {
  if (permission === 'public') return known(ANONYMOUS)
  const admit = (proof: Proof | undefined): Proof => {
    const { actor, ...rest } = proof ?? refuse(notSignedIn)
    return { ...rest, actor: permission === 'self' ? actor : admitHolder(actor, permission) }
  }
  const claim = authenticator.claim?.(headers, tenant)
  if (claim !== undefined)
    return { id: claim.actor, question: claim.question, prove: (answer) => admit(claim.prove(answer)) }
  const actor = await authenticator.identify(headers, tenant)
  return known(admit(actor && { actor }).actor)
}

/**
 * Lets the holder of a permission pass, and notes for whom they act where it is lent.
 *
 * @throws Refusal `http.not_allowed`
 */
function admitHolder(actor: Actor, permission: string): Actor {
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
