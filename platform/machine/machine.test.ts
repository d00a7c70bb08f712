import { randomUUID } from 'node:crypto'
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  clientCredentialsGrant,
  customFetch,
  discovery,
} from 'openid-client'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/context.ts'
import { factsManifest } from '#platform/facts/manifest.ts'
import type { HeaderReader } from '#platform/http/authenticator.ts'
import type { Surface, SurfaceRequest } from '#platform/http/surface.ts'
import type { Manifest, Permission } from '#platform/module.ts'
import { testServer } from '#test/server.ts'
import type { NewSecret } from './contract.ts'
import { machineManifest } from './manifest.ts'
import { proveSigned } from './prove.ts'
import { signatureOf } from './secrets.ts'

// A bell that a machine may ring: by token, or by a signature over what it sends.

const permission = (name: Permission['name'], machine?: true): Permission => ({
  name,
  label: { id: `Izin ${name}`, en: `Permission ${name}` },
  roles: [],
  ...(machine ? { machine } : {}),
})
const tenantOf = ({ params }: SurfaceRequest) => params.region ?? ''
const said = (actor: Actor) => ({
  status: 200,
  type: 'application/json',
  body: JSON.stringify({ kind: actor.kind, id: actor.id }),
})
const ring: Surface = {
  method: 'post',
  path: '/bell/:region/rings',
  summary: 'Rings',
  access: 'bell.bell.ring',
  tenantOf,
  handle: async (ctx) => said(ctx.actor),
}
const people = (headers: HeaderReader, tenant: string): Actor | undefined => {
  const id = headers.get('x-person')
  const isHere = headers.get('x-serves') === tenant
  return id
    ? { kind: 'person', id, permissions: new Set(isHere ? ['machine.client.manage'] : []) }
    : undefined
}
const bell: Manifest = {
  name: 'bell',
  folder: 'test/none',
  routes: [],
  facts: [],
  permissions: [
    permission('bell.bell.ring', true),
    permission('bell.bell.hear', true),
    permission('bell.bell.melt'),
  ],
  authenticator: () => ({
    identify: async (headers, tenant) => people(headers, tenant),
    handle: async () => Response.json({}),
  }),
  surfaces: [
    ring,
    {
      ...ring,
      path: '/bell/:region/hook',
      access: 'signed',
      handle: async (ctx, request) => said((await proveSigned(ctx, request, 'bell.bell.ring')).actor),
    },
  ],
}
const manifests: Manifest[] = [bell, factsManifest(() => []), machineManifest(() => manifests)]

const HERE = '35.05'
let clock = new Date('2026-11-22T03:00:00Z')
const at = testServer({}, manifests, () => clock)
const admin = (region = HERE) => ({
  'x-person': randomUUID(),
  'x-serves': region,
  'penataran-region': region,
})
const asked = {
  name: 'Sentral telepon',
  purpose: 'Melaporkan panggilan yang masuk.',
  permissions: ['bell.bell.ring'],
}
const register = async (body: object = asked, region = HERE): Promise<NewSecret & { secret: string }> =>
  (await at.send('POST', '/api/machine/clients', body, admin(region))).body as never
const list = async (region = HERE) =>
  (await at.get('/api/machine/clients', admin(region))).body as {
    clients: { id: string; lastUsedAt: string | null; revokedAt: string | null; permissions: string[] }[]
    grantable: { name: string }[]
  }
