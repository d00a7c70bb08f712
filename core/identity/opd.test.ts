import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '#test/server.ts'
import { enter, listFactsOf, NOON, type Player } from './test/cast.ts'

const at = testServer({}, undefined, () => NOON)
let admin: Player
let ayu: Player
let citra: Player
let dewi: Player

beforeAll(async () => {
  admin = await enter(at.database, 'admin', 'region_admin', '35.05')
  ayu = await enter(at.database, 'ayu', 'service_operator', '35.05')
  citra = await enter(at.database, 'citra', 'citizen', '35.05')
  dewi = await enter(at.database, 'dewi', 'region_admin', '35.72')
})

const URL = '/api/identity/opd'
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code
let made = 0

async function createOpd(by: Player): Promise<string> {
  const opd = { code: `DINAS-${++made}`, name: `Contoh Dinas ${made}`, kind: 'dinas' }
  const answer = await at.send('POST', URL, opd, by.headers)
  expect(answer.status).toBe(200)
  return (answer.body as { id: string }).id
}

describe('POST /identity/opd', () => {
  test('adds an agency that only the own region sees, and leaves a fact', async () => {
    const id = await createOpd(admin)
    const mine = (await at.get(URL, ayu.headers)).body as { id: string }[]
    const theirs = (await at.get(URL, dewi.headers)).body as { id: string }[]
    expect(mine.map((opd) => opd.id)).toContain(id)
    expect(theirs).toEqual([])
    const names = (await listFactsOf(at.database, '35.05')).map((fact) => fact.name)
    expect(names).toContain('identity.opd_created')
  })

  test('the same code may serve in another region, not twice in one', async () => {
    const opd = { code: 'DISKOMINFO', name: 'Contoh Dinas Komunikasi', kind: 'dinas' }
    expect((await at.send('POST', URL, opd, admin.headers)).status).toBe(200)
    expect((await at.send('POST', URL, opd, dewi.headers)).status).toBe(200)
    expect(codeOf(await at.send('POST', URL, opd, admin.headers))).toBe('identity.opd_code_taken')
  })

  test('refuses without the permission', async () => {
    const opd = { code: 'X', name: 'Contoh Badan', kind: 'badan' }
    expect((await at.send('POST', URL, opd, ayu.headers)).status).toBe(403)
  })

  test.each([
    [{ code: 'kominfo', name: 'Contoh Dinas', kind: 'dinas' }],
    [{ code: 'K', name: 'x', kind: 'dinas' }],
    [{ code: 'K', name: 'Contoh Dinas', kind: 'kingdom' }],
    [{ code: 'K', name: 'Contoh Dinas', kind: 'dinas', tenant_id: '35.72' }],
    [{}],
  ])('rejects %j', async (opd) => {
    expect((await at.send('POST', URL, opd, admin.headers)).status).toBe(422)
  })
})

test('GET /identity/opd refuses who has no such permission', async () => {
  expect((await at.get(URL, citra.headers)).status).toBe(403)
})

describe('PATCH /identity/opd/:id', () => {
  test('renames, refuses without the permission, hides another region’s agency, rejects bad input', async () => {
    const url = `${URL}/${await createOpd(admin)}`
    expect((await at.send('PATCH', url, { name: 'Contoh Nama Baru' }, admin.headers)).status).toBe(200)
    expect((await at.send('PATCH', url, { name: 'Contoh' }, ayu.headers)).status).toBe(403)
    expect(codeOf(await at.send('PATCH', url, { name: 'Contoh' }, dewi.headers))).toBe('identity.opd_unknown')
    expect((await at.send('PATCH', url, { name: '' }, admin.headers)).status).toBe(422)
    const names = ((await at.get(URL, admin.headers)).body as { name: string }[]).map((opd) => opd.name)
    expect(names).toContain('Contoh Nama Baru')
  })
})

describe('POST /identity/opd/:id/closures', () => {
  test('closes an agency that nobody serves, once', async () => {
    const url = `${URL}/${await createOpd(admin)}/closures`
    expect((await at.send('POST', url, {}, ayu.headers)).status).toBe(403)
    expect(codeOf(await at.send('POST', url, {}, dewi.headers))).toBe('identity.opd_unknown')
    expect((await at.send('POST', `${URL}/x/closures`, {}, admin.headers)).status).toBe(422)
    expect((await at.send('POST', url, {}, admin.headers)).status).toBe(200)
    expect(codeOf(await at.send('POST', url, {}, admin.headers))).toBe('identity.opd_unknown')
  })

  test('an agency with members stays', async () => {
    const id = await createOpd(admin)
    const role = `/api/identity/members/${citra.membershipId}/roles`
    expect((await at.send('POST', role, { role: 'opd_officer', opdId: id }, admin.headers)).status).toBe(200)
    const answer = await at.send('POST', `${URL}/${id}/closures`, {}, admin.headers)
    expect([answer.status, codeOf(answer)]).toEqual([409, 'identity.opd_in_use'])
    expect((answer.body as { detail: string }).detail).toContain('1 orang')
  })

  test('nobody serves in another region’s agency', async () => {
    const id = await createOpd(dewi)
    const role = `/api/identity/members/${ayu.membershipId}/roles`
    const answer = await at.send('POST', role, { role: 'opd_officer', opdId: id }, admin.headers)
    expect(codeOf(answer)).toBe('identity.opd_unknown')
  })
})
