import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { SYSTEM } from '#platform/context.ts'
import { fact } from '#platform/facts/fact.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { type Manifest, route } from '#platform/module.ts'
import { problem, refuse } from '#platform/problem/problem.ts'
import { T } from '#platform/schema/schema.ts'
import { callerByHeader } from '#test/caller.ts'
import { testServer } from '#test/server.ts'
import { Done, endpoint, fileReply } from './endpoint.ts'

const bellBroken = problem({
  code: 'bell.broken',
  status: 409,
  title: { id: 'Lonceng rusak', en: 'The bell is broken' },
  detail: { id: () => 'Lonceng ini rusak. Pakai yang lain.', en: () => 'This bell is broken. Use another.' },
})
const BellRung = fact('bell.bell_rung', { number: T.Integer() })

const number = T.Integer({ minimum: 1, maximum: 9 })
const Hear = endpoint({
  get: '/bells/:number',
  permission: 'public',
  summary: 'Hear a bell',
  input: { number, loud: T.Optional(T.Boolean()) },
  reply: T.Object({ number: T.Integer(), loud: T.Boolean() }),
})
const Kept = endpoint({
  get: '/kept',
  permission: 'public',
  summary: 'A reply that changes with the edition',
  reply: T.Object({ text: T.String() }),
  keep: 'edition',
})
const Ring = endpoint({
  post: '/bells/:number/rings',
  permission: 'bell.bell.ring',
  summary: 'Ring a bell',
  input: { number, why: T.String({ minLength: 1, maxLength: 20 }) },
  reply: T.Object({ seq: T.Integer() }),
})
const Broken = endpoint({ get: '/broken', permission: 'public', summary: 'Refuses', reply: Done })
const Defective = endpoint({ get: '/defective', permission: 'public', summary: 'Fails', reply: Done })
const Mine = endpoint({
  get: '/mine',
  permission: 'self',
  summary: 'Own account',
  reply: T.Object({ id: T.String() }),
})
const Poster = endpoint({
  get: '/poster.:format',
  permission: 'public',
  summary: 'A file',
  input: { format: T.Literal('txt') },
  reply: fileReply('text/plain'),
})
const Weigh = endpoint({
  post: '/weighings',
  permission: 'public',
  summary: 'Weigh a file',
  input: { note: T.Optional(T.String()) },
  upload: { maxBytes: 2000 },
  reply: T.Object({ bytes: T.Integer(), name: T.String() }),
})

let composed = 0
const bells: Manifest = {
  name: 'bell',
  folder: 'test/none',
  permissions: [{ name: 'bell.bell.ring', label: { id: 'a', en: 'a' }, roles: [] }],
  facts: [BellRung],
  authenticator: () => ({
    ...callerByHeader('bell.bell.ring'),
    handle: async (request) =>
      Response.json({ path: new URL(request.url).pathname, body: await request.text() }),
  }),
  routes: [
    route(Hear, async (_ctx, { number: n, loud }) => ({
      number: n,
      loud: loud ?? false,
      secret: 'never shown',
    })),
    route(Kept, async () => ({ text: `${'composed '.repeat(200)}${++composed}` })),
    route(Ring, async (ctx, { number: n }) => ({
      seq: (await publishNow(ctx, BellRung.of({ number: n })))[0] as number,
    })),
    route(Broken, async () => refuse(bellBroken)),
    route(Defective, async () => {
      throw new Error('password=hunter2')
    }),
    route(Mine, async (ctx) => ({ id: ctx.actor.id })),
    route(Poster, async () => ({ name: 'poster "1".txt', type: 'text/plain', body: 'halo' })),
    route(Weigh, async (_ctx, input) => {
      const { file } = input as unknown as { file: { bytes: Uint8Array; name: string } }
      return { bytes: file.bytes.length, name: file.name }
    }),
  ],
}

const at = testServer({ PUBLIC_URL: 'https://kota.example.invalid' }, [bells])
const ayu = { 'x-person': 'ayu', 'penataran-region': '35.05' }