const tokenOf = (form: Record<string, string>, headers: Record<string, string> = {}, region = HERE) =>
  at.app.inject({
    method: 'POST',
    url: `/oauth/${region}/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString(),
  })
const grant = async ({ clientId, secret }: NewSecret, scope?: string): Promise<string> => {
  const form = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: secret ?? '',
    ...(scope ? { scope } : {}),
  }
  return (await tokenOf(form)).json().access_token
}
const ringWith = (token: string, region = HERE) =>
  at.app.inject({
    method: 'POST',
    url: `/bell/${region}/rings`,
    headers: { authorization: `Bearer ${token}` },
  })

describe('a program is registered', () => {
  test('with a secret that is shown once, and never for the same request again', async () => {
    const key = { ...admin(), 'idempotency-key': 'register-once-1' }
    const first = await at.send('POST', '/api/machine/clients', asked, key)
    const again = await at.send('POST', '/api/machine/clients', asked, key)
    expect((first.body as NewSecret).secret).toHaveLength(43)
    expect(again.body).toEqual({ clientId: (first.body as NewSecret).clientId, secret: null })
    const kept = await at.database.owner.query('select * from http.idempotency_keys, machine.clients')
    expect(JSON.stringify(kept.rows)).not.toContain((first.body as NewSecret).secret)
    expect(JSON.stringify(await list())).not.toContain((first.body as NewSecret).secret)
  })

  test('for permissions that a module offers to machines, and no other', async () => {
    expect((await list()).grantable.map(({ name }) => name)).toEqual(['bell.bell.ring', 'bell.bell.hear'])
    for (const name of ['bell.bell.melt', 'machine.client.manage', 'no.such.thing']) {
      const refused = await at.send(
        'POST',
        '/api/machine/clients',
        { ...asked, permissions: [name] },
        admin(),
      )
      expect(refused.body).toMatchObject({ status: 422, code: 'machine.permission_not_for_machines' })
    }
  })

  test('by whoever may manage clients of the region, and seen in that region alone', async () => {
    const { clientId } = await register()
    const stranger = { ...admin(), 'x-serves': '35.73' }
    expect((await at.send('POST', '/api/machine/clients', asked, stranger)).status).toBe(403)
    expect((await at.get('/api/machine/clients', stranger)).status).toBe(403)
    expect((await list('35.73')).clients).toEqual([])
    const theirs = await at.send('POST', `/api/machine/clients/${clientId}/revocations`, {}, admin('35.73'))
    expect(theirs.body).toMatchObject({ status: 404, code: 'machine.client_unknown' })
  })

  test('with a name and a purpose', async () => {
    const bad = await at.send('POST', '/api/machine/clients', { ...asked, purpose: 'x' }, admin())
    expect(bad.body).toMatchObject({ status: 422, errors: [{ field: '/purpose' }] })
  })

  test('and leaves facts that hold neither its name nor its secret', async () => {
    const { clientId, secret } = await register({ ...asked, name: 'Nama tak tercatat' })
    await at.send('POST', `/api/machine/clients/${clientId}/secrets`, {}, admin())
    await at.send('POST', `/api/machine/clients/${clientId}/revocations`, {}, admin())
    const { rows } = await at.database.owner.query(
      "select name, payload from facts.fact where payload ->> 'clientId' = $1 order by seq",
      [clientId],
    )
    expect(rows.map(({ name }) => name)).toEqual([
      'machine.client_registered',
      'machine.secret_rotated',
      'machine.client_revoked',
    ])
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`Nama tak tercatat|${secret}`))
  })
})

describe('a token', () => {
  let issuer: URL
  beforeAll(async () => {
    const address = await at.app.listen({ port: 0, host: '127.0.0.1' })
    issuer = new URL(`${address}/oauth/${HERE}`)
  })

  test.each([
    ['client_secret_basic', ClientSecretBasic],
    ['client_secret_post', ClientSecretPost],
  ])('is given to an independent client by %s, and lets it act', async (_name, method) => {
    const { clientId, secret } = await register()
    // The published addresses bear PUBLIC_URL; here they are asked where the test listens.
    const path = `/.well-known/oauth-authorization-server${issuer.pathname}`
    const published = new URL((await (await fetch(issuer.origin + path)).json()).issuer)
    const config = await discovery(published, clientId, undefined, method(secret), {
      algorithm: 'oauth2',
      execute: [allowInsecureRequests],
      [customFetch]: (url, init) =>
        fetch(url.replace(published.origin, issuer.origin), init as RequestInit) as never,
    })
    const token = await clientCredentialsGrant(config, { scope: 'bell.bell.ring' })
    expect(token.token_type).toBe('bearer')
    expect(token.expires_in).toBe(3600)
    const reply = await ringWith(token.access_token)
    expect([reply.statusCode, reply.json()]).toEqual([200, { kind: 'machine', id: clientId }])
    expect((await list()).clients.find(({ id }) => id === clientId)?.lastUsedAt).not.toBeNull()
  })

  test('is refused in the words of RFC 6749', async () => {
    const { clientId, secret } = await register()
    const right = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret }
    const cases: [Record<string, string>, number, string][] = [
      [{ ...right, client_secret: 'wrong' }, 401, 'invalid_client'],
      [{ ...right, client_id: randomUUID() }, 401, 'invalid_client'],
      [{ ...right, client_id: "' or 1=1 --" }, 401, 'invalid_client'],
      [{ grant_type: 'client_credentials' }, 401, 'invalid_client'],
      [{ ...right, grant_type: 'password' }, 400, 'unsupported_grant_type'],
      [{ client_id: clientId, client_secret: secret }, 400, 'invalid_request'],
      [{ ...right, scope: 'bell.bell.hear' }, 400, 'invalid_scope'],
    ]
    for (const [form, status, error] of cases) {
      const reply = await tokenOf(form)
      expect([reply.statusCode, reply.json().error]).toEqual([status, error])
      expect(reply.headers['cache-control']).toBe('no-store')
      expect(reply.headers['content-type']).toContain('application/json')
    }
    const basic = await tokenOf({ grant_type: 'client_credentials' }, { authorization: 'Basic eDp5' })
    expect([basic.statusCode, basic.headers['www-authenticate']]).toEqual([401, 'Basic realm="penataran"'])
    const twice = await tokenOf(right, {
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
    })
    expect(twice.json().error).toBe('invalid_request')
    const elsewhere = await tokenOf(right, {}, '35.73')
    expect(elsewhere.statusCode).toBe(401)
  })

  test('counts in its own region, for what was asked, and for an hour', async () => {
    const both = await register({ ...asked, permissions: ['bell.bell.ring', 'bell.bell.hear'] })
    const hearing = await grant(both, 'bell.bell.hear')
    expect((await ringWith(hearing)).statusCode).toBe(403)
    const token = await grant(both)
    expect((await ringWith(token)).statusCode).toBe(200)
    expect((await ringWith(token, '35.73')).statusCode).toBe(401)
    clock = new Date(clock.getTime() + 3600_000)
    expect((await ringWith(token)).statusCode).toBe(401)
  })

  test('given by a clock that was put back since is refused, and a new one is good', async () => {
    const client = await register()
    const token = await grant(client)
    const right = clock
    clock = new Date(right.getTime() - 240_000)
    expect((await ringWith(token)).statusCode).toBe(200)
    clock = new Date(right.getTime() - 6 * 3600_000)
    expect((await ringWith(token)).statusCode).toBe(401)
    expect((await ringWith(await grant(client))).statusCode).toBe(200)
    clock = right
    expect((await ringWith(token)).statusCode).toBe(200)
  })

  test('ends with every change of its client', async () => {
    const changes = [
      (id: string) =>
        at.send('PUT', `/api/machine/clients/${id}`, { ...asked, permissions: ['bell.bell.hear'] }, admin()),
      (id: string) => at.send('POST', `/api/machine/clients/${id}/secrets`, {}, admin()),
      (id: string) => at.send('POST', `/api/machine/clients/${id}/revocations`, {}, admin()),
    ]
    for (const change of changes) {
      const client = await register()
      const token = await grant(client)
      expect((await ringWith(token)).statusCode).toBe(200)
      expect((await change(client.clientId)).status).toBe(200)
      expect((await ringWith(token)).statusCode).toBe(401)
    }
  })

  test('is never given to a revoked client, which never changes again', async () => {
    const client = await register()
    await at.send('POST', `/api/machine/clients/${client.clientId}/revocations`, {}, admin())
    expect(await grant(client)).toBeUndefined()
    const again = await at.send('POST', `/api/machine/clients/${client.clientId}/secrets`, {}, admin())
    expect(again.body).toMatchObject({ status: 409, code: 'machine.client_revoked' })
  })

  test('does not open the pages of a person beside it', async () => {
    const token = await grant(await register())
    const reply = await at.get('/api/machine/clients', { ...admin(), authorization: `Bearer ${token}` })
    expect(reply.body).toMatchObject({ status: 403, code: 'http.not_allowed' })
    const forged = await at.get('/api/machine/clients', {
      ...admin(),
      authorization: `Bearer ${'x'.repeat(43)}`,
    })
    expect(forged.status).toBe(401)
  })
})

describe('a signature', () => {
  const seconds = (offset = 0) => String(Math.floor(clock.getTime() / 1000) + offset)
  const hook = (headers: Record<string, string>, body: string, region = HERE) =>
    at.app.inject({
      method: 'POST',
      url: `/bell/${region}/hook`,
      headers: { 'content-type': 'application/json', ...headers },
      payload: body,
    })
  const signed = ({ clientId, secret }: NewSecret, body: string, timestamp = seconds()) => ({
    'penataran-client': clientId,
    'penataran-timestamp': timestamp,
    'penataran-signature': `sha256=${signatureOf(secret ?? '', body, timestamp)}`,
  })

  test('over moment and body proves the machine', async () => {
    const client = await register()
    const reply = await hook(signed(client, '{"a":1}'), '{"a":1}')
    expect([reply.statusCode, reply.json()]).toEqual([200, { kind: 'machine', id: client.clientId }])
  })

  test('falls with a changed body, moment, client, region, an old clock or an old secret', async () => {
    const client = await register()
    const other = await register()
    const right = signed(client, 'a')
    const refusals = [
      hook(right, 'b'),
      hook({ ...right, 'penataran-timestamp': seconds(1) }, 'a'),
      hook({ ...right, 'penataran-client': other.clientId }, 'a'),
      hook({ ...right, 'penataran-signature': '' }, 'a'),
      hook(right, 'a', '35.73'),
      hook(signed(client, 'a', seconds(-301)), 'a'),
      hook(signed(client, 'a', seconds(301)), 'a'),
      hook(signed(client, 'a', 'soon'), 'a'),
      hook({}, 'a'),
    ]
    for (const refusal of refusals) expect((await refusal).statusCode).toBe(401)
    expect((await hook(signed(client, 'a', seconds(-300)), 'a')).statusCode).toBe(200)
    await at.send('POST', `/api/machine/clients/${client.clientId}/secrets`, {}, admin())
    expect((await hook(right, 'a')).statusCode).toBe(401)
  })

  test('of a machine without the permission is not enough', async () => {
    const client = await register({ ...asked, permissions: ['bell.bell.hear'] })
    expect((await hook(signed(client, 'a'), 'a')).statusCode).toBe(403)
  })
})
