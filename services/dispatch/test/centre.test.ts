import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM } from '#platform/context.ts'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { callInProcess } from '#platform/http/in-process.ts'
import type { Role, TrafficWorld } from '#platform/module.ts'
import { runAsSystem } from '#platform/start.ts'
import { lapse } from '../chores.ts'
import type { MonthReport, Place, PublicMonths, Settings, Shift, TransferCard, Unit } from '../contract.ts'
import { dispatch } from '../manifest.ts'
import { permissions } from '../permissions.ts'
import { traffic } from '../traffic.ts'
import { centre, KAB, KOTA } from './help.ts'

const desk = centre()
const { clock, get, post, put, send, code, facts, later, open, incident } = desk

const deliver = async () => {
  const delivery = {
    database: desk.at.database,
    subscriptions: dispatch.subscriptions ?? [],
    now: () => clock.now,
    publicUrl: '',
  }
  while ((await deliverWaiting(delivery as never)) > 0);
}
const neighbour = { name: 'Kota Contoh', via: 'installation', address: null, isClosed: false }

describe('a hand-over between neighbours', () => {
  beforeAll(async () => {
    await put('admin', `/neighbours/${KOTA}`, neighbour)
  })
  const offer = (id: string) =>
    post<{ transferId: string }>('dispatcher', `/incidents/${id}/transfers`, {
      neighbour: KOTA,
      reason: 'Lokasi di dalam kota',
    })
  const answer = (transferId: string, body: object) =>
    send('other', 'POST', `/transfers/${transferId}/answers`, body)

  test('is offered, taken behind the other wall with a number of its own, and leaves the board here', async () => {
    const { id, number } = await open()
    const { transferId } = await offer(id)
    await deliver()
    const [there] = await get<TransferCard[]>('other', '/transfers')
    expect(there).toMatchObject({
      id: transferId,
      direction: 'in',
      neighbour: KAB,
      theirNumber: number,
      incidentId: null,
    })
    expect((await incident(id)).state).toBe('received')
    later(20)
    const taken = await answer(transferId, { accepted: true })
    const theirs = (taken.body as { incidentId: string }).incidentId
    await deliver()
    expect(await incident(id)).toMatchObject({ state: 'transferred', transfers: [{ state: 'acknowledged' }] })
    const copy = await get<{ channel: string; receivedAt: string; log: unknown[] }>(
      'other',
      `/incidents/${theirs}`,
    )
    expect(copy).toMatchObject({
      channel: 'transfer',
      category: 'fire',
      receivedAt: (await incident(id)).receivedAt,
    })
    expect(await facts('transfer_settled')).toContainEqual(
      expect.objectContaining({ transferId, answerMs: 20_000 }),
    )
    expect(code(await answer(transferId, { accepted: true }))).toBe('dispatch.transfer_over')
  })

  test('that is refused with a reason stays here', async () => {
    const { id } = await open()
    const { transferId } = await offer(id)
    await deliver()
    expect(code(await answer(transferId, { accepted: false }))).toBe('dispatch.refusal_reason')
    await answer(transferId, { accepted: false, reason: 'Semua regu keluar' })
    await deliver()
    expect(await incident(id)).toMatchObject({ state: 'received', transfers: [{ state: 'refused' }] })
  })

  test('that nobody answers lapses, and is taken from the neighbour again', async () => {
    const { id } = await open()
    const { transferId } = await offer(id)
    await deliver()
    expect(
      code(
        await send('dispatcher', 'POST', `/incidents/${id}/transfers`, {
          neighbour: KOTA,
          reason: 'Sekali lagi',
        }),
      ),
    ).toBe('dispatch.transfer_open')
    later(121)
    await runAsSystem(desk.at.database, KAB, (ctx) => lapse({ ...ctx, now: clock.now }))
    await deliver()
    expect(await incident(id)).toMatchObject({ state: 'received', transfers: [{ state: 'lapsed' }] })
    expect(
      (await get<TransferCard[]>('other', '/transfers')).find((one) => one.id === transferId)?.state,
    ).toBe('lapsed')
    expect(code(await answer(transferId, { accepted: true }))).toBe('dispatch.transfer_over')
  })

  test('to a centre outside leaves the board when somebody notes that they took it', async () => {
    const outside = { ...neighbour, via: 'eido', address: 'https://112.contoh.example/eido' }
    await put('admin', '/neighbours/35.71', outside)
    const { id } = await open()
    const said = { neighbour: '35.71', reason: 'Lokasi di kota tetangga' }
    const { transferId } = await post<{ transferId: string }>(
      'dispatcher',
      `/incidents/${id}/transfers`,
      said,
    )
    await post('dispatcher', `/transfers/${transferId}/answers`, { accepted: true })
    expect(await incident(id)).toMatchObject({ state: 'transferred', transfers: [{ state: 'acknowledged' }] })
    const again = await send('dispatcher', 'POST', `/transfers/${transferId}/answers`, { accepted: true })
    expect(code(again)).toBe('dispatch.transfer_over')
  })

  test('goes to no stranger, not to oneself, and to no centre that was not kept', async () => {
    const { id } = await open()
    const to = (code: string) => ({ neighbour: code, reason: 'Lokasi di luar' })
    expect(code(await send('dispatcher', 'POST', `/incidents/${id}/transfers`, to('35.07')))).toBe(
      'dispatch.neighbour_unknown',
    )
    expect(code(await send('admin', 'PUT', `/neighbours/${KAB}`, neighbour))).toBe('dispatch.neighbour_wrong')
    expect(code(await send('admin', 'PUT', '/neighbours/35.07', { ...neighbour, via: 'eido' }))).toBe(
      'dispatch.neighbour_wrong',
    )
    expect(
      code(await send('dispatcher', 'POST', `/transfers/${randomUUID()}/answers`, { accepted: true })),
    ).toBe('dispatch.transfer_unknown')
  })
})

