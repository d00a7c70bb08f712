import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { escalate } from '../chores.ts'
import type { FieldTask, ReplayStep, Unit, UnitProposal } from '../contract.ts'
import { centre, KAB } from './help.ts'

const desk = centre()
const { clock, get, post, send, code, facts, later, open, incident, unit, act, did, sendOut } = desk

beforeAll(async () => {
  await post('admin', '/agencies/start-set')
})

describe('a task', () => {
  test('moves its units with it, and neither can be moved alone', async () => {
    const { id } = await open()
    const pump = await unit('Pompa 1')
    const taskId = await sendOut(id, 'damkar', [pump])
    const stateOf = async () =>
      (await get<Unit[]>('dispatcher', '/units')).find((one) => one.id === pump)?.state
    expect([await stateOf(), (await incident(id)).state]).toEqual(['assigned', 'dispatched'])
    expect(code(await send('dispatcher', 'POST', `/units/${pump}/states`, { state: 'busy' }))).toBe(
      'dispatch.unit_on_task',
    )
    later(30)
    await did('dispatcher', taskId, 'depart')
    expect([await stateOf(), (await incident(id)).state]).toEqual(['en_route', 'en_route'])
    const arrivedAt = later(400)
    await did('dispatcher', taskId, 'arrive')
    expect([await stateOf(), (await incident(id)).firstArrivedAt]).toEqual(['on_scene', arrivedAt])
    later(60)
    await did('dispatcher', taskId, 'finish')
    expect([await stateOf(), (await incident(id)).state]).toEqual(['returning', 'resolved'])
  })

  test('takes a unit that is free, of its own agency, and an agency once', async () => {
    const { id } = await open()
    const pump = await unit('Pompa 2')
    const ambulance = await unit('Ambulans 2', 'psc119')
    const asleep = await unit('Pompa 3', 'damkar', 'off_duty')
    const dispatch = (agency: string, unitIds: string[]) =>
      send('dispatcher', 'POST', `/incidents/${id}/tasks`, { agency, unitIds, note: '' })
    expect(code(await dispatch('damkar', [ambulance]))).toBe('dispatch.unit_unknown')
    expect(code(await dispatch('damkar', [asleep]))).toBe('dispatch.unit_taken')
    expect(code(await dispatch('navy', []))).toBe('dispatch.agency_unknown')
    await sendOut(id, 'damkar', [pump])
    expect(code(await dispatch('damkar', []))).toBe('dispatch.agency_sent')
    const second = await open()
    const taken = await send('dispatcher', 'POST', `/incidents/${second.id}/tasks`, {
      agency: 'damkar',
      unitIds: [pump],
      note: '',
    })
    expect(code(taken)).toBe('dispatch.unit_taken')
  })

  test('two dispatchers who send the same unit at once: one of them is told', async () => {
    const pump = await unit('Pompa Rebut')
    const [a, b] = [await open(), await open()]
    const body = { agency: 'damkar', unitIds: [pump], note: '' }
    const both = await Promise.all(
      [a, b].map(({ id }) => send('dispatcher', 'POST', `/incidents/${id}/tasks`, body)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('is worked on by its crew alone, which signs on itself', async () => {
    const { id } = await open()
    const [mine, theirs] = [await unit('Regu 1'), await unit('Regu 2')]
    const taskId = await sendOut(id, 'damkar', [mine])
    expect(code(await act('crew', taskId, 'acknowledge'))).toBe('dispatch.task_not_yours')
    await post('crew', '/crew/sign-ons', { agency: 'damkar', unitId: theirs, name: 'Contoh Satu' })
    expect(code(await act('crew', taskId, 'acknowledge'))).toBe('dispatch.task_not_yours')
    await post('crew', '/crew/sign-ons', { agency: 'damkar', unitId: mine, name: 'Contoh Satu' })
    const list = await get<{ tasks: FieldTask[] }>('crew', '/tasks')
    expect(list).toMatchObject({ agency: 'damkar', unit: { callSign: 'Regu 1' }, tasks: [{ id: taskId }] })
    const done = await did('crew', taskId, 'acknowledge')
    expect(done).toMatchObject({
      state: 'acknowledged',
      acts: ['depart', 'arrive', 'control', 'finish', 'refuse'],
    })
    expect((await act('leader', taskId, 'depart')).status).toBe(403)
    expect((await act('other', taskId, 'depart')).status).toBe(404)
    await post('crew', '/crew/sign-offs')
    expect(code(await act('crew', taskId, 'depart'))).toBe('dispatch.task_not_yours')
  })

  test('sent twice by a device with one key counts once', async () => {
    const { id } = await open()
    const taskId = await sendOut(id)
    const key = randomUUID()
    const before = (await facts('task_arrived')).length
    await did('dispatcher', taskId, 'arrive', { key })
    later(100)
    await did('dispatcher', taskId, 'arrive', { key })
    expect((await facts('task_arrived')).length).toBe(before + 1)
    expect((await incident(id)).log.filter((entry) => entry.act === 'task_arrive')).toHaveLength(1)
  })

  test('told late and in any order by a phone without a network falls into place', async () => {
    const { id } = await open()
    const taskId = await sendOut(id)
    const [acknowledged, departed, arrived] = [later(20), later(40), later(300)]
    const toldAt = later(900)
    await did('dispatcher', taskId, 'arrive', { at: arrived })
    await did('dispatcher', taskId, 'acknowledge', { at: acknowledged })
    await did('dispatcher', taskId, 'depart', { at: departed })
    const { tasks, log, state } = await incident(id)
    expect(state).toBe('on_scene')
    expect(tasks[0]).toMatchObject({ acknowledgedAt: acknowledged, departedAt: departed, arrivedAt: arrived })
    expect(log.at(-1)).toMatchObject({ act: 'task_depart', at: departed, toldAt })
    const { steps } = await get<{ steps: ReplayStep[] }>('dispatcher', `/incidents/${id}/replay`)
    expect(steps.slice(-3).map((step) => [step.act, step.incident])).toEqual([
      ['task_acknowledge', 'acknowledged'],
      ['task_depart', 'en_route'],
      ['task_arrive', 'on_scene'],
    ])
  })

  test('by a phone whose clock is an hour behind is set right', async () => {
    const { id } = await open()
    const taskId = await sendOut(id)
    later(600)
    const behind = (seconds: number) =>
      new Date(clock.now.getTime() - 3_600_000 - seconds * 1000).toISOString()
    const done = await did('dispatcher', taskId, 'arrive', { at: behind(60), sentAt: behind(0) })
    expect(done.arrivedAt).toBe(new Date(clock.now.getTime() - 60_000).toISOString())
  })

  test('that has ended takes what happened before its end, and refuses what came after', async () => {
    const { id } = await open()
    const taskId = await sendOut(id)
    const before = later(60)
    later(60)
    await post('dispatcher', `/tasks/${taskId}/cancellations`, { reason: 'Cukup satu regu' })
    later(60)
    expect(code(await act('dispatcher', taskId, 'arrive'))).toBe('dispatch.task_ended')
    const done = await did('dispatcher', taskId, 'depart', { at: before })
    expect(done).toMatchObject({ state: 'cancelled', departedAt: before })
    expect((await incident(id)).tasks[0]?.arrivedAt).toBeNull()
  })

  test.each([
    [{ at: '2026-11-22T03:05:00Z' }, 'dispatch.time_implausible'],
    [{ at: '2026-11-18T03:00:00Z' }, 'dispatch.time_implausible'],
    [{ key: 'x' }, 'http.invalid_input'],
  ])('is refused an act with %o', async (more, refusal) => {
    const taskId = await sendOut((await open()).id)
    expect(code(await act('dispatcher', taskId, 'arrive', more))).toBe(refusal)
  })

  test('is refused only with a reason, and another agency can be sent', async () => {
    const { id } = await open()
    const taskId = await sendOut(id)
    expect(code(await act('dispatcher', taskId, 'refuse'))).toBe('dispatch.refusal_reason')
    await did('dispatcher', taskId, 'refuse', { reason: 'Semua regu bertugas' })
    expect((await incident(id)).state).toBe('verified')
    await sendOut(id)
  })

  test('that is late is overdue at once in every read, and raised once for each step', async () => {
    const { id } = await open()
    const taskId = await sendOut(id)
    later(61)
    expect((await incident(id)).overdue).toMatchObject({ step: 'acknowledge' })
    const raise = () => runAsSystem(desk.at.database, KAB, (ctx) => escalate({ ...ctx, now: clock.now }))
    const raised = async () => (await facts('task_escalated')).filter((fact) => fact.taskId === taskId)
    await raise()
    await raise()
    expect((await raised()).map(({ step }) => step)).toEqual(['acknowledge'])
    await did('dispatcher', taskId, 'acknowledge')
    later(200)
    await raise()
    expect((await raised()).map(({ step }) => step)).toEqual(['acknowledge', 'depart'])
    await did('dispatcher', taskId, 'arrive')
    later(2000)
    await raise()
    expect(await raised()).toHaveLength(2)
  })

  test('takes photographs, each once, and shows them to the desk and its own crew', async () => {
    const taskId = await sendOut((await open()).id)
    const key = randomUUID()
    const fields = { key, takenAt: clock.now.toISOString() }
    const headers = desk.who('dispatcher')
    const url = `/api/dispatch/tasks/${taskId}/photos`
    const photo = { name: 'foto.jpg', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]) }
    expect((await desk.at.upload(url, photo, fields, headers)).body).toEqual({ id: key })
    expect((await desk.at.upload(url, photo, fields, headers)).status).toBe(200)
    const seen = await desk.at.get(`/api/dispatch/photos/${key}`, desk.who('taker'))
    expect([seen.status, seen.bytes.length]).toEqual([200, 7])
    expect((await desk.at.get(`/api/dispatch/photos/${key}`, desk.who('crew'))).status).toBe(404)
    const page = { name: 'foto.jpg', bytes: '<html></html>' }
    const refused = await desk.at.upload(url, page, { ...fields, key: randomUUID() }, headers)
    expect(code(refused)).toBe('dispatch.photo_refused')
  })
})

describe('units', () => {
  test('are proposed by fitness, freedom and distance, and a stale position counts less', async () => {
    const { id } = await open({ lat: -8.4, lng: 112.4 })
    const [near, far] = [await unit('Dekat'), await unit('Jauh')]
    const tell = (unitId: string, lat: number) =>
      post('dispatcher', `/units/${unitId}/positions`, {
        lat,
        lng: 112.4,
        accuracy: 10,
        at: clock.now.toISOString(),
      })
    await tell(near, -8.41)
    await tell(far, -8.5)
    const path = `/incidents/${id}/unit-proposals?agency=damkar`
    const first = await get<UnitProposal[]>('dispatcher', path)
    expect(first.slice(0, 2).map(({ callSign }) => callSign)).toEqual(['Dekat', 'Jauh'])
    later(600)
    await tell(far, -8.5)
    expect((await get<UnitProposal[]>('dispatcher', path))[0]?.callSign).toBe('Jauh')
  })

  test('keep the newest position whatever comes late', async () => {
    const pump = await unit('Posisi')
    const body = (lat: number, at: string) => ({ lat, lng: 112.4, accuracy: null, at })
    const old = clock.now.toISOString()
    await post('dispatcher', `/units/${pump}/positions`, body(-8.2, later(60)))
    await post('dispatcher', `/units/${pump}/positions`, body(-8.9, old))
    expect((await get<Unit[]>('dispatcher', '/units')).find(({ id }) => id === pump)?.lat).toBe(-8.2)
  })

  test('have one call sign each', async () => {
    await unit('Sama')
    const twin = { callSign: 'Sama', agency: 'damkar', type: 'Pompa', categories: [], isRetired: false }
    expect(code(await send('dispatcher', 'PUT', `/units/${randomUUID()}`, twin))).toBe(
      'dispatch.call_sign_taken',
    )
    expect((await send('leader', 'PUT', `/units/${randomUUID()}`, twin)).status).toBe(403)
  })
})
