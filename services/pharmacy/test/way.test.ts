import { beforeEach, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { closeServed, missWhoDidNotCome } from '../chores.ts'
import type { Owed, Taken } from '../contract.ts'
import { expectFolds } from './fold.ts'
import { BLITAR, codeOf, pharmacyScene } from './scene.ts'

const scene = pharmacyScene()
const { act, later, take, play, post, get, file, items, listFacts } = scene

let day = 0
beforeEach(() => {
  day = scene.newDay()
})

describe('a prescription of finished medicine', () => {
  test('goes express and is handed over within eight minutes, every step with who and when', async () => {
    const taken = await take()
    expect(taken).toMatchObject({ number: 'A-001', lane: 'express', isNew: true })
    await play(taken, 'handovers')
    const { ticket, events, prescription } = await file(taken)
    expect(ticket).toMatchObject({ state: 'handed_over', preparedBy: scene.people.budi.id })
    expect(events.map(({ kind }) => kind)).toEqual([
      'received',
      'screened',
      'prepared',
      'checked',
      'ready',
      'called',
      'handed_over',
    ])
    expect(prescription.items.map(({ remaining }) => remaining)).toEqual(['0', '0'])
    const [fact] = await listFacts('medicine_handed_over', taken.ticketId)
    expect(Date.parse(fact.handedOverAt) - Date.parse(fact.receivedAt)).toBe(270_000)
  })

  test('says nothing of the person or the medicine in any fact', async () => {
    const { id, data } = await scene.patient()
    const prescription = {
      facility: 'rsud',
      patientId: id,
      items: items('PCT', 'AMX'),
      prescriber: 'dr. Contoh',
    }
    const taken = (await post('budi', 'prescriptions', { prescription })).body as Taken
    await play(taken, 'handovers')
    const { rows } = await scene.at.database.owner.query(
      `select string_agg(payload::text, ' ') as text from facts.fact where name like 'pharmacy.%'`,
    )
    for (const secret of [data.name, data.nik, 'CONTOH-PCT', 'Parasetamol', 'dr. Contoh']) {
      expect(rows[0].text).not.toContain(secret)
    }
  })

  test('is closed by the clock when nothing more follows', async () => {
    const taken = await take()
    await play(taken, 'handovers')
    later(13 * 3600)
    await runAsSystem(scene.at.database, BLITAR, (ctx) => closeServed({ ...ctx, now: scene.now() }))
    expect((await file(taken)).ticket.state).toBe('closed')
    expect(await listFacts('ticket_closed', taken.ticketId)).toHaveLength(1)
  })
})

describe('the check', () => {
  test('is not for whoever prepared it', async () => {
    const taken = await take()
    await play(taken, 'preparations')
    for (const [what, body] of [
      ['scans', { code: '899001' }],
      ['checks', { codes: ['899001', '899002'] }],
      ['check-failures', { mistake: 'wrong_drug' }],
    ] as const) {
      expect(codeOf(await act('budi', taken, what, body))).toBe('pharmacy.checker_picked')
    }
  })

  test('wants every item read', async () => {
    const taken = await take()
    await play(taken, 'preparations')
    expect((await act('candra', taken, 'scans', { code: '899001' })).body).toMatchObject({
      outcome: 'match',
      left: 1,
    })
    expect((await act('candra', taken, 'scans', { code: '899001' })).body).toMatchObject({
      outcome: 'already',
    })
    expect(codeOf(await act('candra', taken, 'checks'))).toBe('pharmacy.items_unscanned')
    await act('candra', taken, 'scans', { code: 'CONTOH-AMX' })
    expect((await act('candra', taken, 'checks')).body).toEqual({ state: 'checked' })
    expect((await listFacts('checked', taken.ticketId))[0].nearMiss).toBeNull()
  })

  test('keeps a wrong medicine as one near miss, and nothing of what else was read', async () => {
    const taken = await take()
    await play(taken, 'preparations')
    const nik = '9999999999999999'
    for (const code of ['899004', '899004', nik]) {
      expect((await act('candra', taken, 'scans', { code })).body).toMatchObject({ outcome: 'wrong' })
    }
    expect(await listFacts('near_miss_caught', taken.ticketId)).toMatchObject([{ mistake: 'wrong_drug' }])
    await act('candra', taken, 'checks', { codes: ['899001', '899002'] })
    expect((await listFacts('checked', taken.ticketId))[0].nearMiss).toBe('wrong_drug')
    const { rows } = await scene.at.database.owner.query(
      `select count(*)::int as n from pharmacy.scans where drug = $1`,
      [nik],
    )
    expect(rows[0].n).toBe(0)
  })

  test('that fails sends the ticket back, and all is read anew', async () => {
    const taken = await take()
    await play(taken, 'preparations')
    await act('candra', taken, 'scans', { code: '899001' })
    expect((await act('candra', taken, 'check-failures', { mistake: 'wrong_strength' })).body).toEqual({
      state: 'screened',
    })
    await act('candra', taken, 'preparations')
    expect(codeOf(await act('candra', taken, 'checks', { codes: ['899001', '899002'] }))).toBe(
      'pharmacy.checker_picked',
    )
    expect((await act('budi', taken, 'scans', { code: '899001' })).body).toMatchObject({
      outcome: 'match',
      left: 1,
    })
    await act('budi', taken, 'checks', { codes: ['899002'] })
    expect((await listFacts('checked', taken.ticketId))[0].nearMiss).toBe('wrong_strength')
  })

  test('reads compounded medicine by the label of its own ticket', async () => {
    const taken = await take({ items: [{ ...items('PCT')[0], compounded: true }] })
    await act('ayu', taken, 'screenings')
    await act('budi', taken, 'preparations')
    expect((await act('candra', taken, 'scans', { code: 'R-999/1' })).body).toMatchObject({
      outcome: 'wrong',
    })
    expect((await act('candra', taken, 'scans', { code: `${taken.number}/1` })).body).toMatchObject({
      left: 0,
    })
    expect(await listFacts('near_miss_caught', taken.ticketId)).toMatchObject([{ mistake: 'wrong_patient' }])
  })
})

describe('a question to the doctor', () => {
  test('holds the ticket, keeps its reason, and the answer may replace a medicine', async () => {
    const taken = await take()
    await play(taken, 'screenings')
    await act('ayu', taken, 'clarifications', { reason: 'Dosis melebihi batas' })
    expect(codeOf(await act('budi', taken, 'preparations'))).toBe('pharmacy.act_forbidden')
    const { prescription } = await file(taken)
    later(200)
    const substitutions = [{ itemId: prescription.items[0]?.id, drug: 'CONTOH-VIT', reason: 'Stok kosong' }]
    await act('ayu', taken, 'clarification-answers', { answer: 'Dokter setuju diganti', substitutions })
    const after = await file(taken)
    expect(after.prescription.items[0]).toMatchObject({
      drug: 'CONTOH-VIT',
      barcode: '899004',
      substitution: { prescribedDrug: 'CONTOH-PCT', reason: 'Stok kosong' },
    })
    expect(after.events.map(({ note }) => note)).toContain('Dosis melebihi batas')
    const [fact] = await listFacts('clarification_ended', taken.ticketId)
    expect(Date.parse(fact.endedAt) - Date.parse(fact.startedAt)).toBe(200_000)
  })
})

describe('a called number', () => {
  test('is called to a counter of the facility, and again', async () => {
    const taken = await take()
    await play(taken, 'readiness')
    expect(codeOf(await act('ayu', taken, 'calls', { counter: 'Z' }))).toBe('pharmacy.counter_unknown')
    await act('ayu', taken, 'calls', { counter: '2' })
    expect((await act('budi', taken, 'calls', { counter: '2' })).body).toEqual({ state: 'called', calls: 2 })
  })

  test('is missed after all calls and the whole time, and may be fetched later', async () => {
    const taken = await take()
    await play(taken, 'calls')
    expect(codeOf(await act('ayu', taken, 'misses'))).toBe('pharmacy.called_too_seldom')
    for (const _time of [2, 3]) await act('ayu', taken, 'calls', { counter: '1' })
    const chore = () =>
      runAsSystem(scene.at.database, BLITAR, (ctx) => missWhoDidNotCome({ ...ctx, now: scene.now() }))
    later(29 * 60)
    await chore()
    expect((await file(taken)).ticket.state).toBe('called')
    later(60)
    await chore()
    await chore()
    expect((await file(taken)).ticket.state).toBe('no_show')
    expect(await listFacts('ticket_missed', taken.ticketId)).toHaveLength(1)
    await act('ayu', taken, 'returns')
    await act('ayu', taken, 'calls', { counter: '1' })
    await act('ayu', taken, 'handovers', { identifiedBy: 'hospital_card', educated: true })
    expect((await listFacts('medicine_handed_over', taken.ticketId))[0].wasMissed).toBe(true)
  })
})

describe('an owed drug', () => {
  test('has a way of its own until it is given', async () => {
    const taken = await take()
    await play(taken, 'calls')
    const { prescription } = await file(taken)
    const [first, second] = prescription.items
    const handover = (owed: object[]) =>
      act('ayu', taken, 'handovers', { identifiedBy: 'bpjs_card', educated: true, owed })
    expect(codeOf(await handover([{ itemId: first?.id, quantity: '11' }]))).toBe('pharmacy.owed_too_much')
    const promisedFor = '2026-12-31'
    expect((await handover([{ itemId: second?.id, quantity: '2.5', promisedFor }])).body).toEqual({
      state: 'partial',
    })
    const list = async () => ((await get('budi', 'owed?facility=rsud')).body as { owed: Owed[] }).owed
    const [owed] = (await list()).filter(({ ticketId }) => ticketId === taken.ticketId)
    expect(owed).toMatchObject({ quantity: '2.5', drug: 'CONTOH-AMX', promisedFor })
    expect((await file(taken)).prescription.items[1]).toMatchObject({ given: '7.5', remaining: '2.5' })
    const settle = (body: object) => post('ayu', `owed/${owed?.id}/settlements`, body)
    expect(codeOf(await settle({ outcome: 'cancelled' }))).toBe('pharmacy.reason_missing')
    expect((await settle({ outcome: 'given' })).body).toEqual({ state: 'handed_over' })
    expect(codeOf(await settle({ outcome: 'given' }))).toBe('pharmacy.owed_settled')
    expect((await file(taken)).prescription.items[1]).toMatchObject({ given: '10', remaining: '0' })
  })
})

describe('a delivery', () => {
  const parcel = { courier: 'Kurir Contoh', fee: 7000, address: 'Jalan Contoh 1, Wlingi' }
  test('is handed to the courier, comes back, is sent again and delivered', async () => {
    const taken = await take({ delivery: true })
    await play(taken, 'readiness')
    const send = (parcelCode: string) => act('budi', taken, 'parcels', { ...parcel, parcelCode })
    expect((await send(`P-${day}-1`)).body).toEqual({ state: 'sent' })
    expect((await act('budi', taken, 'parcel-ends', { outcome: 'returned' })).body).toEqual({
      state: 'ready',
    })
    expect(codeOf(await send(`P-${day}-1`))).toBe('pharmacy.parcel_code_taken')
    await send(`P-${day}-2`)
    expect((await act('budi', taken, 'parcel-ends', { outcome: 'delivered' })).body).toEqual({
      state: 'delivered',
    })
    expect((await file(taken)).parcel).toMatchObject({
      parcelCode: `P-${day}-2`,
      fee: 7000,
      state: 'delivered',
    })
    expect(await listFacts('parcel_sent', taken.ticketId)).toHaveLength(2)
    const { parcels } = (await get('budi', 'parcels?facility=rsud&purpose=delivery')).body as {
      parcels: object[]
    }
    expect(parcels).toContainEqual(
      expect.objectContaining({ ticketId: taken.ticketId, address: parcel.address, state: 'delivered' }),
    )
  })
})

describe('what was written down while the power was out', () => {
  test('is entered with its true times and marked', async () => {
    const t0 = scene.now()
    const time = (seconds: number) => new Date(t0.getTime() + seconds * 1000).toISOString()
    later(7200)
    const taken = await take({}, { at: time(0) })
    const enter = (who: 'ayu' | 'budi' | 'candra', what: string, seconds: number, body: object = {}) =>
      act(who, taken, what, { ...body, at: time(seconds) })
    await enter('ayu', 'screenings', 40)
    expect(codeOf(await enter('budi', 'preparations', 20))).toBe('pharmacy.time_implausible')
    expect(codeOf(await enter('budi', 'preparations', 90_000))).toBe('pharmacy.time_implausible')
    await enter('budi', 'preparations', 200)
    await enter('candra', 'checks', 250, { codes: ['899001', '899002'] })
    await enter('candra', 'readiness', 260)
    await enter('ayu', 'calls', 270, { counter: '1' })
    await enter('ayu', 'handovers', 300, { identifiedBy: 'bpjs_card', educated: true })
    const { ticket, events } = await file(taken)
    expect(ticket).toMatchObject({ receivedAt: time(0), handedOverAt: time(300), isLateEntry: true })
    expect(events.every(({ isLate, at, recordedAt }) => isLate && at < recordedAt)).toBe(true)
    expect((await listFacts('medicine_handed_over', taken.ticketId))[0].handedOverAt).toBe(time(300))
  })
})

test('what is kept of every ticket is the fold of its ledger', () => expectFolds(scene, 14))
