import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '#test/server.ts'
import { startMembership } from './commands/create-administrator.ts'
import { SESSION_IDLE_MS, SESSION_LONGEST_MS } from './rules/sign-in.ts'
import { asProduct, enter, NOON, type Player } from './test/cast.ts'

let now = NOON
const at = testServer({}, undefined, () => now)
let ayu: Player
let dewi: Player

beforeAll(async () => {
  ayu = await enter(at.database, 'ayu', 'service_operator', '35.05')
  dewi = await enter(at.database, 'dewi', 'region_admin', '35.72')
})

const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code

describe('own account', () => {
  test('shows oneself, without anything secret', async () => {
    const { status, body, text } = await at.get('/api/identity/account', ayu.headers)
    expect(status).toBe(200)
    expect(body).toEqual({
      id: ayu.personId,
      name: 'ayu',
      email: ayu.email,
      hasPassword: true,
      totp: false,
      recoveryCodesLeft: 0,
      passkeys: [],
    })
    expect(text).not.toContain('argon2')
  })

  test('needs a session', async () => {
    for (const url of ['account', 'account/regions', 'account/sessions']) {
      expect((await at.get(`/api/identity/${url}`)).status).toBe(401)
    }
  })

  test('lists every region one serves, with roles and permissions there', async () => {
    await asProduct(at.database)('00', (ctx) => startMembership(ctx, ayu.personId, 'auditor', null))
    const { body } = await at.get('/api/identity/account/regions', ayu.headers)
    expect(body).toMatchObject([
      { code: '00', name: 'Kementerian (nasional)', roles: ['auditor'] },
      { code: '35.05', name: 'Kab. Blitar', roles: ['service_operator'] },
    ])
    const regions = body as { permissions: string[] }[]
    expect(regions[1]?.permissions).toContain('identity.opd.read')
    expect(regions[1]?.permissions).not.toContain('identity.role.read')
  })
})

describe('own sessions', () => {
  test('are listed, this one marked, nobody else’s among them', async () => {
    const { body } = await at.get('/api/identity/account/sessions', ayu.headers)
    expect(body).toMatchObject([{ device: 'test', method: 'password', current: true }])
  })

  test('another’s session cannot be revoked, nor told from an unknown one', async () => {
    const [session] = (await at.get('/api/identity/account/sessions', dewi.headers)).body as { id: string }[]
    const url = `/api/identity/account/sessions/${session?.id}/revocations`
    expect(codeOf(await at.send('POST', url, {}, ayu.headers))).toBe('identity.session_unknown')
    expect((await at.get('/api/identity/account', dewi.headers)).status).toBe(200)
    expect((await at.send('POST', url, {})).status).toBe(401)
    const bad = '/api/identity/account/sessions/1/revocations'
    expect((await at.send('POST', bad, {}, ayu.headers)).status).toBe(422)
  })

  test('a revoked session is out at once', async () => {
    const guest = await enter(at.database, 'guest', 'citizen', '35.05')
    const [session] = (await at.get('/api/identity/account/sessions', guest.headers)).body as { id: string }[]
    const url = `/api/identity/account/sessions/${session?.id}/revocations`
    expect((await at.send('POST', url, {}, guest.headers)).status).toBe(200)
    expect((await at.get('/api/identity/account', guest.headers)).status).toBe(401)
  })

  test('an idle session ends, one in use goes on to its longest', async () => {
    const guest = await enter(at.database, 'guest', 'citizen', '35.05')
    const ask = async (ms: number) => {
      now = new Date(NOON.getTime() + ms)
      const { status } = await at.get('/api/identity/account', guest.headers)
      now = NOON
      return status
    }
    for (let ms = 0; ms < SESSION_LONGEST_MS; ms += SESSION_IDLE_MS - 1000) expect(await ask(ms)).toBe(200)
    expect(await ask(SESSION_LONGEST_MS)).toBe(401)
    const idle = await enter(at.database, 'idle', 'citizen', '35.05')
    now = new Date(NOON.getTime() + SESSION_IDLE_MS)
    expect((await at.get('/api/identity/account', idle.headers)).status).toBe(401)
    now = NOON
  })

  test.each([
    'penataran_session=',
    'penataran_session=x',
    'penataran_session=00000000-0000-4000-8000-000000000000.',
    `penataran_session=system.${'a'.repeat(43)}`,
    `penataran_session=00000000-0000-4000-8000-000000000000.${'a'.repeat(43)}`,
  ])('%s opens nothing', async (cookie) => {
    expect((await at.get('/api/identity/account', { cookie })).status).toBe(401)
  })

  test('a token of one person opens nothing for another', async () => {
    const token = ayu.headers.cookie?.split('.')[1]
    const cookie = `penataran_session=${dewi.personId}.${token}`
    expect((await at.get('/api/identity/account', { cookie })).status).toBe(401)
  })
})

test('a passkey that is not there cannot be removed', async () => {
  const answer = await at.send('POST', '/api/identity/account/passkeys/abc/removals', {}, ayu.headers)
  expect(codeOf(answer)).toBe('identity.passkey_unknown')
})
