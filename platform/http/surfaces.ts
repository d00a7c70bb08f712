import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NO_TENANT, type Tenant } from '#platform/db/tx.ts'
import type { Manifest } from '#platform/module.ts'
import { type Language, type Problem, Refusal, refuse } from '#platform/problem/problem.ts'
import { actBehind, callerOf, type House, isTenant } from './invoke.ts'
import * as problems from './problems.ts'
import { toRefusal } from './refusals.ts'
import { headersOf } from './request.ts'
import type { Site } from './site.ts'
import type { Surface, SurfaceReply, SurfaceRequest } from './surface.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
const BODY_LIMIT = 1_000_000
/** JSON, XML and text in all their forms (`application/fhir+json`, `application/cap+xml`), and forms. */
const TAKEN =
  /^(application\/([a-z0-9.-]+\+)?(json|xml)|application\/x-www-form-urlencoded|text\/[a-z0-9.+-]+)$/

/** Serves every manifest's surfaces at their own addresses, in a corner where bodies are left as they came. */
export async function addSurfaces(site: Site, manifests: readonly Manifest[]): Promise<void> {
  const byPath = new Map<string, Surface[]>()
  for (const surface of manifests.flatMap((m) => m.surfaces ?? [])) {
    byPath.set(surface.path, [...(byPath.get(surface.path) ?? []), surface])
  }
  if (byPath.size === 0) return
  await site.app.register(async (corner) => {
    corner.removeAllContentTypeParsers()
    corner.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    for (const [path, surfaces] of byPath) addPath(site, corner, path, surfaces)
  })
}

function addPath(site: Site, corner: FastifyInstance, path: string, surfaces: readonly Surface[]): void {
  for (const surface of surfaces) addSurface(site, corner, surface)
  const allowed = surfaces.map(({ method }) => method.toUpperCase())
  if (allowed.includes('GET')) allowed.push('HEAD')
  const allow = allowed.join(', ')
  const refused = surfaces[0] as Surface
  corner.route({
    method: METHODS.filter((method) => !allowed.includes(method)),
    url: path,
    errorHandler: (error, request, reply) => sayRefusal(refused, error, request, reply),
    handler: async (_request, reply) => {
      reply.header('allow', allow)
      return refuse(problems.methodNotAllowed, { allow })
    },
  })
}

function addSurface(site: Site, corner: FastifyInstance, surface: Surface): void {
  const { perMinute } = surface
  corner.route({
    method: surface.method.toUpperCase() as 'GET',
    url: surface.path,
    bodyLimit: surface.maxBytes ?? BODY_LIMIT,
    ...(perMinute === undefined ? {} : { config: { rateLimit: limitOf(perMinute, site) } }),
    errorHandler: (error, request, reply) => sayRefusal(surface, error, request, reply),
    handler: async (request, reply) => send(reply, await answer(site.house, surface, request)),
  })
}

/** Never more than the installation allows; none at all where it sets no limit. */
const limitOf = (perMinute: number, { config }: Site) =>
  config.rateLimit === 0 ? false : { max: Math.min(perMinute, config.rateLimit), timeWindow: 60_000 }

/** One request, one value, one ending, as for endpoints; only the border is the standard's. */
async function answer(house: House, surface: Surface, request: FastifyRequest): Promise<SurfaceReply> {
  const asked = readSurface(surface, request)
  const tenant = walled(surface.tenantOf(asked))
  // The signed ones are proven by their handler, before anything else it does.
  const permission = surface.access === 'signed' ? 'public' : surface.access
  const caller = await callerOf(house.authenticator, permission, asked.headers, tenant)
  const call = { language: languageAsked(request), requestId: request.id }
  return actBehind(house, { tenant, caller, call }, (ctx) => surface.handle(ctx, asked))
}

function readSurface(surface: Surface, request: FastifyRequest): SurfaceRequest {
  return {
    method: request.method,
    url: request.url,
    params: { ...(request.params as Record<string, string>) },
    query: new URL(request.url, 'http://surface.invalid').searchParams,
    headers: headersOf(request),
    body: readBody(surface, request),
  }
}

function readBody({ takes }: Surface, { body, headers }: FastifyRequest): string {
  if (!(body instanceof Uint8Array) || body.length === 0) return ''
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const isTaken = takes ? takes.includes(type) : TAKEN.test(type)
  if (!isTaken) return refuse(problems.unsupportedType, { type })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return refuse(problems.unreadableBody)
  }
}

const walled = (tenant: Tenant): Tenant => (isTenant(tenant) ? tenant : NO_TENANT)

const languageAsked = (request: FastifyRequest): Language =>
  /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id'

function send(reply: FastifyReply, { status, type, headers = {}, body }: SurfaceReply): FastifyReply {
  if (!('cache-control' in headers)) reply.header('cache-control', 'no-store')
  for (const [name, value] of Object.entries(headers)) reply.header(name, value)
  reply.code(status)
  if (type !== undefined) reply.type(type)
  return reply.send(body instanceof Uint8Array ? Buffer.from(body) : (body ?? ''))
}

/** In the words of the standard where the surface has them, else as problem+json. */
function sayRefusal(surface: Surface, error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(surface, error)
  const { status } = refusal.problem
  if (status >= 500) request.log.error({ err: error }, 'defect')
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="penataran"')
  if (status === 429) reply.header('retry-after', String((refusal.details as { seconds?: number }).seconds))
  const language = languageAsked(request)
  send(reply, surface.refused?.(refusal, language) ?? asProblem(refusal, language, request.id))
}

function refusalOf({ maxBytes = BODY_LIMIT }: Surface, error: unknown): Refusal {
  const refusal = toRefusal(error)
  return refusal.problem.code === problems.tooLarge.code && !(error instanceof Refusal)
    ? new Refusal(problems.tooLarge as Problem<never>, { maxBytes })
    : refusal
}

const asProblem = (refusal: Refusal, language: Language, requestId: string): SurfaceReply => ({
  status: refusal.problem.status,
  type: 'application/problem+json; charset=utf-8',
  body: JSON.stringify(refusal.toDetails(language, requestId)),
})
