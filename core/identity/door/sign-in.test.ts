import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '#test/server.ts'
import { browserAt } from '../test/browser.ts'
import { enter, listFactsOf, NOON, PASSWORD, type Player } from '../test/cast.ts'

let now = NOON
const at = testServer({ PENATARAN_TRUSTED_PROXIES: '1' }, undefined, () => now)
let ayu: Player
let address = 0

const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code
const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}
/** Every test stands at its own address and its own person, so that none counts against another. */
const newBrowser = () => browserAt(at, `192.0.2.${++address}`)
const factsOf = async (name: string) =>
  (await listFactsOf(at.database, '00')).filter((fact) => fact.name === `identity.${name}`)

beforeEach(async () => {
  now = NOON
  ayu = await enter(at.database, 'ayu', 'service_operator', '35.05')
})

describe('sign-in with a password', () => {
  test('opens a session, sets a guarded cookie and leaves a fact', async () => {
    const browser = newBrowser()
    const answer = await browser.post('sign-ins', { email: ayu.email.toUpperCase(), password: PASSWORD })
    expect([answer.status, answer.body]).toEqual([200, { next: 'done' }])
    const lines = [answer.headers['set-cookie']].flat().join('\n')
    expect(lines).toMatch(/penataran_session=[^;]+; Path=\/; HttpOnly; SameSite=Lax(\n|$)/)
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect((await browser.get('/api/identity/account')).status).toBe(200)
    const signedIn = (await factsOf('signed_in')).filter((fact) => fact.actor === ayu.personId)
    expect(signedIn.at(-1)?.payload).toMatchObject({ method: 'password', secondFactor: false })
  })

  test('an unknown account and a wrong password are answered alike', async () => {
    const browser = newBrowser()
    const wrong = await browser.post('sign-ins', { email: ayu.email, password: 'wrong' })
    const unknown = await browser.post('sign-ins', { email: 'nobody@contoh.invalid', password: 'wrong' })
    const same = ({ status, body }: typeof wrong) => ({ status, body: { ...(body as object), instance: '' } })
    expect(same(wrong)).toEqual(same(unknown))
    expect([wrong.status, codeOf(wrong)]).toEqual([401, 'identity.sign_in_refused'])
  })

  test('a refusal leaves a fact without e-mail, address or password', async () => {
    await newBrowser().post('sign-ins', { email: ayu.email, password: 'wrong-one-here' })
    const fact = (await factsOf('sign_in_refused')).at(-1)
    expect(fact).toEqual({
      name: 'identity.sign_in_refused',
      actor: 'system',
      payload: { personId: ayu.personId, reason: 'wrong_password' },
    })
  })

  test('five wrong passwords lock the account from every address, longer each time, and tell how long', async () => {
    for (let i = 0; i < 5; i++) await newBrowser().post('sign-ins', { email: ayu.email, password: 'wrong' })
    const browser = newBrowser()
    const right = { email: ayu.email, password: PASSWORD }
    const locked = await browser.post('sign-ins', right)
    expect([locked.status, codeOf(locked)]).toEqual([429, 'identity.locked_out'])
    expect(locked.headers['retry-after']).toBe('30')
    expect((locked.body as { detail: string }).detail).toContain('Tunggu 30 detik')
    pass(30)
    await browser.post('sign-ins', { ...right, password: 'wrong' })
    expect((await browser.post('sign-ins', right)).headers['retry-after']).toBe('60')
    pass(60)
    expect((await browser.post('sign-ins', right)).status).toBe(200)
    const seconds = (await factsOf('locked_out')).slice(-2).map((fact) => fact.payload.seconds)
    expect(seconds).toEqual([30, 60])
  })

  test('an account nobody has is locked just the same', async () => {
    const browser = newBrowser()
    const nobody = { email: 'ghost@contoh.invalid', password: 'wrong' }
    for (let i = 0; i < 5; i++) await browser.post('sign-ins', nobody)
    expect((await browser.post('sign-ins', nobody)).status).toBe(429)
  })

  test('guesses sent at once are all counted', async () => {
    const guesses = Array.from({ length: 12 }, () =>
      newBrowser().post('sign-ins', { email: ayu.email, password: 'wrong' }),
    )
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(7)
  })

  test('an address that tries many accounts is locked', async () => {
    const browser = newBrowser()
    const attempt = (i: number) => browser.post('sign-ins', { email: `a${i}@contoh.invalid`, password: 'x' })
    for (let i = 0; i < 30; i++) expect((await attempt(i)).status).toBe(401)
    expect((await attempt(31)).status).toBe(429)
    expect((await newBrowser().post('sign-ins', { email: ayu.email, password: PASSWORD })).status).toBe(200)
  })

  test('a right password forgets the wrong ones before it', async () => {
    const browser = newBrowser()
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 4; j++) await browser.post('sign-ins', { email: ayu.email, password: 'wrong' })
      expect((await browser.post('sign-ins', { email: ayu.email, password: PASSWORD })).status).toBe(200)
    }
  })

  test('signing in again ends the session this browser had', async () => {
    const browser = newBrowser()
    await browser.post('sign-ins', { email: ayu.email, password: PASSWORD })
    const before = { cookie: `penataran_session=${browser.cookies.get('penataran_session')}` }
    await browser.post('sign-ins', { email: ayu.email, password: PASSWORD })
    expect((await at.get('/api/identity/account', before)).status).toBe(401)
    expect((await browser.get('/api/identity/account')).status).toBe(200)
  })

  test.each([
    [{}, 422],
    [{ email: 'not an e-mail', password: 'x' }, 422],
    [{ email: 'a@b.cd', password: 'x'.repeat(257) }, 422],
    [{ email: 'a@b.cd', password: 'x', region: '35.05' }, 422],
  ])('rejects %j', async (body, status) => {
    expect((await newBrowser().post('sign-ins', body)).status).toBe(status)
  })

  test('another site cannot sign anyone in', async () => {
    const answer = await newBrowser().post(
      'sign-ins',
      { email: ayu.email, password: PASSWORD },
      { origin: 'https://evil.example' },
    )
    expect(codeOf(answer)).toBe('http.foreign_origin')
  })
})

