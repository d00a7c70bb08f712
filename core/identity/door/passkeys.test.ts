import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '#test/server.ts'
import { softAuthenticator } from '../test/authenticator.ts'
import { browserAt } from '../test/browser.ts'
import { enter, listFactsOf, NOON, PASSWORD, type Player } from '../test/cast.ts'

const ORIGIN = 'http://localhost:3000'
const at = testServer({ PUBLIC_URL: ORIGIN }, undefined, () => NOON)
let ayu: Player

beforeEach(async () => {
  ayu = await enter(at.database, 'ayu', 'service_operator', '35.05')
})

const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code

async function signedIn() {
  const browser = browserAt(at)
  await browser.post('sign-ins', { email: ayu.email, password: PASSWORD })
  return browser
}

/** A person with a passkey, and the authenticator that holds it. */
async function withPasskey() {
  const browser = await signedIn()
  const authenticator = softAuthenticator(ORIGIN)
  const options = (await browser.post('passkeys/options', { password: PASSWORD })).body
  const credential = authenticator.create(options as Parameters<typeof authenticator.create>[0])
  const kept = await browser.post('passkeys', { label: 'Ponsel', credential })
  expect([kept.status, kept.body]).toEqual([200, { done: true }])
  return { browser, authenticator, credential }
}

async function askToSignIn(browser = browserAt(at)) {
  const { body } = await browser.post('passkey-sign-ins/options')
  return { browser, options: body as { challenge: string; rpId: string } }
}

describe('passkeys', () => {
  test('are offered under a host name', async () => {
    expect((await at.get('/api/auth/ways')).body).toMatchObject({ passkeys: true })
  })

  test('open a session that counts as both factors, without e-mail or password', async () => {
    const { authenticator } = await withPasskey()
    const { browser, options } = await askToSignIn()
    const answer = await browser.post('passkey-sign-ins', { credential: authenticator.get(options) })
    expect([answer.status, answer.body]).toEqual([200, { next: 'done' }])
    expect((await browser.get('/api/identity/account')).body).toMatchObject({
      id: ayu.personId,
      passkeys: [{ label: 'Ponsel', usedAt: NOON.toISOString() }],
    })
    const fact = (await listFactsOf(at.database, '00')).at(-1)
    expect(fact?.payload).toMatchObject({ method: 'passkey', secondFactor: true })
  })

  test('need the password again before one is added', async () => {
    const browser = await signedIn()
    expect(codeOf(await browser.post('passkeys/options', { password: 'wrong' }))).toBe(
      'identity.current_password_wrong',
    )
    expect((await browserAt(at).post('passkeys/options', { password: PASSWORD })).status).toBe(401)
  })

  test('an answer given for another challenge, twice, or from another site is refused', async () => {
    const { authenticator } = await withPasskey()
    const first = await askToSignIn()
    const second = await askToSignIn()
    const swapped = await second.browser.post('passkey-sign-ins', {
      credential: authenticator.get(first.options),
    })
    expect([swapped.status, codeOf(swapped)]).toEqual([401, 'identity.passkey_refused'])
    const credential = authenticator.get(first.options)
    expect((await first.browser.post('passkey-sign-ins', { credential })).status).toBe(200)
    expect(codeOf(await first.browser.post('passkey-sign-ins', { credential }))).toBe(
      'identity.passkey_refused',
    )
    const phisher = softAuthenticator('https://evil.example')
    phisher.create({
      challenge: 'x',
      rp: { id: 'localhost' },
      user: { id: Buffer.from(ayu.personId).toString('base64url') },
    })
    const third = await askToSignIn()
    const forged = await third.browser.post('passkey-sign-ins', { credential: phisher.get(third.options) })
    expect(codeOf(forged)).toBe('identity.passkey_refused')
  })

  test('a copy with an old counter is refused and leaves a fact', async () => {
    const { authenticator } = await withPasskey()
    const first = await askToSignIn()
    await first.browser.post('passkey-sign-ins', { credential: authenticator.get(first.options) })
    authenticator.rewind()
    const second = await askToSignIn()
    const answer = await second.browser.post('passkey-sign-ins', {
      credential: authenticator.get(second.options),
    })
    expect(codeOf(answer)).toBe('identity.passkey_refused')
    const fact = (await listFactsOf(at.database, '00')).at(-1)
    expect(fact).toMatchObject({ name: 'identity.sign_in_refused', payload: { reason: 'passkey' } })
  })

  test('another person’s handle opens nothing', async () => {
    const { authenticator } = await withPasskey()
    const dewi = await enter(at.database, 'dewi', 'region_admin', '35.72')
    const { browser, options } = await askToSignIn()
    const credential = authenticator.get(options)
    const userHandle = Buffer.from(dewi.personId).toString('base64url')
    const forged = { ...credential, response: { ...credential.response, userHandle } }
    expect((await browser.post('passkey-sign-ins', { credential: forged })).status).toBe(401)
  })

  test('the same passkey is not kept twice, and a removed one opens nothing', async () => {
    const { browser, authenticator, credential } = await withPasskey()
    const options = (await browser.post('passkeys/options', { password: PASSWORD })).body
    const twice = authenticator.create(options as Parameters<typeof authenticator.create>[0])
    expect((await browser.post('passkeys', { label: 'Lagi', credential: twice })).status).toBe(401)
    const url = `/api/identity/account/passkeys/${credential.id}/removals`
    const headers = { cookie: `penataran_session=${browser.cookies.get('penataran_session')}` }
    const dewi = await enter(at.database, 'dewi', 'region_admin', '35.72')
    expect((await at.send('POST', url, {}, dewi.headers)).status).toBe(404)
    expect((await at.send('POST', url, {}, headers)).status).toBe(200)
    const later = await askToSignIn()
    const removed = authenticator.get(later.options)
    expect((await later.browser.post('passkey-sign-ins', { credential: removed })).status).toBe(401)
  })

  test.each([{}, { credential: 'x' }, { credential: {} }, { credential: { response: { userHandle: 'x' } } }])(
    'rejects %j',
    async (body) => {
      expect([401, 422]).toContain((await browserAt(at).post('passkey-sign-ins', body)).status)
    },
  )
})
