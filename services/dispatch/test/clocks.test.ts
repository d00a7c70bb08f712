import { beforeAll, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { escalate } from '../chores.ts'
import type { CallPop, FieldTask, Unit } from '../contract.ts'
import { centre, KAB } from './help.ts'

// What becomes of times when a clock is wrong: of the exchange, of a phone, of the server itself.

const desk = centre()
const { clock, get, post, code, facts, later, ring, open, incident, unit, act, did, sendOut } = desk
const HOUR = 3600

beforeAll(async () => {
  await post('admin', '/agencies/start-set')
})

describe('a telephone exchange', () => {
  const event = (callId: string, name: string, at: string) => ring({ callId, event: name, at })
  const pop = (id: string) => get<CallPop>('taker', `/calls/${id}`)

  test('that tells of the answer before the offer gives one call, with the time it waited', async () => {
    const [offered, answered] = [clock.now.toISOString(), later(9)]
    const { callId } = await event('t.1', 'answered', answered)
    await event('t.1', 'offered', offered)
    expect(await pop(callId)).toMatchObject({ state: 'answered', offeredAt: offered, waitedMs: 9000 })
  })

  test('that tells of the end before the answer gives a call that was answered and is over', async () => {
    const [offered, answered, ended] = [clock.now.toISOString(), later(9), later(50)]
    const { callId } = await event('t.2', 'offered', offered)
    await event('t.2', 'ended', ended)
    await event('t.2', 'answered', answered)
    expect(await pop(callId)).toMatchObject({ state: 'ended', abandonedAt: null, waitedMs: 9000 })
  })

  test('that tells everything twice changes nothing the second time', async () => {
    const times = [clock.now.toISOString(), later(9), later(50)] as const
    const all = async () => {
      await event('t.3', 'offered', times[0])
      await event('t.3', 'answered', times[1])
      return event('t.3', 'ended', times[2])
    }
    const { callId } = await all()
    const told = await facts('call_ended')
    const before = await pop(callId)
    await all()
    expect(await facts('call_ended')).toEqual(told)
    expect(await pop(callId)).toMatchObject({ state: before.state, waitedMs: before.waitedMs })
  })

  test.each([
    ['three minutes ahead', 180],
    ['three days behind', -72 * HOUR],
  ])('whose clock is %s is told so, and nothing is kept', async (_how, seconds) => {
    const at = new Date(clock.now.getTime() + seconds * 1000).toISOString()
    const refused = await desk.send('machine', 'POST', '/telephony-events', {
      callId: 't.4',
      event: 'offered',
      at,
    })
    expect(code(refused)).toBe('dispatch.time_implausible')
  })
})

describe('a phone in the field', () => {
  const shown = (seconds: number) => new Date(clock.now.getTime() + seconds * 1000).toISOString()

  test.each([
    ['five hours ahead', 5 * HOUR],
    ['five hours behind', -5 * HOUR],
  ])('whose clock is %s is set right by what it shows while it sends', async (_how, off) => {
    const { id } = await open()
    const taskId = await sendOut(id)
    later(600)
    const done = await did('dispatcher', taskId, 'arrive', { at: shown(off - 60), sentAt: shown(off) })
    expect(done.arrivedAt).toBe(shown(-60))
  })

  test('whose clock is ahead and that does not say what it shows is refused', async () => {
    const { id } = await open()
    const taskId = await sendOut(id)
    expect(code(await act('dispatcher', taskId, 'arrive', { at: shown(HOUR) }))).toBe(
      'dispatch.time_implausible',
    )
  })

  test('that was without a network tells the end before the way there, and every step counts', async () => {
    const { id } = await open()
    const taskId = await sendOut(id)
    const [acknowledged, arrived, finished] = [later(20), later(300), later(900)]
    later(2 * HOUR)
    await did('dispatcher', taskId, 'finish', { at: finished })
    await did('dispatcher', taskId, 'arrive', { at: arrived })
    await did('dispatcher', taskId, 'acknowledge', { at: acknowledged })
    expect((await incident(id)).tasks[0]).toMatchObject({
      ...{ state: 'done', acknowledgedAt: acknowledged, arrivedAt: arrived, endedAt: finished },
    })
  })
})

describe('a server whose clock ran ahead', () => {
  test('raises timers early; put right they are open again, and what was raised stays told', async () => {
    const { id } = await open()
    const taskId = await sendOut(id)
    const raise = () => runAsSystem(desk.at.database, KAB, (ctx) => escalate({ ...ctx, now: clock.now }))
    const raised = async () => (await facts('task_escalated')).filter((fact) => fact.taskId === taskId)
    later(6 * HOUR)
    expect((await incident(id)).overdue).toMatchObject({ step: 'acknowledge' })
    await raise()
    later(-6 * HOUR + 10)
    expect((await incident(id)).overdue).toBeNull()
    await raise()
    expect((await raised()).map(({ step }) => step)).toEqual(['acknowledge'])
    await did('dispatcher', taskId, 'acknowledge')
    expect((await incident(id)).tasks[0]).toMatchObject({ acknowledgedAt: clock.now.toISOString() })
  })
})

describe('a server whose clock was put back', () => {
  test('opens an incident of a call that came before, and sends nobody before the call came in', async () => {
    const { callId } = await ring({ callId: 't.9', event: 'answered', at: clock.now.toISOString() })
    const answeredAt = clock.now.toISOString()
    await post('taker', `/calls/${callId}/classifications`, { class: 'genuine' })
    later(-3 * HOUR)
    const { id } = await open({ callId, channel: undefined })
    const taskId = await sendOut(id)
    await did('dispatcher', taskId, 'arrive')
    const { receivedAt, tasks } = await incident(id)
    expect([receivedAt, tasks[0]?.dispatchedAt, tasks[0]?.arrivedAt]).toEqual(Array(3).fill(answeredAt))
  })

  test('keeps the order of what was done: nothing of a task is before it was sent', async () => {
    const { id } = await open()
    const taskId = await sendOut(id)
    const sentAt = clock.now.toISOString()
    later(-3 * HOUR)
    const done: FieldTask = await did('dispatcher', taskId, 'acknowledge')
    expect(done).toMatchObject({ state: 'acknowledged', acknowledgedAt: sentAt })
    later(60)
    await did('dispatcher', taskId, 'finish')
    expect((await incident(id)).state).toBe('resolved')
  })

  test('takes positions on from the new time; one from a time that has not come yet does not hold', async () => {
    const pump = await unit('Jam mundur')
    const tell = (lat: number) =>
      post('dispatcher', `/units/${pump}/positions`, {
        lat,
        lng: 112.2,
        accuracy: null,
        at: clock.now.toISOString(),
      })
    await tell(-8.1)
    later(-3 * HOUR)
    await tell(-8.2)
    expect((await get<Unit[]>('dispatcher', '/units')).find(({ id }) => id === pump)?.lat).toBe(-8.2)
  })
})
