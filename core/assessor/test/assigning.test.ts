import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { openCycle } from '#test/cycle.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import type { Proposal } from '../contract.ts'

const NOW = new Date('2026-10-01T03:00:00Z')
const at = peopleServer(() => NOW)
let secretary: Person
let ayu: Person
let budi: Person
let citra: Person

const BLANK = { expertise: [], affiliations: [], homeRegion: null, coached: [], capacity: 3, isActive: true }
const save = (person: Person, profile: object) =>
  at.send('PUT', `/api/assessors/pool/${person.id}`, { ...BLANK, ...profile }, as(secretary, '00'))

beforeAll(async () => {
  await openCycle(at.database, {
    year: 2026,
    regions: ['35.05', '35.07', '35.73'],
    deadlines: { rating: '2026-11-30T16:59:59.999Z' },
  })
  secretary = await at.hire('00', 'ministry_admin', 'Sekar')
  ayu = await at.hire('00', 'assessor', 'Ayu')
  budi = await at.hire('00', 'assessor', 'Budi')
  citra = await at.hire('00', 'assessor', 'Citra')
})

describe('the pool', () => {
  test('shows everybody who serves as an assessor, also without a profile', async () => {
    const { body } = await at.get('/api/assessors?year=2026', as(secretary, '00'))
    expect(
      (body as { name: string; revision: number }[]).map(({ name, revision }) => [name, revision]),
    ).toEqual([
      ['Ayu', 0],
      ['Budi', 0],
      ['Citra', 0],
    ])
    expect((await at.get('/api/assessors', as(ayu, '00'))).status).toBe(403)
  })

  test('lets an assessor keep the own profile, and refuses a save over somebody else’s', async () => {
    const first = { ...BLANK, expertise: ['baseline', 'governance'], homeRegion: '35.05', revision: 0 }
    const saved = await at.send('PUT', '/api/assessors/own', first, as(ayu, '00'))
    expect(saved.body).toMatchObject({ homeRegion: '35.05', revision: 1 })
    expect((await save(ayu, { ...first, capacity: 2 })).body).toMatchObject({
      code: 'assessor.profile_changed',
    })
    expect((await save(ayu, { ...first, revision: 1 })).body).toMatchObject({ revision: 2, isActive: true })
  })

  test('refuses regions that are none, and bad input', async () => {
    const unknown = await save(budi, { homeRegion: '99.99', revision: 0 })
    expect(unknown.body).toMatchObject({ code: 'assessor.region_unknown' })
    expect((await save(budi, { expertise: ['astrology'], revision: 0 })).status).toBe(422)
    expect((await save(secretary, { revision: 0 })).status).toBe(404)
  })

  test('knows by itself whom somebody guides in the movement', async () => {
    await at.database.owner.query(
      `insert into movement.mentors (tenant_id, id, person_id, from_on, assigned_at, assigned_by)
       values ('35.73', gen_random_uuid(), $1, '2025-03-01', now(), 'test')`,
      [citra.id],
    )
    const { body } = await at.get('/api/assessors', as(secretary, '00'))
    const guided = (body as { name: string; guided: object[] }[]).map((one) => [one.name, one.guided])
    expect(guided).toContainEqual(['Citra', [{ region: '35.73', years: [2025, 2026] }]])
    await at.database.owner.query('delete from movement.mentors')
  })

  test('takes conflicts from both sides; what the secretariat declared the assessor can not withdraw', async () => {
    const declare = (url: string, who: Person, region: string) =>
      at.send('POST', url, { region, reason: 'Keluarga bekerja di sana' }, as(who, '00'))
    expect((await declare('/api/assessors/own/conflicts', ayu, '35.73')).status).toBe(200)
    expect((await declare('/api/assessors/own/conflicts', ayu, '35.73')).status).toBe(409)
    expect((await declare(`/api/assessors/pool/${budi.id}/conflicts`, secretary, '35.07')).status).toBe(200)
    const { body } = await at.get('/api/assessors/own', as(budi, '00'))
    const [conflict] = (body as { conflicts: { id: string; byHerself: boolean }[] }).conflicts
    expect(conflict?.byHerself).toBe(false)
    const withdraw = `/api/assessors/own/conflicts/${conflict?.id}/withdrawals`
    expect((await at.send('POST', withdraw, {}, as(budi, '00'))).status).toBe(404)
  })
})

const assign = (person: Person, region: string) =>
  at.send('POST', `/api/assessors/assignments/2026/${region}`, { personId: person.id }, as(secretary, '00'))

