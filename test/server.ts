import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { modules } from '#apps/modules.ts'
import { readConfig } from '#platform/config.ts'
import { buildServer } from '#platform/http/serve.ts'
import type { Manifest } from '#platform/module.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export interface TestServer extends TestDatabase {
  /** The server, ready for `inject`: the whole of HTTP without a port. */
  readonly app: FastifyInstance
  /** GETs and gives status and parsed body. */
  get: (url: string, headers?: Record<string, string>) => Promise<Answer>
  /** Sends JSON by any method; writes get a fresh idempotency key unless one is given. */
  send: (
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    headers?: Record<string, string>,
  ) => Promise<Answer>
  /** Posts one file, and fields, as a browser's form would. */
  upload: (
    url: string,
    file: { name: string; bytes: Uint8Array | string },
    fields?: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Answer>
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | number | undefined>
  body: unknown
  text: string
  bytes: Buffer
}

let keys = 0

/**
 * A server of its own for a test file, over a database of its own.
 *
 * @example
 * const at = testServer()
 * test('…', async () => expect((await at.get('/api/v1/results')).status).toBe(200))
 */
export function testServer(
  environment: Record<string, string> = {},
  manifests: readonly Manifest[] = modules,
  now?: () => Date,
): TestServer {
  const base = testDatabase()
  let app: FastifyInstance | undefined
  beforeAll(async () => {
    const config = readConfig({ PENATARAN_LOG: 'silent', PENATARAN_RATE_LIMIT: '0', ...environment })
    app = await buildServer({ config, database: base.database, manifests, ...(now ? { now } : {}) })
    await app.ready()
  })
  afterAll(() => app?.close())
  const ask = async (options: InjectOptions): Promise<Answer> => {
    const reply = await (app as FastifyInstance).inject(options)
    const json =
      String(reply.headers['content-type'] ?? '').includes('json') && !reply.headers['content-encoding']
    return {
      status: reply.statusCode,
      headers: reply.headers,
      body: json && reply.body ? JSON.parse(reply.body) : reply.body,
      text: reply.body,
      bytes: reply.rawPayload,
    }
  }
  return {
    get database() {
      return base.database
    },
    get config() {
      return base.config
    },
    another: base.another,
    get app() {
      return app as FastifyInstance
    },
    get: (url, headers = {}) => ask({ method: 'GET', url, headers }),
    send: (method, url, body, headers = {}) =>
      ask({
        method,
        url,
        headers: { 'idempotency-key': `test-key-${++keys}`, ...headers },
        ...(body ? { payload: body } : {}),
      }),
    upload: (url, file, fields = {}, headers = {}) => {
      const { payload, type } = formOf(file, fields)
      return ask({
        method: 'POST',
        url,
        payload,
        headers: { 'content-type': type, 'idempotency-key': `test-key-${++keys}`, ...headers },
      })
    },
  }
}

/** RFC 7578 by hand, so that names and bytes arrive exactly as the test wrote them. */
function formOf(file: { name: string; bytes: Uint8Array | string }, fields: Record<string, string>) {
  const boundary = 'penataran-test-boundary'
  const parts: Buffer[] = []
  for (const [name, value] of Object.entries(fields)) {
    parts.push(
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    )
  }
  parts.push(
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n',
    ),
    Buffer.from(file.bytes),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  )
  return { payload: Buffer.concat(parts), type: `multipart/form-data; boundary=${boundary}` }
}
