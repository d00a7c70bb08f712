import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import fastifyMultipart from '@fastify/multipart'
import fastifyRateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db/database.ts'
import { addLive, type LiveOptions } from '#platform/live/serve-live.ts'
import { withBearers } from '#platform/machine/bearer.ts'
import type { Manifest, Route } from '#platform/module.ts'
import { type Problem, Refusal, refuse } from '#platform/problem/problem.ts'
import { addAuthentication } from './authentication.ts'
import type { Endpoint, FileReply } from './endpoint.ts'
import { SECURITY_HEADERS, TRANSPORT_HEADER } from './headers.ts'
import { type BoundRoute, bindRoute, type House, invoke } from './invoke.ts'
import { EditionShelf, type KeptReply } from './kept-reply.ts'
import { apiDescription } from './openapi.ts'
import * as problems from './problems.ts'
import { RateWindows } from './rate-windows.ts'
import { languageOf, sendRefusal, toRefusal } from './refusals.ts'
import { callOf, readRequest } from './request.ts'
import { composeFile, composeJson, sendComposed, sendPrivateJson } from './send.ts'
import type { Site } from './site.ts'
import { addSurfaces } from './surfaces.ts'

export interface ServerParts {
  config: Config
  database: Database
  manifests: readonly Manifest[]
  now?: () => Date
  /** Folder of the built client with hashed names; absent in tests of the interface alone. */
  clientFolder?: string
  /** Registers pages and other routes beside the interface. */
  beside?: (site: Site) => void
  /** Other times and limits of live streams, for tests. */
  live?: LiveOptions
}

/** The largest body of a request without a file. */
const BODY_LIMIT = 1_000_000

/**
 * Builds the server: every endpoint of every manifest below `/api`, the published contract, health, pages.
 *
 * @example const app = await buildServer({ config, database, manifests }); await app.listen({ port: 3000 })
 */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config, database, manifests } = parts
  const app: FastifyInstance = fastify({
    logger: loggerOptions(config),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    // Hop 0 is the caller's own connection: with no proxy before us nothing it claims is believed.
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  })
  const site = siteOf(parts, app, houseOf(parts))
  await addPlugins(app, config)
  addGuards(app, config)
  addEndings(site)
  addHealth(app, database)
  addStop(app)
  for (const bound of site.routes.values()) addEndpoint(site, bound)
  addLive(site, manifests, parts.live)
  addAuthentication(site)
  await addSurfaces(site, manifests)
  addDescription(site, manifests)
  if (parts.clientFolder) {
    await app.register(fastifyStatic, {
      root: parts.clientFolder,
      prefix: '/aset/',
      immutable: true,
      maxAge: '365d',
      index: false,
      preCompressed: true,
    })
  }
  parts.beside?.(site)
  return app
}

function houseOf({ manifests, database, config, now = () => new Date() }: ServerParts): House {
  const factory = manifests.find((m) => m.authenticator)?.authenticator
  if (!factory) throw new Error('No module says who calls: one manifest must have an authenticator.')
  return {
    database,
    authenticator: withBearers(factory({ database, config, now }), { database, now }),
    constraints: Object.assign({}, ...manifests.map((m) => m.constraints ?? {})) as House['constraints'],
    now,
    publicUrl: config.publicUrl,
  }
}

function siteOf({ config, manifests, database }: ServerParts, app: FastifyInstance, house: House): Site {
  const shelf = new EditionShelf()
  const bound = manifests.flatMap((m) => m.routes).map((r: Route) => [r.endpoint, bindRoute(r)] as const)
  return {
    app,
    config,
    house,
    routes: new Map(bound),
    callOf,
    sendKept: async (request, reply, compose) => {
      const edition = await database.edition()
      const key = `${languageOf(request)} ${request.url}`
      return sendComposed(request, reply, await shelf.take(edition, key, compose))
    },
  }
}

const loggerOptions = ({ logLevel }: Config) => ({
  level: logLevel,
  redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
  serializers: {
    // Addresses may carry one-time tokens in the query, so only the path is written down.
    req: (request: FastifyRequest) => ({ method: request.method, path: request.url?.split('?')[0] }),
  },
})

async function addPlugins(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(fastifyMultipart, { limits: { files: 1, fields: 200, fieldSize: 100_000 } })
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request: FastifyRequest, body: string, done: (error: null, value: unknown) => void) =>
      done(null, Object.fromEntries(new URLSearchParams(body))),
  )
  if (config.rateLimit === 0) return
  await app.register(fastifyRateLimit, {
    max: config.rateLimit,
    timeWindow: 60_000,
    store: RateWindows,
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal(problems.tooManyRequests as Problem<never>, { seconds: Math.ceil(ttl / 1000) }),
  })
}

