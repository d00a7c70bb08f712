import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Board, DuplicateProposal, IncidentCard, Unit } from '../contract.ts'
import { centre, opening } from './help.ts'

const desk = centre()
const { clock, get, post, put, send, code, facts, later, open, incident, unit, did, sendOut } = desk

beforeAll(async () => {
  await post('admin', '/agencies/start-set')
})

const close = (id: string, more: object = {}) =>
  send('dispatcher', 'POST', `/incidents/${id}/closures`, {
    outcome: 'Api padam',
    callback: 'reached',
    callbackNote: '',
    satisfaction: 5,
    ...more,
  })

describe('an incident', () => {
  test('gets the next number of its region and year, and its category gives priority', async () => {
    const first = await open()
    const second = await open({ category: 'animal_rescue' })
    expect(Number(second.number.slice(-6))).toBe(Number(first.number.slice(-6)) + 1)
    expect(first.number).toMatch(/^112-2026-\d{6}$/)
    expect(await incident(second.id)).toMatchObject({
      priority: 'P3',
      district: '35.05.01',
      state: 'received',
    })
    const [fact] = (await facts('incident_opened')).filter(({ incidentId }) => incidentId === first.id)
    expect(fact).toMatchObject({ number: first.number, category: 'fire', village: '35.05.01.2001' })
    expect(JSON.stringify(fact)).not.toContain('Contoh')
  })

  test('opened by twenty desks at once has twenty numbers', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => open()))
    expect(new Set(all.map(({ number }) => number)).size).toBe(20)
  })

  test.each([
    [{ category: 'unknown_thing' }, 'dispatch.category_unknown'],
    [{ subcategory: 'snake' }, 'dispatch.category_unknown'],
    [{ village: '35.07.01.2001' }, 'dispatch.place_elsewhere'],
    [{ lat: 48.2 }, 'http.invalid_input'],
    [{ callId: randomUUID() }, 'dispatch.call_unknown'],
    [{ receivedAt: '2026-11-01T03:00:00Z' }, 'dispatch.time_implausible'],
  ])('is refused with %o', async (more, refusal) => {
    expect(code(await send('taker', 'POST', '/incidents', opening(more)))).toBe(refusal)
  })

  test('from a call takes its times from there, and no second one comes from the same call', async () => {
    const offered = clock.now.toISOString()
    const { callId } = await desk.ring({ callId: 'inc-1', event: 'offered', at: offered })
    const { id } = await open({ callId })
    expect(await incident(id)).toMatchObject({ receivedAt: offered, answeredAt: null, channel: 'phone' })
    const answeredAt = later(7)
    await desk.ring({ callId: 'inc-1', event: 'answered', at: answeredAt })
    expect(await incident(id)).toMatchObject({ answeredAt, callIds: [callId] })
    expect(code(await send('taker', 'POST', '/incidents', opening({ callId })))).toBe(
      'dispatch.call_has_incident',
    )
  })

  test('is changed with a log of what changed, and an older view can not overwrite a newer one', async () => {
    const { id } = await open()
    const { revision } = await incident(id)
    const { description } = opening()
    const change = {
      ...opening({ priority: 'P2', needsAttendance: true, victims: 2, description }),
      revision,
    }
    await put('taker', `/incidents/${id}`, change)
    const after = await incident(id)
    expect(after.log.at(-1)).toMatchObject({
      act: 'changed',
      content: { priority: ['P1', 'P2'], victims: [0, 2] },
    })
    expect(code(await send('taker', 'PUT', `/incidents/${id}`, change))).toBe('dispatch.incident_changed')
  })

  test('near another in place and time is proposed as the same, merged, and parted again', async () => {
    const first = await open({ lat: -8.2, lng: 112.2 })
    const { callId } = await desk.ring({ callId: 'dup-1', event: 'answered', at: clock.now.toISOString() })
    const second = await open({ lat: -8.2001, lng: 112.2001, callId })
    const found = await get<DuplicateProposal[]>(
      'taker',
      `/duplicates?lat=-8.2001&lng=112.2001&category=fire&except=${second.id}`,
    )
    expect(found.map(({ id }) => id)).toContain(first.id)
    await post('dispatcher', `/incidents/${second.id}/merges`, { into: first.id })
    expect(await incident(second.id)).toMatchObject({ state: 'merged', mergedInto: { id: first.id } })
    expect(await incident(first.id)).toMatchObject({ callIds: [callId], merged: [{ id: second.id }] })
    await post('dispatcher', `/incidents/${second.id}/unmerges`, { reason: 'Dua gudang berbeda' })
    expect(await incident(second.id)).toMatchObject({
      state: 'received',
      callIds: [callId],
      mergedInto: null,
    })
    const itself = await send('dispatcher', 'POST', `/incidents/${first.id}/merges`, { into: first.id })
    expect(code(itself)).toBe('dispatch.merge_impossible')
  })

  test('shows its reporter to the desk, and who read it is written down', async () => {
    const { id } = await open({ channel: 'social', reporter: { name: 'Contoh Pelapor', number: '0812' } })
    expect((await incident(id)).reporter).toEqual({ name: 'Contoh Pelapor', number: '0812' })
    const { rows } = await desk.at.database.owner.query(
      'select what from dispatch.caller_reads where subject_id = $1',
      [id],
    )
    expect(rows).toEqual([{ what: 'report' }])
  })

  test('is hidden from other regions and from those who do not work on it', async () => {
    const { id } = await open()
    expect((await desk.at.get(`/api/dispatch/incidents/${id}`, desk.who('other'))).status).toBe(404)
    expect((await desk.at.get(`/api/dispatch/incidents/${id}`, desk.who('leader'))).status).toBe(403)
    expect((await send('taker', 'POST', `/incidents/${id}/verifications`)).status).toBe(403)
    expect((await send('other', 'POST', `/incidents/${id}/verifications`)).status).toBe(404)
  })

  test('closes only when every task has ended and the call-back is done or excused', async () => {
    const { id } = await open()
    const taskId = await sendOut(id)
    expect(code(await close(id))).toBe('dispatch.tasks_open')
    await did('dispatcher', taskId, 'finish')
    expect((await incident(id)).state).toBe('resolved')
    expect(code(await close(id, { callback: 'excused', satisfaction: null }))).toBe(
      'dispatch.callback_excuse',
    )
    expect(code(await close(id, { callback: 'not_reached' }))).toBe('dispatch.nobody_reached')
    expect((await close(id)).status).toBe(200)
    expect(await incident(id)).toMatchObject({ state: 'closed', closure: { satisfaction: 5 } })
    expect(await facts('incident_closed')).toContainEqual(
      expect.objectContaining({ incidentId: id, satisfaction: 5 }),
    )
    await post('dispatcher', `/incidents/${id}/reopenings`, { reason: 'Api menyala lagi' })
    expect(await incident(id)).toMatchObject({ state: 'resolved', closure: null })
  })

  test('that is cancelled calls back whoever is on the way and frees their units', async () => {
    const { id } = await open()
    const pump = await unit('Batal 1')
    const taskId = await sendOut(id, 'damkar', [pump])
    await post('dispatcher', `/incidents/${id}/cancellations`, { reason: 'Laporan palsu' })
    const after = await incident(id)
    expect(after).toMatchObject({
      state: 'cancelled',
      tasks: [{ id: taskId, state: 'cancelled', units: [] }],
    })
    const units = await get<Unit[]>('dispatcher', '/units')
    expect(units.find((one) => one.id === pump)).toMatchObject({ state: 'available', taskId: null })
  })
})

