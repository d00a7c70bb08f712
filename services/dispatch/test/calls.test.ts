import { beforeAll, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { forget } from '../chores.ts'
import type { CallCard, CallerRead, CallPop, NumberStanding, Settings } from '../contract.ts'
import { centre, KAB, opening } from './help.ts'

const desk = centre()
const { clock, get, post, put, send, code, ring, facts, later } = desk

let calls = 0
const fresh = () => `tel-${++calls}`
const number = () => `08123${String(calls).padStart(6, '0')}`

/** A call that was offered and answered, from a number. */
async function answered(cli: string, waits = 8): Promise<string> {
  const callId = fresh()
  const { callId: id } = await ring({
    callId,
    event: 'offered',
    at: clock.now.toISOString(),
    cli,
    queue: '112',
  })
  await ring({ callId, event: 'answered', at: later(waits), agent: '101', position: 'Meja 1' })
  return id
}
const pop = (id: string) => get<CallPop>('taker', `/calls/${id}`)
const classify = (id: string, what: string) =>
  post<{ blockProposed: boolean }>('taker', `/calls/${id}/classifications`, { class: what })

describe('a call', () => {
  test('pops up with its number, and who read it is written down once', async () => {
    const id = await answered('081234567890')
    const seen = await pop(id)
    expect(seen).toMatchObject({
      state: 'answered',
      number: '081234567890',
      numberTail: '…890',
      waitedMs: 8000,
    })
    await pop(id)
    const reads = await get<CallerRead[]>('admin', `/calls/${id}/reads`)
    expect(reads).toMatchObject([{ byId: desk.people.taker.id, byName: 'Contoh Penerima', what: 'number' }])
    expect((await desk.at.get(`/api/dispatch/calls/${id}/reads`, desk.who('taker'))).status).toBe(403)
  })

  test('told twice and out of order is one call, and each fact of it stands once', async () => {
    const callId = fresh()
    const start = clock.now.toISOString()
    const took = later(12)
    const over = later(60)
    const { callId: id } = await ring({ callId, event: 'ended', at: over })
    expect(await facts('call_abandoned')).toContainEqual(expect.objectContaining({ callId: id }))
    await ring({ callId, event: 'answered', at: took })
    await ring({ callId, event: 'offered', at: start, cli: number() })
    await ring({ callId, event: 'offered', at: start, cli: number() })
    await ring({ callId, event: 'answered', at: took })
    expect(await pop(id)).toMatchObject({
      state: 'ended',
      waitedMs: 12_000,
      abandonedAt: null,
      offeredAt: start,
    })
    const told = (await facts('call_answered')).filter((fact) => fact.callId === id)
    expect(told.map(({ waitedMs }) => waitedMs)).toEqual([null, 12_000])
    expect((await facts('call_offered')).filter((fact) => fact.callId === id)).toHaveLength(1)
  })

  test('two first events at the same moment make one call', async () => {
    const callId = fresh()
    const event = (word: string) => ring({ callId, event: word, at: clock.now.toISOString() })
    const [a, b] = await Promise.all([event('offered'), event('answered')])
    expect(a.callId).toBe(b.callId)
  })

  test('names no number in any fact; the details hold it, apart and erasable', async () => {
    await answered('081299988877')
    const { rows } = await desk.at.database.owner.query(
      "select count(*)::int as told from facts.fact where payload::text like '%99988877%'",
    )
    expect(rows[0].told).toBe(0)
    const details = await desk.at.database.owner.query(
      "select count(*)::int as kept from facts.details where details::text like '%081299988877%'",
    )
    expect(details.rows[0].kept).toBe(1)
  })

  test('is classified with one key, and a second word is written down beside the first', async () => {
    const id = await answered(number())
    await classify(id, 'ghost')
    await classify(id, 'ghost')
    await classify(id, 'genuine')
    expect((await pop(id)).classifications.map((one) => one.class)).toEqual(['ghost', 'genuine'])
    const told = (await facts('call_classified')).filter(({ callId }) => callId === id)
    expect(told.map(({ before }) => before)).toEqual([null, 'ghost'])
  })

  test('that still rings is not classified', async () => {
    const { callId } = await ring({ callId: fresh(), event: 'offered', at: clock.now.toISOString() })
    expect(code(await send('taker', 'POST', `/calls/${callId}/classifications`, { class: 'prank' }))).toBe(
      'dispatch.call_not_answered',
    )
    expect((await get<CallCard[]>('taker', '/calls?only=ringing')).map(({ id }) => id)).toContain(callId)
  })

  test.each([
    ['2026-11-22T03:03:00Z', 'dispatch.time_implausible'],
    ['2026-11-19T03:00:00Z', 'dispatch.time_implausible'],
    ['gestern', 'http.invalid_input'],
  ])('told to have happened at %s is refused', async (at, refusal) => {
    expect(
      code(await send('machine', 'POST', '/telephony-events', { callId: fresh(), event: 'offered', at })),
    ).toBe(refusal)
  })

  test('typed in while telephony was down keeps its true times', async () => {
    const offeredAt = new Date(clock.now.getTime() - 3_600_000).toISOString()
    const answeredAt = new Date(clock.now.getTime() - 3_590_000).toISOString()
    const { id } = await post<{ id: string }>('taker', '/calls', { number: '0811', offeredAt, answeredAt })
    expect(await pop(id)).toMatchObject({ channel: 'manual', offeredAt, answeredAt, waitedMs: 10_000 })
    const crossed = { offeredAt: answeredAt, answeredAt: offeredAt }
    expect(code(await send('taker', 'POST', '/calls', crossed))).toBe('dispatch.times_crossed')
  })

  test('opens its recording only with a reason, and that is written down', async () => {
    const callId = fresh()
    const recordingUrl = 'https://rekaman.contoh.invalid/1'
    await ring({ callId, event: 'offered', at: clock.now.toISOString() })
    const { callId: id } = await ring({ callId, event: 'recording', at: later(5), recordingUrl })
    const path = `/calls/${id}/recording-openings`
    expect(code(await send('dispatcher', 'POST', path, { reason: '' }))).toBe('http.invalid_input')
    expect(await post('dispatcher', path, { reason: 'Memeriksa alamat yang disebut' })).toEqual({
      url: recordingUrl,
    })
    expect((await send('taker', 'POST', path, { reason: 'Ingin mendengar' })).status).toBe(403)
    const reads = await get<{ what: string; reason: string }[]>('admin', `/calls/${id}/reads`)
    expect(reads).toMatchObject([{ what: 'recording', reason: 'Memeriksa alamat yang disebut' }])
  })

  test('is hidden from other regions and from those who take no calls', async () => {
    const id = await answered(number())
    expect((await desk.at.get(`/api/dispatch/calls/${id}`, desk.who('other'))).status).toBe(404)
    expect((await desk.at.get(`/api/dispatch/calls/${id}`, desk.who('leader'))).status).toBe(403)
    expect((await desk.at.get(`/api/dispatch/calls/${id}`)).status).toBe(401)
    expect(
      (
        await send('taker', 'POST', '/telephony-events', {
          callId: 'x',
          event: 'offered',
          at: clock.now.toISOString(),
        })
      ).status,
    ).toBe(403)
  })
})

describe('a number', () => {
  beforeAll(async () => {
    const { revision, settings } = await get<{ revision: number; settings: Settings }>('admin', '/settings')
    const misuse = { ...settings.misuse, isOn: true, threshold: 2 }
    await put('admin', '/settings', { revision, settings: { ...settings, misuse } })
  })

  test('brings its history and open incidents, however it is written', async () => {
    const first = await answered('0812 3000 111'.replaceAll(' ', ''))
    const { id, number: name } = await post<{ id: string; number: string }>('taker', '/incidents', {
      ...opening(),
      callId: first,
    })
    await classify(first, 'genuine')
    later(600)
    const seen = await pop(await answered('+6281230001' + '11'))
    expect(seen.history).toMatchObject([{ callId: first, class: 'genuine', incidentNumber: name }])
    expect(seen.openIncidents).toMatchObject([{ id, state: 'received' }])
    expect(seen.nuisance.score).toBe(0)
  })

  test('that misuses the line is proposed for a block, a human blocks it, it ends by itself', async () => {
    const cli = '081255550000'
    const first = await answered(cli)
    expect((await classify(first, 'prank')).blockProposed).toBe(false)
    const second = await answered(cli)
    expect((await classify(second, 'ghost')).blockProposed).toBe(true)
    const seen = await pop(second)
    expect(seen).toMatchObject({ block: null, proposal: { misuses: 2, threshold: 2, hours: 24 } })
    expect(seen.nuisance).toMatchObject({ misuses: 1, calls: 1 })
    const said = { hours: 24, target: 'machine', reason: 'Dua panggilan iseng dalam sehari' }
    expect((await send('taker', 'POST', `/calls/${second}/blocks`, said)).status).toBe(403)
    const { key } = await post<{ key: string }>('dispatcher', `/calls/${second}/blocks`, said)
    expect((await pop(second)).block).toMatchObject({ target: 'machine' })
    const routed = () => post<{ target: string }>('machine', '/routings', { cli: '+6281255550000' })
    expect(await routed()).toMatchObject({ target: 'machine' })
    expect((await send('taker', 'POST', '/routings', { cli })).status).toBe(403)
    later(25 * 3600)
    expect((await pop(second)).block).toBeNull()
    expect(await routed()).toMatchObject({ target: 'operator' })
    expect((await get<NumberStanding[]>('taker', '/numbers')).map((one) => one.key)).not.toContain(key)
  })

  test('is free again when a human lifts the block, with the reason', async () => {
    const id = await answered('081255550009')
    const said = { hours: 24, target: 'drop', reason: 'Salah paham contoh' }
    const { key } = await post<{ key: string }>('dispatcher', `/calls/${id}/blocks`, said)
    await post('dispatcher', `/numbers/${key}/liftings`, { reason: 'Ternyata anak kecil' })
    expect((await pop(id)).block).toBeNull()
    expect(
      code(await send('dispatcher', 'POST', `/numbers/${key}/liftings`, { reason: 'Sekali lagi' })),
    ).toBe('dispatch.number_not_blocked')
    expect(await facts('number_unblocked')).toContainEqual({ key })
  })

  test('that was withheld can not be blocked', async () => {
    const id = await answered('')
    const said = { hours: 1, target: 'drop', reason: 'Nomor tersembunyi' }
    expect(code(await send('dispatcher', 'POST', `/calls/${id}/blocks`, said))).toBe(
      'dispatch.number_withheld',
    )
  })
})

test('numbers are forgotten when their time is over: caller, hash, history and details go, facts stay', async () => {
  const id = await answered('081277770000')
  const before = (await facts('call_offered')).length
  later(400 * 86_400)
  await runAsSystem(desk.at.database, KAB, (ctx) => forget({ ...ctx, now: clock.now }))
  expect(await pop(id)).toMatchObject({ number: '', numberTail: '', history: [] })
  const { rows } = await desk.at.database.owner.query(
    "select count(*)::int as kept from facts.details where details::text like '%081277770000%'",
  )
  expect(rows[0].kept).toBe(0)
  expect((await facts('call_offered')).length).toBe(before)
})

test('words, points and photographs of an incident are forgotten after its years, and its figures stay', async () => {
  clock.now = new Date('2026-11-22T03:00:00Z')
  const { id } = await desk.open({ channel: 'walk_in', reporter: { name: 'Contoh Pelapor', number: '0812' } })
  await post('dispatcher', `/incidents/${id}/notes`, { note: 'Pelapor menunggu di gerbang' })
  await post('dispatcher', `/incidents/${id}/cancellations`, { reason: 'Sudah padam sendiri' })
  later(6 * 366 * 86_400)
  await runAsSystem(desk.at.database, KAB, (ctx) => forget({ ...ctx, now: clock.now }))
  const left = await desk.incident(id)
  expect(left).toMatchObject({
    address: '',
    description: '',
    lat: null,
    village: null,
    district: '35.05.01',
    reporter: null,
  })
  expect(left.log.map(({ act, note }) => [act, note])).toEqual([
    ['opened', ''],
    ['noted', ''],
    ['cancelled', ''],
  ])
})
