import { beforeAll, describe, expect, test } from 'vitest'
import { testServer } from '#test/server.ts'
import { identity } from './manifest.ts'
import { permissions as declared } from './permissions.ts'
import { loadReference } from './reference.ts'
import { asProduct, enter, listFactsOf, NOON, type Player } from './test/cast.ts'

const at = testServer({}, undefined, () => NOON)
let ministry: Player
let admin: Player
let auditor: Player

beforeAll(async () => {
  ministry = await enter(at.database, 'ministry', 'ministry_admin', '00')
  admin = await enter(at.database, 'admin', 'region_admin', '35.05')
  auditor = await enter(at.database, 'auditor', 'auditor', '35.05')
})

const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code
const OPD_READ = { permission: 'identity.opd.read' }

describe('GET /identity/roles', () => {
  test('says which role holds which permission', async () => {
    const { status, body } = await at.get('/api/identity/roles', ministry.headers)
    expect(status).toBe(200)
    const { roles, permissions } = body as {
      roles: { code: string; permissions: string[] }[]
      permissions: { name: string }[]
    }
    expect(permissions.map((p) => p.name)).toEqual(expect.arrayContaining(declared.map((p) => p.name)))
    // What is one's own, every role may read: the notices and the list of tasks.
    expect(roles.find((role) => role.code === 'citizen')?.permissions).toEqual([
      'notice.notice.read',
      'task.list.read',
    ])
  })

  test('refuses who has no such permission', async () => {
    const citra = await enter(at.database, 'citra', 'citizen', '35.05')
    expect((await at.get('/api/identity/roles', citra.headers)).status).toBe(403)
  })
})

describe('changing the table of roles', () => {
  const grant = '/api/identity/roles/citizen/permissions'
  const withdraw = '/api/identity/roles/auditor/withdrawals'

  test('takes effect with the next request and leaves a fact in the ministry', async () => {
    expect((await at.get('/api/identity/opd', auditor.headers)).status).toBe(200)
    expect((await at.send('POST', withdraw, OPD_READ, ministry.headers)).status).toBe(200)
    expect((await at.get('/api/identity/opd', auditor.headers)).status).toBe(403)
    expect(await listFactsOf(at.database, '00')).toContainEqual({
      name: 'identity.permission_withdrawn',
      actor: ministry.personId,
      payload: { role: 'auditor', permission: 'identity.opd.read' },
    })
  })

  test('survives the next start', async () => {
    await at.send('POST', withdraw, OPD_READ, ministry.headers)
    await asProduct(at.database)('00', (ctx) => loadReference(ctx, [identity]))
    expect((await at.get('/api/identity/opd', auditor.headers)).status).toBe(403)
    await at.send('POST', '/api/identity/roles/auditor/permissions', OPD_READ, ministry.headers)
    expect((await at.get('/api/identity/opd', auditor.headers)).status).toBe(200)
  })

  test('is the ministry’s alone', async () => {
    expect((await at.send('POST', grant, OPD_READ, admin.headers)).status).toBe(403)
    const here = { ...ministry.headers, 'penataran-region': '35.05' }
    expect((await at.send('POST', grant, OPD_READ, here)).status).toBe(403)
  })

  test.each([
    ['/api/identity/roles/king/permissions', OPD_READ, 422],
    [grant, { permission: 'identity.opd.eat' }, 404],
    [grant, {}, 422],
    ['/api/identity/roles/ministry_admin/withdrawals', { permission: 'identity.role.change' }, 409],
  ])('rejects %s %j', async (url, body, status) => {
    expect((await at.send('POST', url, body, ministry.headers)).status).toBe(status)
  })

  test('the ministry cannot take its own key away', async () => {
    const url = '/api/identity/roles/ministry_admin/withdrawals'
    const answer = await at.send('POST', url, { permission: 'identity.role.change' }, ministry.headers)
    expect(codeOf(answer)).toBe('identity.permission_kept')
  })
})