describe('sign-out', () => {
  test('ends the session for good', async () => {
    const browser = newBrowser()
    await browser.post('sign-ins', { email: ayu.email, password: PASSWORD })
    const before = { cookie: `penataran_session=${browser.cookies.get('penataran_session')}` }
    expect((await browser.post('sign-outs')).body).toEqual({ done: true })
    expect(browser.cookies.has('penataran_session')).toBe(false)
    expect((await at.get('/api/identity/account', before)).status).toBe(401)
  })

  test('without a session is harmless', async () => {
    expect((await newBrowser().post('sign-outs')).status).toBe(200)
  })
})

describe('second factor', () => {
  /** A browser whose person has an authenticator app; `code` gives what the app shows now. */
  async function withApp() {
    const browser = newBrowser()
    await browser.post('sign-ins', { email: ayu.email, password: PASSWORD })
    const begun = await browser.post('totp', { password: PASSWORD })
    const { secret, uri } = begun.body as { secret: string; uri: string }
    expect(uri).toContain(`secret=${secret}`)
    const app = new TOTP({ secret: Secret.fromBase32(secret) })
    const code = () => app.generate({ timestamp: now.getTime() })
    const confirmed = await browser.post('totp/confirmations', { code: code() })
    expect(confirmed.status).toBe(200)
    const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] }
    pass(30)
    return { browser, code, recoveryCodes }
  }

  async function firstStep() {
    const browser = newBrowser()
    const answer = await browser.post('sign-ins', { email: ayu.email, password: PASSWORD })
    expect(answer.body).toEqual({ next: 'second_factor' })
    expect(browser.cookies.has('penataran_session')).toBe(false)
    return browser
  }

  test('the code of the app finishes the sign-in', async () => {
    const { code } = await withApp()
    const browser = await firstStep()
    expect((await browser.get('/api/identity/account')).status).toBe(401)
    expect((await browser.post('second-factors', { code: code() })).body).toEqual({ next: 'done' })
    expect((await browser.get('/api/identity/account')).body).toMatchObject({
      totp: true,
      recoveryCodesLeft: 10,
    })
  })

  test('a code used once is refused the second time, with a sentence', async () => {
    const { code } = await withApp()
    const used = code()
    await (await firstStep()).post('second-factors', { code: used })
    const answer = await (await firstStep()).post('second-factors', { code: used })
    expect([answer.status, codeOf(answer)]).toEqual([401, 'identity.code_reused'])
    expect((answer.body as { detail: string }).detail).toContain('hanya berlaku satu kali')
  })

  test('the same code in two browsers at once lets one in', async () => {
    const { code } = await withApp()
    const [one, two] = [await firstStep(), await firstStep()]
    const shown = code()
    const answers = await Promise.all([one, two].map((b) => b.post('second-factors', { code: shown })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401])
  })

  test('a code of the step before still counts, an older one does not', async () => {
    const { code } = await withApp()
    const earlier = code()
    pass(30)
    expect((await (await firstStep()).post('second-factors', { code: earlier })).status).toBe(200)
    const old = code()
    pass(90)
    expect(codeOf(await (await firstStep()).post('second-factors', { code: old }))).toBe(
      'identity.code_wrong',
    )
  })

  test('a recovery code works once, typed in any way, and leaves a fact', async () => {
    const { recoveryCodes } = await withApp()
    const [first = ''] = recoveryCodes
    expect(new Set(recoveryCodes).size).toBe(10)
    const typed = first.toUpperCase().replaceAll('-', ' ')
    expect((await (await firstStep()).post('second-factors', { code: typed })).status).toBe(200)
    const again = await (await firstStep()).post('second-factors', { code: first })
    expect(codeOf(again)).toBe('identity.code_reused')
    expect((await factsOf('recovery_code_used')).at(-1)?.payload).toEqual({ personId: ayu.personId, left: 9 })
  })

  test('a known password buys no endless guesses of the code', async () => {
    await withApp()
    const statuses: number[] = []
    for (let i = 0; i < 6; i++) {
      const browser = newBrowser()
      const first = await browser.post('sign-ins', { email: ayu.email, password: PASSWORD })
      statuses.push(
        first.status === 200 ? (await browser.post('second-factors', { code: '000000' })).status : 0,
      )
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 0])
  })

  test('without a first step, or too long after it, there is nothing to finish', async () => {
    const { code } = await withApp()
    expect(codeOf(await newBrowser().post('second-factors', { code: code() }))).toBe(
      'identity.no_sign_in_under_way',
    )
    const browser = await firstStep()
    pass(600)
    const late = await browser.post('second-factors', { code: code() })
    expect(codeOf(late)).toBe('identity.no_sign_in_under_way')
  })

  test('turning it on ends every other session and renews this one', async () => {
    const { browser } = await withApp()
    expect((await at.get('/api/identity/account', ayu.headers)).status).toBe(401)
    expect((await browser.get('/api/identity/account')).status).toBe(200)
    expect((await factsOf('totp_enabled')).at(-1)?.payload).toEqual({ personId: ayu.personId })
  })

  test('it is turned off with password and code, not with one of them', async () => {
    const { browser, code } = await withApp()
    expect((await browser.post('totp/removals', { code: code() })).status).toBe(403)
    expect((await browser.post('totp/removals', { password: PASSWORD, code: '000000' })).status).toBe(401)
    expect((await browser.post('totp/removals', { password: PASSWORD, code: code() })).status).toBe(200)
    const again = newBrowser()
    const answer = await again.post('sign-ins', { email: ayu.email, password: PASSWORD })
    expect(answer.body).toEqual({ next: 'done' })
  })

  test('new recovery codes make the old ones worthless', async () => {
    const { browser, code, recoveryCodes } = await withApp()
    const answer = await browser.post('recovery-codes', { code: code() })
    expect((answer.body as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10)
    const old = await (await firstStep()).post('second-factors', { code: recoveryCodes[0] })
    expect(codeOf(old)).toBe('identity.code_wrong')
  })

  test('a second app is refused while one is on', async () => {
    const { browser } = await withApp()
    expect(codeOf(await browser.post('totp', { password: PASSWORD }))).toBe('identity.totp_already_on')
    const none = newBrowser()
    await none.post('sign-ins', {
      email: (await enter(at.database, 'x', 'citizen', '35.05')).email,
      password: PASSWORD,
    })
    expect(codeOf(await none.post('totp/confirmations', { code: '123456' }))).toBe('identity.totp_not_begun')
  })

  test('the secret is stored sealed, tokens and codes as hashes', async () => {
    const { browser, recoveryCodes } = await withApp()
    const { rows } = await at.database.owner.query<{ dump: string }>(
      `select concat((select jsonb_agg(t) from identity.totp_factors t), (select jsonb_agg(s) from identity.sessions s),
        (select jsonb_agg(r) from identity.recovery_codes r), (select jsonb_agg(payload) from facts.fact)) as dump`,
    )
    const token = browser.cookies.get('penataran_session')?.split('.')[1] as string
    for (const secret of [token, recoveryCodes[1] as string, ayu.email])
      expect(rows[0]?.dump).not.toContain(secret)
    expect(rows[0]?.dump).toContain('"own.')
  })
})