describe('the border', () => {
  test('texts of an address become what the contract says, and a reply holds nothing it does not name', async () => {
    const { status, body } = await at.get('/api/bells/3?loud=true')
    expect([status, body]).toEqual([200, { number: 3, loud: true }])
  })

  test('bad input is refused with a sentence for each field, in the language asked for', async () => {
    const indonesian = await at.get('/api/bells/12?lout=1')
    expect(indonesian.status).toBe(422)
    expect(indonesian.headers['content-type']).toContain('application/problem+json')
    expect(indonesian.body).toMatchObject({
      code: 'http.invalid_input',
      errors: expect.arrayContaining([
        { field: '/number', message: 'Paling besar 9.' },
        { field: '/lout', message: 'Isian ini tidak dikenal.' },
      ]),
    })
    const english = await at.get('/api/bells/x', { 'accept-language': 'en' })
    expect(english.body).toMatchObject({
      errors: [{ field: '/number', message: 'This must be a whole number.' }],
    })
  })

  test('a refusal keeps its status, code and sentence; a defect says nothing of itself', async () => {
    expect((await at.get('/api/broken')).body).toMatchObject({
      status: 409,
      code: 'bell.broken',
      title: 'Lonceng rusak',
    })
    const defect = await at.get('/api/defective')
    expect(defect.status).toBe(500)
    expect(defect.text).not.toContain('hunter2')
    expect((defect.body as { instance: string }).instance).toBe(defect.headers['x-request-id'])
  })

  test('an unknown address and a broken body are refused as problems', async () => {
    expect((await at.get('/api/none')).body).toMatchObject({ status: 404, code: 'http.not_found' })
    const reply = await at.app.inject({
      method: 'POST',
      url: '/api/bells/1/rings',
      payload: '{"why":',
      headers: { 'content-type': 'application/json' },
    })
    expect(reply.json()).toMatchObject({ status: 400, code: 'http.unreadable_body' })
  })
})

describe('access', () => {
  test('a guarded endpoint asks to sign in, then for the permission in the asked region', async () => {
    const body = { why: 'noon' }
    expect((await at.send('POST', '/api/bells/1/rings', body)).body).toMatchObject({
      code: 'http.not_signed_in',
    })
    const elsewhere = { ...ayu, 'penataran-region': '35.72' }
    expect((await at.send('POST', '/api/bells/1/rings', body, elsewhere)).body).toMatchObject({
      code: 'http.not_allowed',
    })
    const without = { 'x-person': 'ayu' }
    expect((await at.send('POST', '/api/bells/1/rings', body, without)).status).toBe(403)
    expect((await at.send('POST', '/api/bells/1/rings', body, ayu)).status).toBe(200)
  })

  test('a region that is no code never reaches the database', async () => {
    const forged = { ...ayu, 'penataran-region': "35.05'; drop table facts.fact; --" }
    expect((await at.send('POST', '/api/bells/1/rings', { why: 'x' }, forged)).status).toBe(403)
  })

  test('an endpoint of one’s own account needs a person and no region', async () => {
    expect((await at.get('/api/mine')).status).toBe(401)
    const mine = await at.get('/api/mine', { 'x-person': 'citra' })
    expect(mine.body).toEqual({ id: 'citra' })
    expect(mine.headers['cache-control']).toBe('private, no-store')
  })

  test('a write begun on another site is refused', async () => {
    const other = await at.send(
      'POST',
      '/api/bells/1/rings',
      { why: 'x' },
      { ...ayu, origin: 'https://evil.example' },
    )
    expect(other.body).toMatchObject({ code: 'http.foreign_origin' })
    const cross = await at.send(
      'POST',
      '/api/bells/1/rings',
      { why: 'x' },
      { ...ayu, 'sec-fetch-site': 'cross-site' },
    )
    expect(cross.status).toBe(403)
    const own = { ...ayu, origin: 'https://kota.example.invalid', 'sec-fetch-site': 'same-origin' }
    expect((await at.send('POST', '/api/bells/1/rings', { why: 'x' }, own)).status).toBe(200)
  })
})