describe('an assignment by hand', () => {
  test('is refused with the sentence why: home, declared, no part in the cycle, not an assessor', async () => {
    const home = await assign(ayu, '35.05')
    expect(home.status).toBe(409)
    expect(home.text).toContain('daerah asalnya sendiri')
    expect((await assign(ayu, '35.73')).text).toContain('Keluarga bekerja di sana')
    expect((await assign(ayu, '35.09')).body).toMatchObject({ code: 'cycle.not_taking_part' })
    expect((await assign(secretary, '35.07')).status).toBe(404)
  })

  test('opens exactly this region, and its ending closes it again', async () => {
    const read = (region: string) => at.get('/api/assessors/here/2026', as(ayu, region))
    expect((await read('35.07')).status).toBe(403)
    expect((await assign(ayu, '35.07')).status).toBe(200)
    expect((await read('35.07')).body).toMatchObject([{ name: 'Ayu' }])
    expect((await read('35.05')).status).toBe(403)
    expect((await assign(ayu, '35.07')).body).toMatchObject({ code: 'assessor.already_assigned' })

    const own = await at.get('/api/assessors/own/assignments', as(ayu, '00'))
    expect(own.body).toMatchObject([{ year: 2026, region: { code: '35.07' }, isOpen: true }])

    const ending = `/api/assessors/assignments/2026/35.07/${ayu.id}/endings`
    const end = () => at.send('POST', ending, { reason: 'Berhalangan karena sakit' }, as(secretary, '00'))
    expect((await end()).status).toBe(200)
    expect((await read('35.07')).status).toBe(403)
    expect((await end()).status).toBe(404)
  })

  test('is known to row-level security: behind another wall, and behind none, it is not there', async () => {
    await assign(budi, '35.05')
    const seen = (tenant: string) =>
      at.database.inTenant(tenant, budi.id, async (tx) => {
        const { rows } = await sql`select from assessor.assignments where ended_at is null`.execute(tx)
        return rows.length
      })
    expect([await seen('35.05'), await seen('35.07'), await seen('00'), await seen('')]).toEqual([1, 0, 1, 0])
    const profiles = await at.database.inTenant('35.05', budi.id, async (tx) => {
      const { rows } = await sql`select from assessor.profiles`.execute(tx)
      return rows.length
    })
    expect(profiles).toBe(0)
  })

  test('is refused to a full or resting assessor', async () => {
    expect((await save(citra, { capacity: 0, revision: 0 })).status).toBe(200)
    expect((await assign(citra, '35.07')).body).toMatchObject({ code: 'assessor.at_capacity' })
    await save(citra, { isActive: false, revision: 1 })
    expect((await assign(citra, '35.07')).body).toMatchObject({ code: 'assessor.inactive' })
    await save(citra, { revision: 2 })
  })

  test('shows every candidate with what stands against it', async () => {
    const { body } = await at.get('/api/assessors/assignments/2026/35.05/candidates', as(secretary, '00'))
    const brief = (body as { name: string; obstacles: string[] }[]).map((one) => [one.name, one.obstacles])
    expect(Object.fromEntries(brief)).toEqual({ Ayu: ['conflict'], Budi: ['assigned'], Citra: [] })
  })
})

describe('a proposal', () => {
  const propose = (perRegion = 2, seed = 1, who = secretary) =>
    at.send('POST', '/api/assessors/proposals', { year: 2026, perRegion, seed }, as(who, '00'))
  const apply = (id: string) =>
    at.send('POST', `/api/assessors/proposals/${id}/applications`, {}, as(secretary, '00'))

  test('keeps what stands, honours conflicts, says who stays short and why, and assigns nothing', async () => {
    const { body, status } = await propose(3)
    expect(status).toBe(200)
    const proposal = body as Proposal
    const added = Object.fromEntries(proposal.regions.map((one) => [one.region.code, [...one.added].sort()]))
    expect(added['35.05']).toEqual([citra.id])
    expect(added['35.07']).toEqual([ayu.id, citra.id].sort())
    expect(added['35.73']).toEqual([budi.id, citra.id].sort())
    expect(proposal.shortages.map(({ region, eligible, cause }) => [region.code, eligible, cause])).toEqual([
      ['35.05', 2, 'conflicts'],
      ['35.07', 2, 'conflicts'],
      ['35.73', 2, 'conflicts'],
    ])
    expect(proposal.seats).toEqual({ open: 8, filled: 5 })
    expect((await at.get('/api/assessors/here/2026', as(citra, '35.73'))).status).toBe(403)
  })

  test('is the same again for the same seed, and is closed to others', async () => {
    const [one, two] = [(await propose(2, 5)).body as Proposal, (await propose(2, 5)).body as Proposal]
    expect(two.regions).toEqual(one.regions)
    expect((await propose(2, 5, ayu)).status).toBe(403)
    expect((await propose(0)).status).toBe(422)
  })

  test('that the world overtook is refused as a whole; a fresh one is applied once', async () => {
    const stale = (await propose(2)).body as Proposal
    await at.send(
      'POST',
      `/api/assessors/pool/${citra.id}/conflicts`,
      { region: '35.05', reason: 'Pernah menjadi konsultan' },
      as(secretary, '00'),
    )
    const refused = await apply(stale.id)
    expect(refused.body).toMatchObject({ code: 'assessor.proposal_stale' })
    expect(refused.text).toContain('Citra')

    const fresh = (await propose(2)).body as Proposal
    const applied = await apply(fresh.id)
    expect(applied.body).toEqual({ assigned: fresh.seats.filled })
    expect((await apply(fresh.id)).body).toMatchObject({ code: 'assessor.proposal_applied' })
    expect((await at.get('/api/assessors/here/2026', as(citra, '35.73'))).status).toBe(200)
    const board = await at.get('/api/assessors/assignments/2026', as(secretary, '00'))
    expect((board.body as { assessors: unknown[] }[]).map(({ assessors }) => assessors.length)).toEqual([
      1, 2, 2,
    ])
  })
})

test('facts name ids alone, in the ministry', async () => {
  const { rows } = await at.database.owner.query(
    "select distinct name, tenant_id from facts.fact where name like 'assessor.%' order by name",
  )
  expect(rows.map(({ name, tenant_id }) => `${tenant_id} ${name}`)).toEqual([
    '00 assessor.assessor_assigned',
    '00 assessor.assignment_ended',
    '00 assessor.assignments_proposed',
    '00 assessor.conflict_declared',
    '00 assessor.profile_kept',
    '00 assessor.proposal_applied',
  ])
})
