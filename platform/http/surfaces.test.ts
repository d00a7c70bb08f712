import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#platform/context.ts'
import { fact } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import type { Manifest } from '#platform/module.ts'
import { problem, type Refusal, refuse } from '#platform/problem/problem.ts'
import { T } from '#platform/schema/schema.ts'
import { testServer } from '#test/server.ts'
import type { Surface, SurfaceRequest } from './surface.ts'

const NoteTaken = fact('gong.note_taken', { length: T.Integer() })
const forged = problem({
  code: 'gong.forged',
  status: 401,
  title: { id: 'Tanda tangan salah', en: 'The signature is wrong' },
  detail: { id: () => 'Tanda tangani isi dengan kuncinya.', en: () => 'Sign the body with the key.' },
})

const tenantOf = ({ params }: SurfaceRequest) => params.region ?? ''
const refused = (refusal: Refusal) => ({
  status: refusal.problem.status,
  type: 'application/outcome+json',
  body: JSON.stringify({ outcome: refusal.problem.code }),
})
const say = (value: unknown, status = 200) => ({
  status,
  type: 'application/gong+json',
  body: JSON.stringify(value),
})
const note: Surface = {
  method: 'post',
  path: '/gong/:region/notes',
  summary: 'Takes a note',
  access: 'gong.note.take',
  tenantOf,
  maxBytes: 2000,
  refused,
  handle: async (ctx, { body, query }) => {
    await publishNow(ctx, NoteTaken.of({ length: body.length }))
    if (query.has('fail')) throw new Error('password=hunter2')
    return say({ body, tenant: ctx.tenant, actor: ctx.actor.id }, 201)
  },
}
const surfaces: readonly Surface[] = [
  note,
  { ...note, method: 'get', handle: async (ctx) => say({ tenant: ctx.tenant }) },
  {
    ...note,
    path: '/gong/:region/hook',
    access: 'signed',
    takes: ['text/plain'],
    handle: async (ctx, { body, headers }) => {
      const right = createHmac('sha256', 'key').update(body).digest('hex')
      if (headers.get('x-signature') !== right) refuse(forged)
      return { status: 202, headers: { 'x-actor': ctx.actor.kind } }
    },
  },
  {
    ...note,
    method: 'get',
    path: '/gong/:region/open/*',
    access: 'public',
    perMinute: 3,
    handle: async (ctx, { params, url }) => say({ rest: params['*'], url, tenant: ctx.tenant }),
    refused: undefined as never,
  },
]

const gongs: Manifest = {
  name: 'gong',
  folder: 'test/none',
  permissions: [],
  facts: [NoteTaken],
  routes: [],
  surfaces,
  authenticator: () => ({
    identify: async (headers, tenant): Promise<Actor | undefined> =>
      headers.get('x-person') !== null
        ? { kind: 'person', id: 'ayu', permissions: new Set(tenant === '35.05' ? ['gong.note.take'] : []) }
        : undefined,
    handle: async () => Response.json({}),
  }),
}
const at = testServer({ PENATARAN_RATE_LIMIT: '1000' }, [gongs])
const ayu = { 'x-person': 'ayu', 'content-type': 'application/fhir+json' }
const post = (url: string, payload: string | Buffer, headers: Record<string, string>) =>
  at.app.inject({ method: 'POST', url, payload, headers })
const factsOf = async (tenant: string) =>
  (await at.database.inTenant(tenant, 'x', (tx) => sql`select from facts.fact`.execute(tx))).rows.length