describe('changing the password', () => {
  test('needs the current one, ends other sessions, renews this one and leaves a fact', async () => {
    const browser = newBrowser()
    await browser.post('sign-ins', { email: ayu.email, password: PASSWORD })
    const before = browser.cookies.get('penataran_session')
    const next = 'payung kertas timur'
    expect((await browser.post('passwords', { current: 'wrong', next })).status).toBe(403)
    expect((await browser.post('passwords', { current: PASSWORD, next })).status).toBe(200)
    expect(browser.cookies.get('penataran_session')).not.toBe(before)
    expect((await at.get('/api/identity/account', ayu.headers)).status).toBe(401)
    expect((await at.get('/api/identity/account', { cookie: `penataran_session=${before}` })).status).toBe(
      401,
    )
    expect((await browser.get('/api/identity/account')).status).toBe(200)
    expect((await newBrowser().post('sign-ins', { email: ayu.email, password: PASSWORD })).status).toBe(401)
    expect((await factsOf('password_changed')).at(-1)?.payload).toEqual({ personId: ayu.personId })
  })

  test.each([
    ['short', 'identity.password_short'],
    ['password1234', 'identity.password_common'],
    ['kabblitar-35', 'identity.password_personal'],
  ])('to %s is refused: %s', async (next, code) => {
    const browser = newBrowser()
    await browser.post('sign-ins', { email: ayu.email, password: PASSWORD })
    expect(codeOf(await browser.post('passwords', { current: PASSWORD, next }))).toBe(code)
  })

  test('needs a session', async () => {
    expect((await newBrowser().post('passwords', { next: 'payung kertas timur' })).status).toBe(401)
  })
})

test('the door tells which ways it offers and knows no other paths', async () => {
  expect((await at.get('/api/auth/ways')).body).toEqual({ oidc: null, passkeys: false })
  expect(codeOf(await at.get('/api/auth/nothing'))).toBe('http.not_found')
  const english = await at.send(
    'POST',
    '/api/auth/sign-ins',
    { email: 'a@b.cd', password: 'x' },
    { 'accept-language': 'en' },
  )
  expect((english.body as { detail: string }).detail).toContain('do not match')
})