describe('the board', () => {
  test('shows leaders what is open without address, person or exact point', async () => {
    const { id } = await open({ lat: -8.123456, lng: 112.123456 })
    const answer = await desk.at.get('/api/dispatch/board', desk.who('leader'))
    const board = answer.body as Board
    expect(board.incidents.find((one) => one.id === id)).toMatchObject({ lat: -8.123, lng: 112.123 })
    expect(answer.text).not.toContain('Jalan Contoh')
    expect(board.today.incidents).toBeGreaterThan(0)
    expect((await desk.at.get('/api/dispatch/board', desk.who('crew'))).status).toBe(403)
  })

  test('lists open incidents by priority and age, and ended ones apart', async () => {
    const cards = await get<IncidentCard[]>('taker', '/incidents')
    const keys = cards.map(({ priority, receivedAt }) => `${priority} ${receivedAt}`)
    expect(keys).toEqual([...keys].sort())
    const ended = await get<IncidentCard[]>('taker', '/incidents?group=ended')
    expect(ended.every(({ state }) => ['closed', 'cancelled', 'merged', 'transferred'].includes(state))).toBe(
      true,
    )
    const only = await get<IncidentCard[]>('taker', '/incidents?category=animal_rescue')
    expect(only.every(({ category }) => category === 'animal_rescue')).toBe(true)
  })
})