describe('an address in the form of a standard', () => {
  test('hears the body as it came and answers in the type of the standard, behind the wall it names', async () => {
    const body = '{ "a" : 1,\n "b":"é" }'
    const reply = await post('/gong/35.05/notes', body, ayu)
    expect(reply.statusCode).toBe(201)
    expect(reply.headers['content-type']).toContain('application/gong+json')
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.headers['x-request-id']).toBeTruthy()
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
    expect(reply.json()).toEqual({ body, tenant: '35.05', actor: 'ayu' })
  })

  test('asks for its permission in the region of its address', async () => {
    const { 'x-person': _, ...stranger } = ayu
    const unknown = await post('/gong/35.05/notes', '{}', stranger)
    expect([unknown.statusCode, unknown.json()]).toEqual([401, { outcome: 'http.not_signed_in' }])
    expect(unknown.headers['www-authenticate']).toContain('Bearer')
    const elsewhere = await post('/gong/35.73/notes', '{}', ayu)
    expect([elsewhere.statusCode, elsewhere.json()]).toEqual([403, { outcome: 'http.not_allowed' }])
    const nowhere = await post("/gong/35.05'/notes", '{}', ayu)
    expect(nowhere.statusCode).toBe(403)
  })

  test('undoes everything where the handler fails, and says nothing of the defect', async () => {
    const before = await factsOf('35.05')
    const reply = await post('/gong/35.05/notes?fail=1', '{}', ayu)
    expect([reply.statusCode, reply.json()]).toEqual([500, { outcome: 'http.defect' }])
    expect(await factsOf('35.05')).toBe(before)
  })

  test('refuses a method that it does not take and names those it does', async () => {
    const reply = await at.app.inject({ method: 'DELETE', url: '/gong/35.05/notes' })
    expect([reply.statusCode, reply.headers.allow]).toEqual([405, 'POST, GET, HEAD'])
    expect(reply.json()).toEqual({ outcome: 'http.method_not_allowed' })
    const head = await at.app.inject({ method: 'HEAD', url: '/gong/35.05/notes', headers: ayu })
    expect(head.statusCode).toBe(200)
  })

  test('refuses what is too long, of another type or no text', async () => {
    const long = await post('/gong/35.05/notes', 'x'.repeat(2001), ayu)
    expect([long.statusCode, long.json()]).toEqual([413, { outcome: 'http.too_large' }])
    const image = await post('/gong/35.05/notes', 'x', { ...ayu, 'content-type': 'image/png' })
    expect([image.statusCode, image.json()]).toEqual([415, { outcome: 'http.unsupported_type' }])
    const bytes = await post('/gong/35.05/notes', Buffer.from([0xff, 0xfe]), ayu)
    expect([bytes.statusCode, bytes.json()]).toEqual([400, { outcome: 'http.unreadable_body' }])
    const json = await post('/gong/35.05/hook', '{}', { 'content-type': 'application/json' })
    expect(json.statusCode).toBe(415)
  })

  test('lets the handler prove a signature over the body', async () => {
    const sign = (body: string) => createHmac('sha256', 'key').update(body).digest('hex')
    const text = { 'content-type': 'text/plain; charset=utf-8' }
    const right = await post('/gong/35.05/hook', 'halo', { ...text, 'x-signature': sign('halo') })
    expect([right.statusCode, right.headers['x-actor']]).toEqual([202, 'anonymous'])
    const wrong = await post('/gong/35.05/hook', 'halo!', { ...text, 'x-signature': sign('halo') })
    expect([wrong.statusCode, wrong.json()]).toEqual([401, { outcome: 'gong.forged' }])
  })

  test('is closed to a write that a browser begins on another site', async () => {
    const reply = await post('/gong/35.05/notes', '{}', { ...ayu, origin: 'https://evil.example' })
    expect([reply.statusCode, reply.json()]).toEqual([403, { outcome: 'http.foreign_origin' }])
  })

  test('speaks problem+json where the standard has no words, and counts the requests of an address', async () => {
    const open = await at.get('/gong/35.05/open/a/b?c=d')
    expect(open.body).toEqual({ rest: 'a/b', url: '/gong/35.05/open/a/b?c=d', tenant: '35.05' })
    const broken = await at.send('PUT', '/gong/35.05/open/a', {}, { 'accept-language': 'en' })
    expect(broken.body).toMatchObject({
      code: 'http.method_not_allowed',
      title: expect.stringContaining('method'),
    })
    const statuses: number[] = []
    for (let i = 0; i < 4; i++) statuses.push((await at.get('/gong/35.05/open/a')).status)
    expect(statuses).toEqual([200, 200, 429, 429])
    const late = await at.get('/gong/35.05/open/a')
    expect(late.body).toMatchObject({ code: 'http.too_many_requests' })
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0)
  })
})