function addGuards(app: FastifyInstance, config: Config): void {
  const headers = Object.entries(SECURITY_HEADERS)
  if (config.publicUrl.startsWith('https:')) headers.push([...TRANSPORT_HEADER])
  app.addHook('onRequest', async (request, reply) => {
    for (const [name, value] of headers) reply.header(name, value)
    reply.header('x-request-id', request.id)
    if (request.method !== 'GET' && request.method !== 'HEAD') refuseForeignOrigin(request, config)
  })
}

/** A browser tells where a request was begun; a write begun on another site is refused. */
function refuseForeignOrigin(request: FastifyRequest, config: Config): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse(problems.foreignOrigin)
  const origin = request.headers.origin
  if (origin === undefined || origin === config.publicUrl) return
  if (URL.canParse(origin) && new URL(origin).host === request.headers.host) return
  refuse(problems.foreignOrigin)
}

function addEndings(site: Site): void {
  site.app.setNotFoundHandler((request, reply) =>
    end(site, request, reply, new Refusal(problems.notFound as Problem<never>, undefined)),
  )
  site.app.setErrorHandler((error, request, reply) => {
    const refusal = toRefusal(error)
    if (refusal.problem.status >= 500) request.log.error({ err: error }, 'defect')
    return end(site, request, reply, refusal)
  })
}

/** People who opened a page get a page; everyone else gets problem+json. */
function end(site: Site, request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const forPeople = !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html')
  if (!forPeople || !site.refusalPages) return sendRefusal(request, reply, refusal)
  return reply
    .code(refusal.problem.status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(site.refusalPages(request, refusal))
}

/** A connection whose last request ends while the server stops must not be kept for a next one. */
function addStop(app: FastifyInstance): void {
  let closing: NodeJS.Timeout | undefined
  // Browsers open connections ahead of need; one that never asked is not idle to Node, and would hold the stop a minute.
  const silent = new Set<Socket>()
  app.server.on('connection', (socket: Socket) => {
    silent.add(socket)
    socket.once('close', () => silent.delete(socket))
  })
  app.server.on('request', ({ socket }) => silent.delete(socket))
  app.addHook('preClose', async () => {
    closing = setInterval(() => {
      app.server.closeIdleConnections()
      for (const socket of silent) socket.destroy()
    }, 50)
  })
  app.addHook('onClose', async () => clearInterval(closing))
}

function addHealth(app: FastifyInstance, database: Database): void {
  const unlimited = { config: { rateLimit: false } }
  app.get('/health', unlimited, async () => ({ status: 'live' }))
  app.get('/ready', unlimited, async () => {
    await database.ping().catch(() => refuse(problems.notReady))
    return { status: 'ready' }
  })
}

function addEndpoint(site: Site, bound: BoundRoute): void {
  const { endpoint } = bound
  const maxBytes = largestUpload(endpoint, site.house.database)
  const act = async (request: FastifyRequest): Promise<unknown> => {
    const { raw, file } = await readRequest(request, maxBytes)
    return invoke(site.house, bound, site.callOf(request), raw, file)
  }
  const options = {
    method: endpoint.method.toUpperCase(),
    url: `/api${endpoint.path}`,
    ...(maxBytes === undefined ? {} : { bodyLimit: maxBytes + BODY_LIMIT }),
  }
  site.app.route({
    ...options,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const compose = async () => composeAnswer(bound, await act(request))
      if (endpoint.keep === 'edition') return site.sendKept(request, reply, compose)
      if (endpoint.permission === 'public') return sendComposed(request, reply, await compose())
      if (bound.serialize) return sendPrivateJson(request, reply, bound.serialize(await act(request)))
      return sendComposed(request, reply.header('cache-control', 'private, no-store'), await compose())
    },
  })
}

/** What the endpoint takes, and never more than the installation does. */
const largestUpload = ({ upload }: Endpoint, { files }: Database): number | undefined =>
  upload && Math.min(upload.maxBytes, files.maxBytes)

const composeAnswer = ({ serialize }: BoundRoute, answer: unknown): Promise<KeptReply> =>
  serialize ? composeJson(serialize(answer)) : composeFile(answer as FileReply)

function addDescription(site: Site, manifests: readonly Manifest[]): void {
  const description = apiDescription(manifests, site.config.publicUrl)
  site.app.get('/openapi.json', async (request: FastifyRequest, reply: FastifyReply) =>
    sendComposed(request, reply, await composeJson(JSON.stringify(description))),
  )
}