describe('a shift', () => {
  test('is handed over by two signatures, and the next begins only then', async () => {
    const { id } = await post<{ id: string }>('dispatcher', '/shifts', { name: 'Jaga pagi' })
    expect(code(await send('taker', 'POST', '/shifts', { name: 'Jaga siang' }))).toBe('dispatch.shift_open')
    await post('taker', `/shifts/${id}/positions`, { position: 'Meja 1', name: 'Contoh Satu' })
    await post('taker', `/shifts/${id}/entries`, { text: 'Saluran 3 diperbaiki' })
    await post('dispatcher', `/shifts/${id}/entries`, { text: 'Ditulis tanpa duduk di posisi' })
    expect(code(await send('taker', 'POST', `/shifts/${id}/acceptances`))).toBe('dispatch.shift_not_given')
    await post('dispatcher', `/shifts/${id}/handovers`, { note: 'Semua aman' })
    expect(code(await send('dispatcher', 'POST', `/shifts/${id}/acceptances`))).toBe('dispatch.same_signer')
    await post('taker', `/shifts/${id}/acceptances`)
    const [shift] = await get<Shift[]>('taker', '/shifts')
    expect(shift).toMatchObject({
      entries: [{ byName: 'Contoh Satu' }, { byName: 'Contoh Pengendali' }],
      handover: {
        ...{ note: 'Semua aman', givenByName: 'Contoh Pengendali' },
        ...{ takenById: desk.people.taker.id, takenByName: 'Contoh Satu' },
      },
    })
    expect(shift?.people[0]?.until).not.toBeNull()
    expect(code(await send('taker', 'POST', `/shifts/${id}/entries`, { text: 'Terlambat' }))).toBe(
      'dispatch.shift_over',
    )
    await post('taker', '/shifts', { name: 'Jaga siang' })
    expect((await send('leader', 'POST', '/shifts', { name: 'Jaga' })).status).toBe(403)
    expect((await send('other', 'POST', `/shifts/${id}/entries`, { text: 'x' })).status).toBe(404)
  })
})

describe('settings', () => {
  test('begin with start values and change by revision', async () => {
    const before = await get<{ revision: number; settings: Settings }>('taker', '/settings')
    expect(before.settings).toMatchObject({ misuse: { isOn: false }, timers: { acknowledge: 60 } })
    const change = { revision: before.revision, settings: { ...before.settings, centreName: '112 Contoh' } }
    await put('admin', '/settings', change)
    expect(code(await send('admin', 'PUT', '/settings', change))).toBe('dispatch.settings_changed')
    const timers = { acknowledge: 600, depart: 60, arrive: 900 }
    const wrong = { revision: before.revision + 1, settings: { ...before.settings, timers } }
    expect(code(await send('admin', 'PUT', '/settings', wrong))).toBe('dispatch.settings_wrong')
    expect((await send('taker', 'PUT', '/settings', change)).status).toBe(403)
  })

  test('name places that callers say, beside the villages of the region', async () => {
    const landmarkId = randomUUID()
    const landmark = { name: 'Pasar Contoh Raya', village: '35.05.01.2001', lat: -8.1, lng: 112.1 }
    await put('admin', `/landmarks/${landmarkId}`, landmark)
    const found = await get<Place[]>('taker', '/places?q=pasar%20contoh')
    expect(found).toMatchObject([{ kind: 'landmark', key: landmarkId, districtName: 'Wonodadi' }])
    const villages = await get<Place[]>('taker', '/places?q=jaten')
    expect(villages.length).toBeGreaterThan(0)
    expect(villages.every(({ key, kind }) => kind === 'landmark' || key.startsWith('35.05'))).toBe(true)
    expect(await get<Place[]>('other', '/places?q=pasar%20contoh')).toEqual([])
  })

  test('take a landmark away again: the search forgets it, its list too', async () => {
    const landmarkId = randomUUID()
    const path = `/landmarks/${landmarkId}`
    await put('admin', path, { name: 'Jembatan Contoh', village: null, lat: -8.1, lng: 112.1 })
    const kept = async () => (await get<Place[]>('taker', '/landmarks')).some(({ key }) => key === landmarkId)
    expect(await kept()).toBe(true)
    expect(await get<Place[]>('other', '/landmarks')).toEqual([])
    expect((await send('taker', 'DELETE', path)).status).toBe(403)
    expect((await send('admin', 'DELETE', '/landmarks/satu')).status).toBe(422)
    await send('other', 'DELETE', path)
    expect(await kept()).toBe(true)
    await send('admin', 'DELETE', path)
    await send('admin', 'DELETE', path)
    expect(await kept()).toBe(false)
    expect(await get<Place[]>('taker', '/places?q=jembatan%20contoh')).toEqual([])
    expect(await facts('landmark_dropped')).toEqual([{ landmarkId }])
  })
})

