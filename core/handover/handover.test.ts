import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { endDue } from './commands/end-delegation.ts'
import type { Delegation, HandoverChoices, Receipt } from './contract.ts'
import { canonical } from './rules/canonical.ts'

const BLITAR = '35.05'
const at = peopleServer()
let ayu: Person
let budi: Person
let citra: Person
let leader: Person
let dewi: Person
let health = ''
let works = ''

beforeAll(async () => {
  health = await at.foundOpd(BLITAR, 'DINKES', 'Dinas Kesehatan')
  works = await at.foundOpd(BLITAR, 'DPUPR', 'Dinas Pekerjaan Umum')
  ayu = await at.hire(BLITAR, 'region_admin', 'Ayu')
  await at.hire(BLITAR, 'region_admin', 'Asri')
  budi = await at.hire(BLITAR, 'opd_officer', 'Budi', health)
  citra = await at.hire(BLITAR, 'opd_officer', 'Citra', works)
  leader = await at.hire(BLITAR, 'leader', 'Laras')
  dewi = await at.hire('35.07', 'region_admin', 'Dewi')
})

const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const inDays = (days: number) =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
const membershipOf = async ({ id }: Person): Promise<string> => {
  const { rows } = await at.database.owner.query<{ id: string }>(
    `select id from identity.memberships where person_id = $1 and ended_at is null and delegated_from is null`,
    [id],
  )
  return rows[0]?.id ?? ''
}
const lend = async (from: Person, to: Person, days = 3, by = from) =>
  at.send(
    'POST',
    '/api/handover/delegations',
    {
      membershipId: await membershipOf(from),
      toPersonId: to.id,
      from: today(),
      until: inDays(days - 1),
      reason: 'Dinas luar',
    },
    as(by, BLITAR),
  )
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code
const delegations = async (by: Person) =>
  (await at.get('/api/handover/delegations', as(by, BLITAR))).body as Delegation[]
const permissionsOf = async (person: Person) => {
  const { rows } = await at.database.owner.query<{ permission: string }>(
    'select distinct permission from identity.held_permissions where tenant_id = $1 and person_id = $2',
    [BLITAR, person.id],
  )
  return rows.map(({ permission }) => permission)
}

