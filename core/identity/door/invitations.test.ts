import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testServer } from '#test/server.ts'
import { browserAt } from '../test/browser.ts'
import { enter, listFactsOf, NOON, type Player } from '../test/cast.ts'

let now = NOON
const at = testServer({}, undefined, () => now)
let admin: Player
let ayu: Player
let dewi: Player
let ministry: Player

beforeAll(async () => {
  admin = await enter(at.database, 'admin', 'region_admin', '35.05')
  ayu = await enter(at.database, 'ayu', 'service_operator', '35.05')
  dewi = await enter(at.database, 'dewi', 'region_admin', '35.72')
  ministry = await enter(at.database, 'ministry', 'ministry_admin', '00')
})
beforeEach(() => {
  now = NOON
})

const NEW = { name: 'Contoh Orang', password: 'payung kertas timur' }
const INVITE = '/api/auth/invitations'
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code
let people = 0
const newEmail = () => `undangan-${++people}@contoh.invalid`

async function invite(by: Player, email: string, role = 'leader'): Promise<string> {
  const answer = await at.send('POST', INVITE, { email, role }, by.headers)
  expect(answer.status).toBe(200)
  return (answer.body as { link: string }).link.replace('/undangan/', '')
}
const accept = (token: string, more: object = NEW, headers = {}) =>
  at.send('POST', '/api/auth/invitation-acceptances', { token, ...more }, headers)
const preview = (token: string) => at.send('POST', '/api/auth/invitation-previews', { token })

describe('inviting', () => {
  test('gives a link once, of which only a hash is kept, and leaves a fact without e-mail', async () => {
    const email = newEmail()
    const token = await invite(admin, email)
    const { rows } = await at.database.owner.query<{ dump: string }>(
      'select concat((select jsonb_agg(i) from identity.invitations i), (select jsonb_agg(k) from http.idempotency_keys k)) as dump',
    )
    expect(rows[0]?.dump).not.toContain(token.slice(6))
    const fact = (await listFactsOf(at.database, '35.05')).at(-1)
    expect(fact).toMatchObject({ name: 'identity.member_invited', actor: admin.personId })
    expect(JSON.stringify(fact)).not.toContain(email)
  })

  test('refuses without the permission, from another region, and bad input', async () => {
    const body = { email: newEmail(), role: 'leader' }
    expect((await at.send('POST', INVITE, body, ayu.headers)).status).toBe(403)
    expect((await at.send('POST', INVITE, body)).status).toBe(401)
    const abroad = { ...dewi.headers, 'penataran-region': '35.05' }
    expect((await at.send('POST', INVITE, body, abroad)).status).toBe(403)
    expect((await at.send('POST', INVITE, { ...body, email: 'x' }, admin.headers)).status).toBe(422)
    expect(codeOf(await at.send('POST', INVITE, { ...body, role: 'assessor' }, admin.headers))).toBe(
      'identity.role_not_here',
    )
  })

  test('a member is not invited into the same role again', async () => {
    const body = { email: ayu.email, role: 'service_operator' }
    expect(codeOf(await at.send('POST', INVITE, body, admin.headers))).toBe('identity.already_member')
  })

  test('are listed with their state, and revoked by the own region only', async () => {
    const email = newEmail()
    const token = await invite(admin, email)
    const list = async (by: Player) =>
      (
        (await at.get('/api/identity/invitations', by.headers)).body as {
          id: string
          email: string
          state: string
        }[]
      ).find((invitation) => invitation.email === email)
    const { id } = (await list(admin)) ?? { id: '' }
    expect(await list(dewi)).toBeUndefined()
    expect((await at.get('/api/identity/invitations', ayu.headers)).status).toBe(403)
    const revoke = (by: Player, which = id) =>
      at.send('POST', `/api/identity/invitations/${which}/revocations`, {}, by.headers)
    expect((await revoke(ayu)).status).toBe(403)
    expect((await revoke(dewi)).status).toBe(404)
    expect((await revoke(admin, 'x')).status).toBe(422)
    expect((await revoke(admin)).status).toBe(200)
    expect((await list(admin))?.state).toBe('revoked')
    expect(codeOf(await accept(token))).toBe('identity.invitation_unknown')
  })
})