/** A world for traffic over the server of this test. */
function world(region: string): TrafficWorld {
  const call = callInProcess(desk.at.database, [dispatch], '')
  const only = (role: Role) =>
    new Set(permissions.filter((one) => one.roles.includes(role)).map(({ name }) => name))
  return {
    region,
    seed: 1,
    call,
    person: async (role, number) => ({
      ...SYSTEM,
      kind: 'person',
      id: `00000000-0000-4000-8000-${role.length.toString().padStart(4, '0')}${String(number).padStart(8, '0')}`,
      permissions: only(role),
    }),
    chance: (purpose) => {
      let state = purpose.length + 7
      return () => {
        state = (state * 48_271) % 2_147_483_647
        return state / 2_147_483_647
      }
    },
    until: async () => {},
  }
}

describe('a played day', () => {
  test('goes through the product’s own endpoints, says “contoh”, leaves nothing open, and is reported', async () => {
    clock.now = new Date('2026-11-22T03:00:00Z')
    const played = world(KOTA)
    await traffic.prepare(played)
    await traffic.prepare(played)
    const tally = await traffic.playDay(played, '2026-10-14')
    expect(tally.calls).toBeGreaterThan(120)
    expect(tally.incidents).toBeGreaterThan(5)
    expect(tally.closed).toBe(tally.incidents)
    const misuse = ((tally.class_ghost ?? 0) + (tally.class_prank ?? 0)) / (tally.calls ?? 1)
    expect(misuse).toBeGreaterThan(0.4)
    expect(misuse).toBeLessThan(0.75)
    const units = await get<Unit[]>('other', '/units')
    expect(units).not.toEqual([])
    for (const { stateAt, lat } of units) {
      expect(stateAt >= '2026-10-13T17:00:00.000Z').toBe(true)
      expect(lat).not.toBeNull()
    }
    const report = await get<MonthReport>('other', '/reports/2026-10')
    expect(report).toMatchObject({
      calls: { offered: tally.calls, abandoned: tally.abandoned ?? 0 },
      incidents: { opened: tally.incidents, closed: tally.closed },
      examples: (tally.calls ?? 0) + (tally.incidents ?? 0),
    })
    expect(report.calls.wait.medianMs).toBeGreaterThan(1000)
    const csv = await desk.at.get('/api/dispatch/reports/2026-10/report.csv', desk.who('other'))
    expect(csv.text).toContain(`Panggilan,calls.offered,Panggilan masuk,${tally.calls}`)
    const pdf = await desk.at.get('/api/dispatch/reports/2026-10/report.pdf', desk.who('other'))
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await desk.at.get('/api/dispatch/reports/2026-10', desk.who('crew'))).status).toBe(403)
  }, 120_000)

  test('is public by month without a cell below five', async () => {
    const { body, text } = await desk.at.get(`/api/v1/regions/${KOTA}/dispatch`)
    const { months } = body as PublicMonths
    expect(months[0]).toMatchObject({ month: '2026-10', isExample: true })
    const cells = months.flatMap(({ byCategory, byDistrict }) => [...byCategory, ...byDistrict])
    expect(cells.every(({ count }) => count === null || count >= 5)).toBe(true)
    expect(text).not.toContain('+62')
    expect((await desk.at.get('/api/v1/regions/35.07/dispatch')).body).toMatchObject({ months: [] })
  })
})