describe('standing in', () => {
  let id = ''
  beforeAll(async () => {
    const made = await lend(ayu, budi)
    expect(made.status).toBe(200)
    id = (made.body as { id: string }).id
  })

  test('lends what the role may do, and nothing that would outlast it', async () => {
    const held = await permissionsOf(budi)
    expect(held).toContain('identity.opd.manage')
    expect(held).not.toContain('identity.member.invite')
    expect(held).not.toContain('handover.delegation.arrange')
  })

  test('leaves in each fact who acted and for whom', async () => {
    const renamed = await at.send(
      'PATCH',
      `/api/identity/opd/${works}`,
      { name: 'Dinas Pekerjaan Umum dan Tata Ruang' },
      as(budi, BLITAR),
    )
    expect(renamed.status).toBe(200)
    const { rows } = await at.database.owner.query(
      `select actor, on_behalf_of as behalf from facts.fact where name = 'identity.opd_renamed' and tenant_id = $1`,
      [BLITAR],
    )
    expect(rows).toEqual([{ actor: budi.id, behalf: [ayu.id] }])
    expect((await delegations(ayu)).find((one) => one.id === id)?.acts).toBe(1)
  })

  test('is shown to both, and says until when', async () => {
    const standing = await at.get('/api/handover/standing', as(budi, BLITAR))
    expect(standing.body).toMatchObject({ forOthers: [{ name: 'Ayu', role: 'region_admin' }], byOthers: [] })
    expect((await at.get('/api/handover/standing', as(ayu, BLITAR))).body).toMatchObject({
      byOthers: [{ name: 'Budi' }],
    })
  })

  test('is never lent on', async () => {
    const { body } = await at.get('/api/handover/choices', as(budi, BLITAR))
    const own = await membershipOf(budi)
    const { memberships } = body as HandoverChoices
    expect(memberships.map(({ membershipId }) => membershipId)).toEqual([own])
    const { rows } = await at.database.owner.query<{ id: string }>(
      'select id from identity.memberships where delegated_from is not null and person_id = $1',
      [budi.id],
    )
    const on = {
      membershipId: rows[0]?.id,
      toPersonId: citra.id,
      from: today(),
      until: today(),
      reason: 'Lagi',
    }
    const refused = await at.send('POST', '/api/handover/delegations', on, as(budi, BLITAR))
    expect([refused.status, codeOf(refused)]).toEqual([404, 'handover.membership_unknown'])
  })

  test('counts no longer after its last instant, whatever a chore has done', async () => {
    await at.database.owner.query(
      `update identity.memberships set begins_at = now() - interval '2 hours', ends_at = now() - interval '1 second'
       where id = $1`,
      [id],
    )
    expect(await permissionsOf(budi)).not.toContain('identity.opd.manage')
    const late = await at.send(
      'PATCH',
      `/api/identity/opd/${works}`,
      { name: 'Dinas Lain' },
      as(budi, BLITAR),
    )
    expect(late.status).toBe(403)
    await at.database.owner.query(`update identity.memberships set started_at = begins_at where id = $1`, [
      id,
    ])
    await runAsSystem(at.database, BLITAR, endDue)
    expect((await delegations(ayu)).find((one) => one.id === id)).toMatchObject({
      state: 'ended',
      ending: 'date',
    })
  })

  test('is recalled at once by whoever lent it', async () => {
    const made = await lend(citra, budi)
    const lent = (made.body as { id: string }).id
    const before = await at.get('/api/handover/standing', as(budi, BLITAR))
    expect(before.body).toMatchObject({ forOthers: [{ name: 'Citra', opd: { id: works } }] })
    const ended = await at.send('POST', `/api/handover/delegations/${lent}/endings`, {}, as(citra, BLITAR))
    expect(ended.status).toBe(200)
    expect((await at.get('/api/handover/standing', as(budi, BLITAR))).body).toMatchObject({ forOthers: [] })
    const again = await at.send('POST', `/api/handover/delegations/${lent}/endings`, {}, as(citra, BLITAR))
    expect([again.status, codeOf(again)]).toEqual([409, 'handover.delegation_over'])
  })

  test('ends with the role it was lent from', async () => {
    const gone = await at.hire(BLITAR, 'service_operator', 'Gita')
    const made = await lend(gone, budi, 3, ayu)
    const lent = (made.body as { id: string }).id
    await at.send('POST', `/api/identity/members/${await membershipOf(gone)}/endings`, {}, as(ayu, BLITAR))
    expect((await delegations(ayu)).find((one) => one.id === lent)).toMatchObject({
      state: 'ended',
      ending: 'membership',
    })
  })

  test('is arranged for others by the secretariat, but a leader decides alone and not for the secretariat', async () => {
    expect((await lend(citra, budi, 2, ayu)).status).toBe(200)
    expect(codeOf(await lend(citra, ayu, 2, budi))).toBe('handover.not_yours')
    expect(codeOf(await lend(leader, budi, 2, ayu))).toBe('handover.not_yours')
    expect(codeOf(await lend(leader, ayu))).toBe('handover.delegation_not_possible')
    expect(codeOf(await lend(leader, budi, 40))).toBe('handover.delegation_not_possible')
    expect(codeOf(await lend(ayu, dewi))).toBe('handover.person_not_serving')
  })

  test('is hidden from other regions and from whoever it does not concern', async () => {
    const ids = async (by: Person) => (await delegations(by)).map((one) => one.id)
    expect(await ids(leader)).toEqual(await ids(ayu))
    expect((await delegations(leader)).some((one) => one.mayEnd)).toBe(false)
    const other = await at.hire(BLITAR, 'service_operator', 'Hana')
    expect(await delegations(other)).toEqual([])
    const lost = await at.send('POST', `/api/handover/delegations/${id}/endings`, {}, as(dewi, '35.07'))
    expect(lost.status).toBe(404)
    expect((await at.get('/api/handover/delegations', as(dewi, BLITAR))).status).toBe(403)
    expect((await at.get('/api/handover/delegations')).status).toBe(401)
    expect((await at.send('POST', '/api/handover/delegations', {}, as(ayu, BLITAR))).status).toBe(422)
  })
})

