import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { putExamplePerson } from '#core/identity/public.ts'
import type { Database } from '#platform/db/database.ts'
import type { AnyEndpoint, Input, Reply } from '#platform/http/endpoint.ts'
import type { Role } from '#platform/module.ts'
import { runAsSystem } from '#platform/start.ts'

/** Somebody signed in, who works in one region. */
export interface Visitor {
  cookie: string
  region: string
}

/** Signs people in as their browsers would be, without typing twelve hundred passwords. */
export async function signIn({ owner }: Database, personId: string, region: string): Promise<Visitor> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest()
  await owner.query(
    `insert into identity.sessions
       (person_id, id, token_hash, method, second_factor, device, created_at, seen_at, expires_at)
     values ($1, $2, $3, 'password', false, 'bench', now(), now(), now() + interval '12 hours')`,
    [personId, randomUUID(), hash],
  )
  return { cookie: `penataran_session=${personId}.${token}`, region }
}

/** A made-up person of a region, signed in. */
export async function hire(database: Database, region: string, role: Role, name: string): Promise<Visitor> {
  const person = { id: randomUUID(), name, role, opdId: null }
  const { id } = await runAsSystem(database, region, (ctx) => putExamplePerson(ctx, person))
  return signIn(database, id, region)
}

export interface Timed<R> {
  reply: R
  ms: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 })

/**
 * One call over HTTP as a browser sends it, with the time until the last byte.
 *
 * @throws Error for every status but 200: a load with refusals measures nothing
 */
export function ask<E extends AnyEndpoint>(
  origin: string,
  { cookie, region }: Visitor,
  endpoint: E,
  input: Input<E>,
): Promise<Timed<Reply<E>>> {
  const { method, path } = endpoint as { method: string; path: string }
  const rest: Record<string, unknown> = { ...(input as Record<string, unknown>) }
  const address = path.replace(/:([a-zA-Z]+)/g, (_all, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  const isRead = method === 'get'
  const query = isRead ? new URLSearchParams(rest as Record<string, string>).toString() : ''
  const body = isRead ? '' : JSON.stringify(rest)
  const headers: Record<string, string> = { cookie, 'penataran-region': region, 'accept-encoding': 'gzip' }
  if (!isRead) {
    headers['content-type'] = 'application/json'
    headers['idempotency-key'] = randomUUID()
  }
  const url = `${origin}/api${address}${query === '' ? '' : `?${query}`}`
  return send(url, method.toUpperCase(), headers, body)
}

function send<R>(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: string,
): Promise<Timed<R>> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent, headers }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => {
        const ms = performance.now() - began
        const text = Buffer.concat(parts)
        if (reply.statusCode !== 200) reject(new Error(`${method} ${url}: ${reply.statusCode} ${text}`))
        else resolve({ reply: readReply<R>(text, reply.headers['content-encoding']), ms })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const readReply = <R>(bytes: Buffer, encoding: string | undefined): R =>
  JSON.parse((encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8')) as R
