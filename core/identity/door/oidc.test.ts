import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '#test/server.ts'
import { browserAt } from '../test/browser.ts'
import { enter, listFactsOf, PASSWORD, type Player } from '../test/cast.ts'
import { OIDC_CLIENT, startProvider } from '../test/provider.ts'

const PUBLIC_URL = 'http://127.0.0.1:3000'
const provider = await startProvider(`${PUBLIC_URL}/api/auth/oidc/callback`)
const at = testServer({
  PUBLIC_URL,
  OIDC_ISSUER: provider.issuer,
  OIDC_NAME: 'Contoh SSO',
  ...OIDC_CLIENT,
})
const away = testServer({ PUBLIC_URL, OIDC_ISSUER: 'http://127.0.0.1:9', ...OIDC_CLIENT })
let ayu: Player

beforeEach(async () => {
  ayu = await enter(at.database, 'ayu', 'service_operator', '35.05')
})
afterAll(() => provider.close())

const factsOf = async (name: string) =>
  (await listFactsOf(at.database, '00')).filter((fact) => fact.name === `identity.${name}`)

/** Departs and comes back with what the provider gives; `change` may tamper on the way. */
async function signIn(login: string, change: (back: URL) => void = () => {}, browser = browserAt(at)) {
  const departed = await browser.get('/api/auth/oidc?next=/kerja/35.05')
  expect(departed.status).toBe(303)
  const back = await provider.visit(String(departed.headers.location), login)
  change(back)
  const arrived = await browser.get(back.pathname + back.search)
  return { browser, back, arrived }
}

describe('sign-in through an OpenID provider', () => {
  test('is offered by name', async () => {
    expect((await at.get('/api/auth/ways')).body).toMatchObject({ oidc: { name: 'Contoh SSO' } })
  })

  test('uses code flow with PKCE, state and nonce, and lets an invited person in', async () => {
    const departed = await browserAt(at).get('/api/auth/oidc')
    const asked = new URL(String(departed.headers.location)).searchParams
    expect(asked.get('response_type')).toBe('code')
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect([asked.get('state'), asked.get('nonce')].every((value) => (value ?? '').length > 20)).toBe(true)
    const { browser, arrived } = await signIn(ayu.email)
    expect([arrived.status, arrived.headers.location]).toEqual([303, '/kerja/35.05'])
    expect((await browser.get('/api/identity/account')).body).toMatchObject({ id: ayu.personId })
    expect((await factsOf('external_account_linked')).at(-1)?.payload).toMatchObject({
      personId: ayu.personId,
    })
    expect((await factsOf('signed_in')).at(-1)?.payload).toMatchObject({ method: 'oidc' })
  })

  test('knows the account by its link afterwards, whatever its e-mail', async () => {
    await signIn(ayu.email)
    await at.database.owner.query('update identity.people set email = $1 where id = $2', [
      `moved-${ayu.email}`,
      ayu.personId,
    ])
    const { browser } = await signIn(ayu.email)
    expect((await browser.get('/api/identity/account')).body).toMatchObject({ id: ayu.personId })
    const links = (await factsOf('external_account_linked')).filter(
      (f) => f.payload.personId === ayu.personId,
    )
    expect(links).toHaveLength(1)
  })

  test('still asks for the second factor', async () => {
    const own = browserAt(at)
    await own.post('sign-ins', { email: ayu.email, password: PASSWORD })
    const { secret } = (await own.post('totp', { password: PASSWORD })).body as { secret: string }
    const app = new TOTP({ secret: Secret.fromBase32(secret) })
    await own.post('totp/confirmations', { code: app.generate() })
    const { browser, arrived } = await signIn(ayu.email)
    expect(arrived.headers.location).toBe('/masuk?langkah=kode&kembali=%2Fkerja%2F35.05')
    expect((await browser.get('/api/identity/account')).status).toBe(401)
    const next = app.generate({ timestamp: Date.now() + 30_000 })
    expect((await browser.post('second-factors', { code: next })).body).toEqual({ next: 'done' })
  })

  test.each([
    ['who was never invited', 'stranger@contoh.invalid'],
    ['whose e-mail the provider has not verified', 'unverified+ayu'],
  ])('refuses someone %s, and says so', async (_who, login) => {
    const { browser, arrived } = await signIn(login.endsWith('+ayu') ? `unverified+${ayu.email}` : login)
    expect(arrived.headers.location).toBe('/masuk?masalah=identity.oidc_unknown_account')
    expect(browser.cookies.has('penataran_session')).toBe(false)
    expect((await factsOf('sign_in_refused')).at(-1)?.payload).toEqual({ personId: null, reason: 'oidc' })
  })

  test('refuses a code that was changed', async () => {
    const { arrived } = await signIn(ayu.email, (back) => back.searchParams.set('code', 'stolen'))
    expect(arrived.headers.location).toBe('/masuk?masalah=identity.oidc_failed')
  })

  test('refuses a way back that another browser began', async () => {
    const { back } = await signIn(ayu.email)
    const other = browserAt(at)
    await other.get('/api/auth/oidc')
    const arrived = await other.get(back.pathname + back.search)
    expect(arrived.headers.location).toBe('/masuk?masalah=identity.no_sign_in_under_way')
    expect(other.cookies.has('penataran_session')).toBe(false)
  })

  test('refuses the same way back twice', async () => {
    const { browser, back } = await signIn(ayu.email)
    const again = await browser.get(back.pathname + back.search)
    expect(again.headers.location).toBe('/masuk?masalah=identity.no_sign_in_under_way')
  })

  test('never leads to another site', async () => {
    const browser = browserAt(at)
    const departed = await browser.get('/api/auth/oidc?next=//evil.example')
    const back = await provider.visit(String(departed.headers.location), ayu.email)
    expect((await browser.get(back.pathname + back.search)).headers.location).toBe('/kerja')
  })

  test('a provider that is down is told in a sentence, and passwords still work', async () => {
    const departed = await browserAt(away).get('/api/auth/oidc')
    expect(departed.headers.location).toBe('/masuk?masalah=identity.oidc_failed')
    const dewi = await enter(away.database, 'dewi', 'region_admin', '35.72')
    const answer = await away.send('POST', '/api/auth/sign-ins', { email: dewi.email, password: PASSWORD })
    expect(answer.status).toBe(200)
  })
})
