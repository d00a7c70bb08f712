import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '#test/server.ts'
import { enter, listFactsOf, NOON, type Player } from './test/cast.ts'

const at = testServer({}, undefined, () => NOON)
let admin: Player
let ayu: Player
let budi: Player
let citra: Player
let dewi: Player

beforeAll(async () => {
  admin = await enter(at.database, 'admin', 'region_admin', '35.05')
  ayu = await enter(at.database, 'ayu', 'service_operator', '35.05')
  budi = await enter(at.database, 'budi', 'assessor', '00')
  citra = await enter(at.database, 'citra', 'citizen', '35.05')
  dewi = await enter(at.database, 'dewi', 'region_admin', '35.72')
})

const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code

describe('GET /identity/members', () => {
  const url = '/api/identity/members'
  test('lists the people of the own region only', async () => {
    const { status, body } = await at.get(url, admin.headers)
    expect(status).toBe(200)
    const names = (body as { name: string }[]).map((member) => member.name)
    expect(names).toEqual(['admin', 'ayu', 'citra'])
  })

  test('refuses who has no such permission', async () => {
    expect((await at.get(url, citra.headers)).status).toBe(403)
    expect((await at.get(url)).status).toBe(401)
  })

  test('refuses who has it in another region, or only in the ministry', async () => {
    const abroad = { ...dewi.headers, 'penataran-region': '35.05' }
    const fromAbove = { ...budi.headers, 'penataran-region': '35.05' }
    expect((await at.get(url, abroad)).status).toBe(403)
    expect((await at.get(url, fromAbove)).status).toBe(403)
  })

  test('refuses without a region, and with one that is none', async () => {
    for (const region of ['', '35', '35.05; drop', '../35.05', '99.99']) {
      expect((await at.get(url, { ...admin.headers, 'penataran-region': region })).status).toBe(403)
    }
  })
})

describe('POST /identity/members/:id/roles', () => {
  const urlOf = (player: Player) => `/api/identity/members/${player.membershipId}/roles`
  test('gives another role and leaves a fact', async () => {
    const { status } = await at.send('POST', urlOf(citra), { role: 'leader' }, admin.headers)
    expect(status).toBe(200)
    expect(await listFactsOf(at.database, '35.05')).toContainEqual({
      name: 'identity.role_changed',
      actor: admin.personId,
      payload: {
        membershipId: citra.membershipId,
        personId: citra.personId,
        from: 'citizen',
        to: 'leader',
        opdId: null,
      },
    })
    await at.send('POST', urlOf(citra), { role: 'citizen' }, admin.headers)
  })

  test('refuses without the permission', async () => {
    expect((await at.send('POST', urlOf(citra), { role: 'leader' }, ayu.headers)).status).toBe(403)
  })

  test('hides another region’s member', async () => {
    const answer = await at.send('POST', urlOf(citra), { role: 'leader' }, dewi.headers)
    expect([answer.status, codeOf(answer)]).toEqual([404, 'identity.member_unknown'])
  })

  test.each([
    [{ role: 'king' }, 422, 'http.invalid_input'],
    [{ role: 'assessor' }, 422, 'identity.role_not_here'],
    [{ role: 'ministry_admin' }, 422, 'identity.role_not_here'],
    [{ role: 'opd_officer' }, 422, 'identity.opd_needed'],
    [{ role: 'opd_officer', opdId: '00000000-0000-4000-8000-000000000000' }, 404, 'identity.opd_unknown'],
    [{ role: 'citizen' }, 409, 'identity.already_member'],
  ])('refuses %j', async (body, status, code) => {
    const answer = await at.send('POST', urlOf(citra), body, admin.headers)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  test('refuses the own role', async () => {
    const answer = await at.send('POST', urlOf(admin), { role: 'leader' }, admin.headers)
    expect([answer.status, codeOf(answer)]).toEqual([403, 'identity.own_role'])
  })
})

describe('POST /identity/members/:id/endings', () => {
  const urlOf = (player: Player) => `/api/identity/members/${player.membershipId}/endings`
  test('the last administrator must stay', async () => {
    const answer = await at.send('POST', urlOf(admin), {}, admin.headers)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'identity.last_administrator'])
  })

  test('of two administrators who end each other at once, one stays', async () => {
    const one = await enter(at.database, 'one', 'region_admin', '35.10')
    const two = await enter(at.database, 'two', 'region_admin', '35.10')
    const answers = await Promise.all([
      at.send('POST', urlOf(one), {}, two.headers),
      at.send('POST', urlOf(two), {}, one.headers),
    ])
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  })

  test('whoever is ended is out with the next request', async () => {
    const guest = await enter(at.database, 'guest', 'auditor', '35.05')
    expect((await at.get('/api/identity/members', guest.headers)).status).toBe(200)
    expect((await at.send('POST', urlOf(guest), {}, admin.headers)).status).toBe(200)
    expect((await at.get('/api/identity/members', guest.headers)).status).toBe(403)
    const again = await at.send('POST', urlOf(guest), {}, admin.headers)
    expect(codeOf(again)).toBe('identity.member_unknown')
  })

  test('refuses without the permission, hides another region’s member, rejects bad input', async () => {
    expect((await at.send('POST', urlOf(citra), {}, ayu.headers)).status).toBe(403)
    expect((await at.send('POST', urlOf(citra), {}, dewi.headers)).status).toBe(404)
    expect((await at.send('POST', '/api/identity/members/1/endings', {}, admin.headers)).status).toBe(422)
  })
})