describe('handing over', () => {
  let id = ''
  let wati: Person
  beforeAll(async () => {
    wati = await at.hire(BLITAR, 'region_admin', 'Wati')
    const newcomer = await at.hire(BLITAR, 'auditor', 'Yuni')
    const body = { membershipId: await membershipOf(wati), toPersonId: newcomer.id, reason: 'Mutasi jabatan' }
    const made = await at.send('POST', '/api/handover/receipts', body, as(ayu, BLITAR))
    expect(made.status).toBe(200)
    id = (made.body as { id: string }).id
    successor = newcomer
  })
  let successor: Person

  test('ends the one membership and starts the other', async () => {
    expect(await permissionsOf(wati)).toEqual([])
    expect(await permissionsOf(successor)).toContain('identity.member.invite')
  })

  test('leaves a receipt whose digest anybody can compute again', async () => {
    const { content, digest, confirmedAt } = (
      await at.get(`/api/handover/receipts/${id}`, as(successor, BLITAR))
    ).body as Receipt
    expect(content).toMatchObject({ from: { name: 'Wati' }, to: { name: 'Yuni' }, role: 'region_admin' })
    expect(digest).toBe(createHash('sha256').update(canonical(content)).digest('hex'))
    expect(confirmedAt).toBeNull()
  })

  test('is a task of the successor until confirmed, once, by the successor alone', async () => {
    const keys = async () =>
      ((await at.get('/api/tasks', as(successor, BLITAR))).body as { key: string }[]).map(({ key }) => key)
    expect(await keys()).toContain(`handover.confirm:${id}`)
    const url = `/api/handover/receipts/${id}/confirmations`
    expect(codeOf(await at.send('POST', url, {}, as(ayu, BLITAR)))).toBe('handover.not_the_successor')
    expect(
      (await at.send('POST', url, { remark: 'Kunci ruang menyusul' }, as(successor, BLITAR))).status,
    ).toBe(200)
    expect(await keys()).not.toContain(`handover.confirm:${id}`)
    expect(codeOf(await at.send('POST', url, {}, as(successor, BLITAR)))).toBe(
      'handover.receipt_confirmed_already',
    )
  })

  test('is kept by both, also by whoever serves the region no longer', async () => {
    const mine = await at.get('/api/handover/my-receipts', as(wati, '00'))
    expect((mine.body as Receipt[]).map((one) => one.id)).toEqual([id])
    expect((await at.get(`/api/handover/my-receipts/${id}/receipt.pdf`, as(wati, '00'))).status).toBe(200)
    expect((await at.get(`/api/handover/my-receipts/${id}/receipt.pdf`, as(budi, '00'))).status).toBe(404)
    expect((await at.get(`/api/handover/receipts/${id}/receipt.pdf`, as(successor, BLITAR))).status).toBe(200)
    expect((await at.get(`/api/handover/receipts/${id}`, as(dewi, '35.07'))).status).toBe(404)
  })

  test('goes to somebody else who serves the region, and is done by oneself or the secretariat', async () => {
    const body = { membershipId: await membershipOf(citra), toPersonId: citra.id, reason: 'Mutasi' }
    const send = (by: Person, change: object) =>
      at.send('POST', '/api/handover/receipts', { ...body, ...change }, as(by, BLITAR))
    expect(codeOf(await send(citra, {}))).toBe('handover.successor_is_same')
    expect(codeOf(await send(budi, { toPersonId: budi.id }))).toBe('handover.not_yours')
    expect(codeOf(await send(citra, { toPersonId: dewi.id }))).toBe('handover.person_not_serving')
    expect((await send(citra, { reason: '' })).status).toBe(422)
    expect((await send(citra, { toPersonId: budi.id })).status).toBe(200)
    const { body: found } = await at.get('/api/handover/standing', as(budi, BLITAR))
    expect(found).toMatchObject({ forOthers: [] })
  })
})
