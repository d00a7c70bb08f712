import { beforeAll, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person } from '#test/people.ts'
import { releaseCrew } from '../commands/release-crew.ts'
import { centre, KAB } from './help.ts'

// Whoever was signed on before an agency was given its OPD was never asked for it.

const desk = centre()
const { at, clock, put, post, facts, later, open, unit, did, sendOut } = desk
const people: Record<'fireman' | 'nurse' | 'roamer', Person> = {} as never
const opd = { fire: '', health: '' }

const give = (opdId: string | null) =>
  put('admin', '/agencies/damkar', {
    ...{ name: 'Contoh Damkar', kind: 'own', phone: '', onDuty: true, isClosed: false, opdId },
  })
const signOn = (who: Person, unitId: string | null) =>
  at.send('POST', '/api/dispatch/crew/sign-ons', { agency: 'damkar', unitId, name: 'Contoh' }, as(who, KAB))
const mine = async (who: Person) => (await at.get('/api/dispatch/tasks', as(who, KAB))).body
const sweep = () => runAsSystem(at.database, KAB, (ctx) => releaseCrew({ ...ctx, now: clock.now }))

beforeAll(async () => {
  await post('admin', '/agencies/start-set')
  opd.fire = await at.foundOpd(KAB, 'DAMKAR', 'Contoh Dinas Pemadam')
  opd.health = await at.foundOpd(KAB, 'DINKES', 'Contoh Dinas Kesehatan')
  people.fireman = await at.hire(KAB, 'opd_officer', 'Contoh Pemadam', opd.fire)
  people.nurse = await at.hire(KAB, 'opd_officer', 'Contoh Perawat', opd.health)
  people.roamer = await at.hire(KAB, 'field_crew', 'Contoh Sopir')
})

describe('an agency that is given to an OPD', () => {
  test('signs off whoever serves another one, tells them, and leaves a fact', async () => {
    for (const who of Object.values(people)) await signOn(who, null)
    later(60)
    await give(opd.fire)
    expect(await mine(people.fireman)).toMatchObject({ agency: 'damkar', releasedFrom: null })
    expect(await mine(people.roamer)).toMatchObject({ agency: 'damkar', releasedFrom: null })
    expect(await mine(people.nurse)).toMatchObject({ agency: null, releasedFrom: 'Contoh Damkar' })
    expect(await facts('crew_released')).toEqual([
      { agency: 'damkar', unitId: null, personId: people.nurse.id },
    ])
  })

  test('says so no longer once they are on duty elsewhere', async () => {
    later(120)
    const elsewhere = { agency: 'bpbd', unitId: null, name: 'Contoh' }
    await at.send('POST', '/api/dispatch/crew/sign-ons', elsewhere, as(people.nurse, KAB))
    expect(await mine(people.nurse)).toMatchObject({ agency: 'bpbd', releasedFrom: null })
    await at.send('POST', '/api/dispatch/crew/sign-offs', {}, as(people.nurse, KAB))
    expect(await mine(people.nurse)).toMatchObject({ agency: null, releasedFrom: null })
  })

  test('leaves a crew on its way until the task has ended', async () => {
    later(300)
    await give(null)
    const pump = await unit('Contoh Pompa')
    await signOn(people.nurse, pump)
    const taskId = await sendOut((await open()).id, 'damkar', [pump])
    later(60)
    await give(opd.fire)
    expect(await mine(people.nurse)).toMatchObject({ agency: 'damkar', unit: { id: pump } })
    await did('dispatcher', taskId, 'finish')
    await sweep()
    expect(await mine(people.nurse)).toMatchObject({ agency: null, releasedFrom: 'Contoh Damkar' })
  })

  test('asks nobody again who signed on since: a dispatcher of another OPD may', async () => {
    const dispatcher = await at.hire(KAB, 'dispatcher', 'Contoh Pengendali OPD')
    await at.join(dispatcher, KAB, 'opd_officer', opd.health)
    later(3600)
    await signOn(dispatcher, null)
    await sweep()
    expect(await mine(dispatcher)).toMatchObject({ agency: 'damkar', releasedFrom: null })
  })
})