describe('replies', () => {
  test('what changes with the edition is composed once an edition and answered 304 to who has it', async () => {
    const first = await at.get('/api/kept')
    const second = await at.get('/api/kept', { 'if-none-match': String(first.headers.etag) })
    expect(second.status).toBe(304)
    expect(second.text).toBe('')
    await at.database.inShared((tx) => sql`update platform.edition set number = number + 1`.execute(tx))
    const third = await at.get('/api/kept', { 'if-none-match': String(first.headers.etag) })
    expect(third.status).toBe(200)
    expect(third.text).not.toBe(first.text)
  })

  test('long text is compressed in the smallest way the caller takes', async () => {
    expect((await at.get('/api/kept', { 'accept-encoding': 'gzip, br' })).headers['content-encoding']).toBe(
      'br',
    )
    expect((await at.get('/api/kept', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe(
      'gzip',
    )
    expect((await at.get('/api/kept')).headers['content-encoding']).toBeUndefined()
  })

  test('a file goes out with its type and a harmless name', async () => {
    const { headers, text } = await at.get('/api/poster.txt')
    expect(text).toBe('halo')
    expect(headers['content-disposition']).toBe('attachment; filename="poster--1-.txt"')
  })

  test('an upload over the limit is refused, one without a file too', async () => {
    const good = await at.upload('/api/weighings', { name: 'a.csv', bytes: 'x'.repeat(1999) }, { note: 'n' })
    expect(good.body).toEqual({ bytes: 1999, name: 'a.csv' })
    const large = await at.upload('/api/weighings', { name: 'a.csv', bytes: 'x'.repeat(2001) })
    expect(large.body).toMatchObject({ status: 413, code: 'http.too_large' })
    const none = await at.send('POST', '/api/weighings', { note: 'n' })
    expect(none.body).toMatchObject({ code: 'http.file_missing' })
  })

  test('every reply carries the security headers, sets of helmet’s defaults included', async () => {
    for (const url of ['/api/bells/1', '/api/none', '/health']) {
      const { headers } = await at.get(url)
      expect(headers['content-security-policy']).toContain("script-src 'self'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-frame-options']).toBe('DENY')
      expect(headers['strict-transport-security']).toContain('max-age=31536000')
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    }
  })

  test('health says that it lives, ready says that the database answers', async () => {
    expect((await at.get('/health')).body).toEqual({ status: 'live' })
    expect((await at.get('/ready')).body).toEqual({ status: 'ready' })
  })

  test('requests below /api/auth go to whoever says who calls', async () => {
    const { body } = await at.send('POST', '/api/auth/sign-in/email', { email: 'a' })
    expect(body).toEqual({ path: '/api/auth/sign-in/email', body: '{"email":"a"}' })
  })
})

describe('the rate limit', () => {
  const hurried = testServer({ PENATARAN_RATE_LIMIT: '3' }, [bells])

  test('a caller over the limit is told how long to wait', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 4; i++) statuses.push((await hurried.get('/api/bells/1')).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await hurried.get('/api/bells/1')
    expect(refused.body).toMatchObject({ code: 'http.too_many_requests' })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('the caller’s address', () => {
  const direct = testServer({ PENATARAN_RATE_LIMIT: '2' }, [bells])
  const proxied = testServer({ PENATARAN_RATE_LIMIT: '2', PENATARAN_TRUSTED_PROXIES: '1' }, [bells])
  const statuses = async (site: typeof direct) => {
    const given: number[] = []
    for (let i = 1; i <= 4; i++)
      given.push((await site.get('/api/bells/1', { 'x-forwarded-for': `192.0.2.${i}` })).status)
    return given
  }

  test('is its connection’s, whatever it claims, where no proxy is trusted', async () => {
    expect(await statuses(direct)).toEqual([200, 200, 429, 429])
  })

  test('is what the one trusted proxy says, and nothing before that', async () => {
    expect(await statuses(proxied)).toEqual([200, 200, 200, 200])
    const forged = { 'x-forwarded-for': '198.51.100.9, 192.0.2.50' }
    expect((await proxied.get('/api/bells/1', forged)).status).toBe(200)
    const again = { 'x-forwarded-for': '198.51.100.10, 192.0.2.50' }
    expect((await proxied.get('/api/bells/1', again)).status).toBe(200)
    const third = { 'x-forwarded-for': '198.51.100.11, 192.0.2.50' }
    expect((await proxied.get('/api/bells/1', third)).status).toBe(429)
  })
})

describe('contracts', () => {
  test('an endpoint without a permission does not compile', () => {
    // @ts-expect-error permission is missing
    const open = endpoint({ get: '/open', summary: 'x', reply: Done })
    // @ts-expect-error a permission has three words
    const vague = endpoint({ get: '/vague', summary: 'x', reply: Done, permission: 'bell' })
    expect([open.path, vague.path]).toEqual(['/open', '/vague'])
  })

  test('the product itself acts as system', () => expect(SYSTEM.kind).toBe('system'))
})
