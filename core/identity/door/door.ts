import type { Actor } from '#platform/context.ts'
import type { Authenticator } from '#platform/http/authenticator.ts'
import type { AnyEndpoint, Endpoint, Input, Reply } from '#platform/http/endpoint.ts'
import { type InputReader, inputReader } from '#platform/http/input.ts'
import * as http from '#platform/http/problems.ts'
import { keepOnce } from '#platform/keep-once.ts'
import { type Problem, Refusal, refuse } from '#platform/problem/problem.ts'
import { keyFrom, type Seal, sealWith } from '#platform/secret/seal.ts'
import * as contract from '../contract.ts'
import { constraints } from '../problems.ts'
import { installationKey } from '../store/keys.ts'
import * as account from './account.ts'
import { claimOf, identify } from './identify.ts'
import * as invitations from './invitations.ts'
import { arriveFromProvider, departToProvider } from './oidc.ts'
import { oidcClient } from './oidc-client.ts'
import * as passkeys from './passkeys.ts'
import * as signIn from './sign-in.ts'
import { type Door, openVisit, type Services, type Visit } from './visit.ts'

interface DoorRoute {
  endpoint: Endpoint
  read: InputReader
  handle: (visit: Visit, input: never) => Promise<unknown>
}

function at<E extends AnyEndpoint>(
  endpoint: E,
  handle: (visit: Visit, input: Input<E>) => Promise<Reply<E>>,
): DoorRoute {
  const plain = endpoint as unknown as Endpoint
  return { endpoint: plain, read: inputReader(plain.input, false), handle: handle as DoorRoute['handle'] }
}

const routes: readonly DoorRoute[] = [
  at(contract.GetSignInWays, async ({ door: { oidc, services } }) => ({
    oidc: oidc ? { name: oidc.name } : null,
    passkeys: passkeys.arePasskeysOffered(services.config.publicUrl),
  })),
  at(contract.SignIn, signIn.signIn),
  at(contract.SubmitSecondFactor, signIn.submitSecondFactor),
  at(contract.SignOut, signIn.signOut),
  at(contract.ChangePassword, account.changePassword),
  at(contract.EnableTotp, account.enableTotp),
  at(contract.ConfirmTotp, account.confirmTotp),
  at(contract.DisableTotp, account.disableTotp),
  at(contract.RegenerateRecoveryCodes, account.regenerateRecoveryCodes),
  at(contract.BeginPasskey, passkeys.beginPasskey),
  at(contract.RegisterPasskey, passkeys.registerPasskey),
  at(contract.BeginPasskeySignIn, passkeys.beginPasskeySignIn),
  at(contract.SignInWithPasskey, passkeys.signInWithPasskey),
  at(contract.InvitePerson, invitations.invitePerson),
  at(contract.InviteFirstAdministrator, invitations.inviteFirstAdministrator),
  at(contract.PreviewInvitation, invitations.previewInvitation),
  at(contract.AcceptInvitation, invitations.joinByInvitation),
]

/** What the door answers, for the published contract. */
export const doorEndpoints: readonly Endpoint[] = routes.map(({ endpoint }) => endpoint)

/**
 * Says who calls, and answers what carries secrets or sets cookies. Nothing that passes here is stored as the
 * reply of an idempotency key, and an attempt stays counted though its sign-in is refused.
 */
export function createAuthenticator(services: Services): Authenticator {
  const { config } = services
  const door: Door = {
    services,
    seal: keepOnce(() => openSeal(services)),
    oidc: config.oidc && oidcClient(config.oidc, config.publicUrl),
  }
  return {
    claim: (headers, tenant) => claimOf(services, headers, tenant),
    identify: (headers, tenant) => identify(services, headers, tenant),
    handle: (request) => answer(door, request),
  }
}

async function openSeal({ database, config }: Services): Promise<Seal> {
  if (config.secret !== undefined) return sealWith(keyFrom(config.secret), 'env')
  return sealWith(await installationKey(database), 'own')
}

async function answer(door: Door, request: Request): Promise<Response> {
  const tenant = askedTenant(request.headers)
  const visit = openVisit(door, request, tenant)
  try {
    return await dispatch(visit, request)
  } catch (cause) {
    return refusalReply(toRefusal(cause), visit)
  }
}

/** The database may be the last to refuse; anything it has no words for is a defect. */
function toRefusal(cause: unknown): Refusal {
  if (cause instanceof Refusal) return cause
  const name = (cause as { constraint?: string }).constraint as keyof typeof constraints | undefined
  const known = name === undefined ? undefined : constraints[name]
  if (!known) throw cause
  return new Refusal(known as Problem<never>, undefined)
}

const askedTenant = (headers: Headers): string => {
  const asked = headers.get('penataran-region') ?? ''
  return /^([0-9]{2}\.[0-9]{2}|00)$/.test(asked) ? asked : ''
}

async function dispatch(visit: Visit, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const path = url.pathname.replace(/^\/api/, '').replace(/\/$/, '')
  if (request.method === 'GET' && path === '/auth/oidc') return departToProvider(visit, url)
  if (request.method === 'GET' && path === '/auth/oidc/callback') return arriveFromProvider(visit, url)
  const method = request.method.toLowerCase()
  const route = routes.find(({ endpoint }) => endpoint.path === path && endpoint.method === method)
  if (!route) return refuse(http.notFound)
  const input = route.read(request.method === 'POST' ? await readBody(request) : {})
  const actor = await admit(visit, route.endpoint)
  const reply = await route.handle({ ...visit, actor }, input as never)
  return json(reply, 200, visit.cookies)
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => refuse(http.unreadableBody))
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return refuse(http.unreadableBody)
  return body as Record<string, unknown>
}

/** The same three kinds of access as everywhere else. */
async function admit(visit: Visit, { permission }: Endpoint): Promise<Actor | undefined> {
  if (permission === 'public') return undefined
  const actor = await identify(visit.door.services, visit.headers, visit.tenant)
  if (!actor) return refuse(http.notSignedIn)
  return permission === 'self' || actor.permissions.has(permission) ? actor : refuse(http.notAllowed)
}

function refusalReply(refusal: Refusal, visit: Visit): Response {
  const details = refusal.toDetails(visit.language, visit.requestId)
  const reply = json(details, details.status, visit.cookies)
  reply.headers.set('content-type', 'application/problem+json; charset=utf-8')
  reply.headers.set('content-language', visit.language)
  const { seconds } = (refusal.details ?? {}) as { seconds?: number }
  if (details.status === 429 && seconds !== undefined) reply.headers.set('retry-after', String(seconds))
  return reply
}

function json(body: unknown, status: number, cookies: readonly string[]): Response {
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(JSON.stringify(body), { status, headers })
}
