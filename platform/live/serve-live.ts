import type { ServerResponse } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/context.ts'
import type { Tenant } from '#platform/db/tx.ts'
import { notAllowed, notSignedIn } from '#platform/http/problems.ts'
import { headersOf } from '#platform/http/request.ts'
import type { Site } from '#platform/http/site.ts'
import type { Manifest } from '#platform/module.ts'
import { type Problem, Refusal, refuse } from '#platform/problem/problem.ts'
import { event, retry } from './event.ts'
import { HUB_OPTIONS, Hub, type HubOptions } from './hub.ts'
import { STREAM_LIMITS, StreamCount, type StreamLimits } from './limits.ts'
import type { Listener, Wire } from './listener.ts'
import { cursorUnreadable, tooManyStreams, topicUnknown } from './problems.ts'
import type { LiveTopic } from './topic.ts'
import { topicsByName } from './topics.ts'

export type LiveOptions = Partial<HubOptions & { limits: StreamLimits; retryMs: number }>

interface Live {
  site: Site
  hub: Hub
  count: StreamCount
  topics: ReadonlyMap<string, LiveTopic>
  retryMs: number
}

/** A region, or `00` for the ministry. */
const REGION = /^([0-9]{2}\.[0-9]{2}|00)$/
/** So many topics fit one connection. */
const MOST_TOPICS = 20

/**
 * `GET /api/live/:region/:topics`: what happens, as `text/event-stream`. Topics are separated by commas; those the
 * caller may not hear are named in an event `refused`, and where none is left the request is refused.
 */
export function addLive(site: Site, manifests: readonly Manifest[], options: LiveOptions = {}): void {
  const { limits = STREAM_LIMITS, retryMs = 1000, ...hubOptions } = options
  const live: Live = {
    site,
    hub: new Hub(site.house.database, { ...HUB_OPTIONS, ...hubOptions }, (error) =>
      site.app.log.error({ err: error }, 'live delivery failed'),
    ),
    count: new StreamCount(limits),
    topics: topicsByName(manifests.flatMap((m) => m.live ?? [])),
    retryMs,
  }
  site.app.addHook('preClose', () => live.hub.close())
  site.app.route({
    method: 'GET',
    url: '/api/live/:region/:topics',
    exposeHeadRoute: false,
    // A stream is counted by how many are open, not by how often a bad network makes it come back.
    config: { rateLimit: false },
    handler: (request, reply) => listen(live, request, reply),
  })
}

async function listen(live: Live, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { region, topics: asked } = request.params as { region: string; topics: string }
  const tenant = REGION.test(region) ? region : refuse(topicUnknown)
  const named = topicsOf(live, asked)
  const after = cursorOf(request)
  const headers = headersOf(request)
  const { actor, heard } = await admit(live, headers, tenant, named)
  const release = live.count.take(request.ip, actor?.id) ?? refuse(tooManyStreams)
  const listener: Listener = {
    tenant,
    topics: heard,
    key: heard.map(({ name }) => name).join(','),
    seq: 0,
    wire: openWire(request, reply),
    ...(actor === undefined ? {} : { mayStay: () => mayStay(live, headers, tenant, heard) }),
    checkedAt: performance.now(),
    isGone: false,
  }
  const leave = (): void => {
    live.hub.leave(listener)
    release()
  }
  reply.raw.once('close', leave)
  listener.wire.write(retry(live.retryMs))
  const refused = named.filter((topic) => !heard.includes(topic)).map(({ name }) => name)
  if (refused.length > 0) listener.wire.write(event('refused', after ?? 0, { topics: refused }))
  await live.hub.join(listener, after).catch((error: unknown) => {
    request.log.error({ err: error }, 'a live listener could not be let in')
    listener.wire.end()
  })
}

function topicsOf({ topics }: Live, asked: string): LiveTopic[] {
  const names = [...new Set(asked.split(','))]
  if (names.length > MOST_TOPICS) return refuse(topicUnknown)
  return names.map((name) => topics.get(name) ?? refuse(topicUnknown))
}

/** A browser that comes back says so in a header; it knows better than the address it began with. */
function cursorOf(request: FastifyRequest): number | undefined {
  const said = request.headers['last-event-id'] ?? (request.query as { after?: string }).after
  if (said === undefined || said === '') return undefined
  if (typeof said !== 'string' || !/^[0-9]{1,15}$/.test(said)) return refuse(cursorUnreadable)
  return Number(said)
}

/** Which of the topics the caller may hear; nobody is asked who they are where everybody may. */
async function admit(live: Live, headers: Headers, tenant: Tenant, named: readonly LiveTopic[]) {
  if (named.every(({ access }) => access === 'public')) return { actor: undefined, heard: named }
  const actor = (await live.site.house.authenticator.identify(headers, tenant)) ?? refuse(notSignedIn)
  const heard = named.filter(({ access }) => mayHear(actor, access))
  if (heard.length === 0) throw new Refusal(notAllowed as Problem<never>, undefined)
  return { actor, heard }
}

const mayHear = (actor: Actor, access: LiveTopic['access']): boolean =>
  access === 'public' || access === 'self' || actor.permissions.has(access)

async function mayStay({ site }: Live, headers: Headers, tenant: Tenant, heard: readonly LiveTopic[]) {
  const actor = await site.house.authenticator.identify(headers, tenant)
  return actor !== undefined && heard.every(({ access }) => mayHear(actor, access))
}

/** From here on the reply is ours: uncompressed, unbuffered, never kept. */
function openWire(request: FastifyRequest, reply: FastifyReply): Wire {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'private, no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  // Small events must not wait for company.
  request.raw.socket.setNoDelay(true)
  raw.on('error', () => raw.destroy())
  return wireOn(raw)
}

/** A reader that has so much waiting is given time before it is told more of what it missed. */
const PACE_BYTES = 64 * 1024
/** A reader that does not take the end of its stream is cut, so that the server can stop. */
const END_MS = 1000

const wireOn = (raw: ServerResponse): Wire => ({
  write: (text) => {
    if (!raw.writableEnded && !raw.destroyed) raw.write(text)
  },
  waiting: () => raw.writableLength,
  drained: async () => {
    if (raw.writableLength < PACE_BYTES || raw.destroyed) return
    await new Promise<void>((resolve) => {
      const done = (): void => {
        raw.off('drain', done)
        raw.off('close', done)
        resolve()
      }
      raw.on('drain', done)
      raw.on('close', done)
    })
  },
  end: () => {
    raw.end()
    setTimeout(() => raw.destroy(), END_MS).unref()
  },
  cut: () => raw.destroy(),
})
