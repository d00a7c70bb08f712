import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { as, type Person } from '#test/people.ts'
import type { Agency } from '../contract.ts'
import { maySignOn } from '../policy.ts'
import { centre, KAB, KOTA } from './help.ts'

const desk = centre()
const { at, get, put, post, send, code, unit } = desk

const opd = { fire: '', health: '' }
const people: Record<'fireman' | 'nurse' | 'double' | 'crewOfHealth', Person> = {} as never
const engine = { own: '', hospital: '' }

const agency = (name: string, opdId?: string | null) => ({
  ...{ name, kind: 'own', phone: '', onDuty: true, isClosed: false },
  ...(opdId === undefined ? {} : { opdId }),
})
const signOn = async (who: Person, to: string, unitId: string | null = null) => {
  const said = { agency: to, unitId, name: 'Contoh Satu' }
  return code(await at.send('POST', '/api/dispatch/crew/sign-ons', said, as(who, KAB)))
}
const agencies = async (who: Person) =>
  (await at.get('/api/dispatch/agencies', as(who, KAB))).body as Agency[]

beforeAll(async () => {
  await post('admin', '/agencies/start-set')
  opd.fire = await at.foundOpd(KAB, 'DAMKAR', 'Contoh Dinas Pemadam')
  opd.health = await at.foundOpd(KAB, 'DINKES', 'Contoh Dinas Kesehatan')
  people.fireman = await at.hire(KAB, 'opd_officer', 'Contoh Pemadam', opd.fire)
  people.nurse = await at.hire(KAB, 'opd_officer', 'Contoh Perawat', opd.health)
  people.crewOfHealth = await at.hire(KAB, 'field_crew', 'Contoh Sopir', opd.health)
  people.double = await at.hire(KAB, 'opd_officer', 'Contoh Rangkap', opd.health)
  await at.join(people.double, KAB, 'opd_officer', opd.fire)
  await put('admin', '/agencies/damkar', agency('Contoh Damkar', opd.fire))
  await put('admin', '/agencies/hospital', agency('Contoh RS'))
  engine.own = await unit('Contoh Pompa OPD')
  engine.hospital = await unit('Contoh Ambulans RS', 'hospital')
})

describe('an agency that belongs to an OPD', () => {
  test('takes the people of that OPD, on a unit and at its desk', async () => {
    expect(await signOn(people.fireman, 'damkar', engine.own)).toBeUndefined()
    expect(await signOn(people.double, 'damkar')).toBeUndefined()
  })

  test.each(['nurse', 'crewOfHealth'] as const)(
    'refuses %s of another OPD, and says how to mend it',
    async (who) => {
      const said = { agency: 'damkar', unitId: engine.own, name: 'Contoh' }
      const answer = await at.send('POST', '/api/dispatch/crew/sign-ons', said, as(people[who], KAB))
      expect([answer.status, code(answer)]).toEqual([403, 'dispatch.agency_of_other_opd'])
      expect(answer.text).toContain('Contoh Damkar hanya untuk petugas OPD-nya')
      expect(answer.text).toContain('minta admin daerah')
    },
  )

  test('leaves a refused person signed on where they were', async () => {
    await signOn(people.nurse, 'hospital', engine.hospital)
    await signOn(people.nurse, 'damkar', engine.own)
    const { body } = await at.get('/api/dispatch/tasks', as(people.nurse, KAB))
    expect(body).toMatchObject({ agency: 'hospital' })
  })

  test('stays open to whoever serves the region without an OPD, and to those who run incidents', async () => {
    expect(await signOn(desk.people.crew, 'damkar', engine.own)).toBeUndefined()
    expect(await signOn(desk.people.dispatcher, 'damkar', engine.own)).toBeUndefined()
  })

  test('is shown to each as one they may join, or not', async () => {
    const joined = async (who: Person) =>
      (await agencies(who)).filter(({ mayJoin }) => mayJoin).map(({ code: one }) => one)
    expect(await joined(people.fireman)).toContain('damkar')
    expect(await joined(people.nurse)).not.toContain('damkar')
    expect(await joined(people.nurse)).toContain('hospital')
  })

  test('belongs to it until somebody changes that, whatever else is kept', async () => {
    await put('admin', '/agencies/damkar', agency('Contoh Damkar Baru'))
    const ofFire = async () => (await agencies(people.fireman)).find((one) => one.code === 'damkar')
    expect(await ofFire()).toMatchObject({ name: 'Contoh Damkar Baru', opdId: opd.fire })
    await put('admin', '/agencies/damkar', agency('Contoh Damkar', null))
    expect(await signOn(people.nurse, 'damkar', engine.own)).toBeUndefined()
    await put('admin', '/agencies/damkar', agency('Contoh Damkar', opd.fire))
  })

  test('is one of this region, and open', async () => {
    const other = await at.foundOpd(KOTA, 'DAMKAR', 'Contoh Dinas Kota')
    const keep = (opdId: string) => send('admin', 'PUT', '/agencies/bpbd', agency('Contoh BPBD', opdId))
    for (const wrong of [other, randomUUID()]) expect(code(await keep(wrong))).toBe('dispatch.opd_unknown')
    await at.database.owner.query('update identity.opd set closed_at = now() where id = $1', [opd.health])
    expect(code(await keep(opd.health))).toBe('dispatch.opd_unknown')
  })

  test('is chosen from a list that only those who keep settings see', async () => {
    expect(await get('admin', '/agencies/opd')).toEqual([{ id: opd.fire, name: 'Contoh Dinas Pemadam' }])
    expect((await at.get('/api/dispatch/agencies/opd', as(people.nurse, KAB))).status).toBe(403)
  })
})

test.each([
  [null, false, ['a'], true],
  ['a', false, ['a', 'b'], true],
  ['a', false, ['b'], false],
  ['a', false, [], true],
  ['a', true, ['b'], true],
])('an agency of OPD %s, who runs: %s, serves %j: may sign on %s', (opdId, runs, opdIds, may) => {
  expect(maySignOn({ opdId }, { runs, opdIds })).toBe(may)
})