describe('accepting', () => {
  test('makes the account, joins the region and signs in', async () => {
    const email = newEmail()
    const token = await invite(admin, email)
    expect((await preview(token)).body).toMatchObject({
      tenant: '35.05',
      regionName: 'Kab. Blitar',
      role: 'leader',
      email,
      hasAccount: false,
    })
    const browser = browserAt(at)
    const answer = await browser.post('invitation-acceptances', { token, ...NEW })
    expect([answer.status, answer.body]).toEqual([200, { region: '35.05' }])
    expect((await browser.get('/api/identity/account/regions')).body).toMatchObject([
      { code: '35.05', roles: ['leader'] },
    ])
    const names = (await listFactsOf(at.database, '35.05')).slice(-2).map((fact) => fact.name)
    expect(names).toEqual(['identity.account_created', 'identity.membership_started'])
  })

  test('a used link is refused with a sentence, also when two follow it at once', async () => {
    const token = await invite(admin, newEmail())
    const answers = await Promise.all([accept(token), accept(token)])
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    const again = await accept(token)
    expect([again.status, codeOf(again)]).toEqual([410, 'identity.invitation_used'])
    expect((again.body as { detail: string }).detail).toContain('hanya berlaku satu kali')
  })

  test('after seven days the link is refused with a sentence, and nothing is stored', async () => {
    const email = newEmail()
    const token = await invite(admin, email)
    now = new Date(NOON.getTime() + 7 * 24 * 3600_000)
    const answer = await accept(token)
    expect([answer.status, codeOf(answer)]).toEqual([410, 'identity.invitation_expired'])
    expect((answer.body as { detail: string }).detail).toContain('berlaku 7 hari')
    const { rows } = await at.database.owner.query('select from identity.people where email = $1', [email])
    expect(rows).toEqual([])
  })

  test('two regions may invite the same new person; whoever follows both links at once has one account', async () => {
    const email = newEmail()
    const tokens = [await invite(admin, email), await invite(dewi, email)]
    const answers = await Promise.all(tokens.map((token) => accept(token)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401])
  })

  test('the same invitation made twice at once leaves one open', async () => {
    const email = newEmail()
    const both = await Promise.all(
      [1, 2].map(() => at.send('POST', INVITE, { email, role: 'leader' }, admin.headers)),
    )
    expect(both.every((answer) => [200, 409].includes(answer.status))).toBe(true)
    const all = (await at.get('/api/identity/invitations', admin.headers)).body as {
      email: string
      state: string
    }[]
    expect(all.filter((i) => i.email === email && i.state === 'open')).toHaveLength(1)
  })

  test('an earlier link to the same place stops working', async () => {
    const email = newEmail()
    const first = await invite(admin, email)
    const second = await invite(admin, email)
    expect(codeOf(await accept(first))).toBe('identity.invitation_unknown')
    expect((await accept(second)).status).toBe(200)
  })

  test('whoever has an account must be signed in as the invited person', async () => {
    const token = await invite(dewi, ayu.email)
    expect((await preview(token)).body).toMatchObject({ hasAccount: true })
    expect(codeOf(await accept(token))).toBe('identity.invitation_needs_sign_in')
    expect(codeOf(await accept(token, {}, admin.headers))).toBe('identity.invitation_for_another')
    expect((await accept(token, {}, ayu.headers)).body).toEqual({ region: '35.72' })
    const regions = (await at.get('/api/identity/account/regions', ayu.headers)).body as { code: string }[]
    expect(regions.map((region) => region.code)).toEqual(['35.05', '35.72'])
    expect((await at.send('POST', '/api/auth/sign-outs')).status).toBe(200)
  })

  test('a weak password is refused and the link still works', async () => {
    const token = await invite(admin, newEmail())
    expect(codeOf(await accept(token, { ...NEW, password: 'rahasia12345' }))).toBe('identity.password_common')
    expect(codeOf(await accept(token, {}))).toBe('identity.invitation_needs_account')
    expect((await accept(token)).status).toBe(200)
  })

  test.each([
    ['35.05~short', 422],
    [`35.05~${'a'.repeat(43)}`, 404],
    [`35.72~${'a'.repeat(43)}`, 404],
    [`00~${'a'.repeat(43)}`, 404],
    [`99.99~${'a'.repeat(43)}`, 404],
  ])('%s is refused with %i', async (token, status) => {
    expect((await accept(token)).status).toBe(status)
    expect((await preview(token)).status).toBe(status)
  })

  test('a link of one region opens nothing in another', async () => {
    const token = await invite(admin, newEmail())
    expect((await accept(token.replace('35.05', '35.72'))).status).toBe(404)
  })
})

describe('the first administrator of a region', () => {
  const URL = '/api/auth/first-administrators'
  const asking = (player: Player, region: string) => ({ ...player.headers, 'penataran-region': region })

  test('is called in by the ministry, behind the region’s own wall', async () => {
    const answer = await at.send('POST', URL, { email: newEmail() }, asking(ministry, '35.10'))
    expect(answer.status).toBe(200)
    const token = (answer.body as { link: string }).link.replace('/undangan/', '')
    expect((await accept(token)).body).toEqual({ region: '35.10' })
    const facts = (await listFactsOf(at.database, '35.10')).map((fact) => fact.name)
    expect(facts).toContain('identity.member_invited')
  })

  test('is called in once: afterwards the region invites its own people', async () => {
    const answer = await at.send('POST', URL, { email: newEmail() }, asking(ministry, '35.05'))
    expect([answer.status, codeOf(answer)]).toEqual([409, 'identity.administrator_exists'])
  })

  test('is not called in by anyone else, nor for what is no region', async () => {
    const body = { email: newEmail() }
    expect((await at.send('POST', URL, body, admin.headers)).status).toBe(403)
    for (const region of ['00', '99.99', '']) {
      expect((await at.send('POST', URL, body, asking(ministry, region))).status).toBe(404)
    }
    expect((await at.send('POST', URL, { email: 'x' }, asking(ministry, '35.11'))).status).toBe(422)
  })

  test('gives the ministry no other right behind that wall', async () => {
    expect((await at.get('/api/identity/members', asking(ministry, '35.05'))).status).toBe(403)
    expect(
      (await at.send('POST', INVITE, { email: newEmail(), role: 'leader' }, asking(ministry, '35.05')))
        .status,
    ).toBe(403)
  })
})

test('the ministry invites its own assessors and auditors', async () => {
  const email = newEmail()
  const token = await invite(ministry, email, 'assessor')
  expect((await accept(token)).body).toEqual({ region: '00' })
  expect((await at.send('POST', '/api/auth/sign-ins', { email, password: NEW.password })).status).toBe(200)
})
