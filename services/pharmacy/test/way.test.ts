import { beforeEach, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { closeServed, missWhoDidNotCome } from '../chores.ts'
import type { Owed, Taken, WorklistTicket } from '../contract.ts'
import { foldTicket } from '../rules/states.ts'
import { BLITAR, codeOf, pharmacyScene } from './scene.ts'

const scene = pharmacyScene()
const { act, later, take, play, post, get, file, items } = scene
let day = 22
beforeEach(() => {
  day += 1
  scene.moveTo(`2026-11-23T02:00:00Z`)
  later(day * 86_400)
})

const listFacts = async (name: string, ticketId: string) => {
  const { rows } = await scene.at.database.owner.query(
    `select payload from facts.fact where tenant_id = $1 and name = $2 and payload ->> 'ticketId' = $3 order by seq`,
    [BLITAR, `pharmacy.${name}`, ticketId],
  )
  return rows.map(({ payload }) => payload)
}

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

describe('a number', () => {
  test('is bound to its prescription: the same one taken again gives the same', async () => {
    const { id } = await scene.patient()
    const prescription = { facility: 'rsud', patientId: id, items: items('PCT') }
    const first = (await post('budi', 'prescriptions', { prescription })).body as Taken
    later(60)
    const second = (await post('candra', 'prescriptions', { prescription })).body as Taken
    expect(second).toEqual({ ...first, isNew: false })
    expect(await listFacts('prescription_received', first.ticketId)).toHaveLength(1)
  })

  test('sent twice at once is given once', async () => {
    const { id } = await scene.patient()
    const identifier = { system: 'https://simrs.contoh.invalid', value: `R-${day}` }
    const prescription = { facility: 'rsud', patientId: id, items: items('PCT'), identifier }
    const both = await Promise.all([1, 2, 3].map(() => post('budi', 'prescriptions', { prescription })))
    expect(new Set(both.map(({ body }) => (body as Taken).number)).size).toBe(1)
  })

  test('of a prescription that changed is refused, and a cancelled one may be taken anew', async () => {
    const { id } = await scene.patient()
    const identifier = { system: 'https://simrs.contoh.invalid', value: `S-${day}` }
    const prescription = { facility: 'rsud', patientId: id, items: items('PCT'), identifier }
    await post('budi', 'prescriptions', { prescription })
    const changed = { ...prescription, items: items('PCT', 'AMX') }
    expect(codeOf(await post('budi', 'prescriptions', { prescription: changed }))).toBe(
      'pharmacy.prescription_changed',
    )
    const plain = { facility: 'rsud', patientId: id, items: items('VIT') }
    const first = (await post('budi', 'prescriptions', { prescription: plain })).body as Taken
    await act('ayu', first, 'cancellations', { reason: 'Resep salah pasien' })
    const again = (await post('budi', 'prescriptions', { prescription: plain })).body as Taken
    expect([again.isNew, again.ticketId === first.ticketId]).toEqual([true, false])
  })

  test('counts on in its lane and begins anew each day', async () => {
    const numbers = [
      await take(),
      await take(),
      await take({ items: [{ ...items('PCT')[0], compounded: true }] }),
    ]
    later(86_400)
    numbers.push(await take())
    expect(numbers.map(({ number }) => number)).toEqual(['A-001', 'A-002', 'R-001', 'A-001'])
  })

  test.each([
    ['six finished medicines', { items: items('PCT', 'AMX', 'VIT', 'PCT', 'AMX', 'VIT') }, 'regular'],
    ['a programme drug', { items: items('OAT') }, 'express'],
    ['a delivery', { delivery: true }, 'delivery'],
  ])('of %s leads to %s', async (_, rest, lane) => {
    expect((await take(rest)).lane).toBe(lane)
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

describe('a pharmacist', () => {
  test('moves a ticket to another lane with a reason, compounded never into express', async () => {
    const taken = await take({ items: [{ ...items('PCT')[0], compounded: true }] })
    const move = (lane: string) => act('ayu', taken, 'lane-overrides', { lane, reason: 'Pasien lanjut usia' })
    expect(codeOf(await move('express'))).toBe('pharmacy.compounded_never_express')
    expect((await move('regular')).body).toEqual({ lane: 'regular' })
    expect((await file(taken)).ticket).toMatchObject({ lane: 'regular', number: taken.number })
  })

  test.each([
    ['screenings', {}],
    ['clarifications', { reason: 'Dosis melebihi batas' }],
    ['cancellations', { reason: 'Salah pasien' }],
    ['handovers', { identifiedBy: 'bpjs_card', educated: true }],
    ['lane-overrides', { lane: 'regular', reason: 'Salah jalur' }],
  ] as const)('alone may do %s', async (what, body) => {
    expect((await act('budi', await take(), what, body)).status).toBe(403)
  })

  test('hands over only with education noted', async () => {
    const taken = await take()
    await play(taken, 'calls')
    expect(
      (await act('ayu', taken, 'handovers', { identifiedBy: 'bpjs_card', educated: false })).status,
    ).toBe(422)
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

describe('the list of work', () => {
  test('puts what is stuck first and names nobody', async () => {
    const slow = await take({ items: items('PCT', 'AMX', 'VIT', 'PCT', 'AMX', 'VIT') })
    later(500)
    const express = await take()
    later(481)
    const fresh = await take()
    const list = await get('budi', 'facilities/rsud/worklist')
    const { tickets } = list.body as { tickets: WorklistTicket[] }
    const mine = [slow, express, fresh].map(({ ticketId }) => ticketId)
    const seen = tickets.filter(({ id }) => mine.includes(id))
    expect(seen.map(({ id, isStuck }) => [mine.indexOf(id), isStuck])).toEqual([
      [0, true],
      [1, true],
      [2, false],
    ])
    expect(seen[1]).toMatchObject({ elapsedSeconds: 481, promiseSeconds: 480 })
    expect(list.text).not.toContain('Contoh Pasien')
  })
})

describe('every act on a ticket', () => {
  const ACTS = [
    ['screenings', {}],
    ['preparations', {}],
    ['scans', { code: '899001' }],
    ['checks', {}],
    ['check-failures', { mistake: 'other' }],
    ['readiness', {}],
    ['calls', { counter: '1' }],
    ['misses', {}],
    ['returns', {}],
    ['handovers', { identifiedBy: 'bpjs_card', educated: true }],
    ['clarifications', { reason: 'Dosis melebihi batas' }],
    ['clarification-answers', { answer: 'Dokter setuju' }],
    ['cancellations', { reason: 'Salah pasien' }],
    ['lane-overrides', { lane: 'regular', reason: 'Salah jalur' }],
    ['parcels', { courier: 'Kurir', parcelCode: 'ABC', fee: 1, address: 'Jalan Contoh' }],
    ['parcel-ends', { outcome: 'delivered' }],
  ] as const

  test('hides the ticket of another region', async () => {
    const taken = await take()
    for (const [what, body] of ACTS)
      expect([what, codeOf(await act('dewi', taken, what, body))]).toEqual([what, 'pharmacy.ticket_unknown'])
    expect((await get('dewi', `tickets/${taken.ticketId}?purpose=service`)).status).toBe(404)
  })

  test('is not for the head of the region, nor for nobody', async () => {
    const taken = await take()
    for (const [what, body] of ACTS)
      expect([what, (await act('hari', taken, what, body)).status]).toEqual([what, 403])
    expect((await get('hari', `tickets/${taken.ticketId}?purpose=service`)).status).toBe(403)
    expect(
      (await scene.at.send('POST', `/api/pharmacy/tickets/${taken.ticketId}/screenings`, {})).status,
    ).toBe(401)
  })

  test('rejects a time that is none and a ticket that is none', async () => {
    const taken = await take()
    for (const [what, body] of ACTS) {
      expect([what, (await act('ayu', taken, what, { ...body, at: 'kemarin' })).status]).toEqual([what, 422])
    }
    expect((await act('ayu', { ticketId: 'x' }, 'screenings')).status).toBe(422)
  })

  test('done twice with one key is done once', async () => {
    const taken = await take()
    const headers = { ...scene.headers('ayu'), 'idempotency-key': `k-${taken.ticketId}` }
    const send = () =>
      scene.at.send('POST', `/api/pharmacy/tickets/${taken.ticketId}/screenings`, {}, headers)
    expect([(await send()).status, (await send()).status]).toEqual([200, 200])
    expect(await listFacts('screened', taken.ticketId)).toHaveLength(1)
  })

  test('by two at once happens once', async () => {
    const taken = await take()
    const both = await Promise.all([act('ayu', taken, 'screenings'), act('fitri', taken, 'screenings')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

test('what is kept of every ticket is the fold of its ledger', async () => {
  const { rows } = await scene.at.database.owner.query(
    `select t.id, t.state, t.lane, t.events, t.calls, t.received_at, t.ready_at, t.handed_over_at, t.ended_at, t.since,
      (select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'by', e.done_by, 'isLate', e.is_late) || e.detail
        order by e.n) from pharmacy.ticket_events as e where e.tenant_id = t.tenant_id and e.ticket_id = t.id) as ledger
    from pharmacy.tickets as t`,
  )
  expect(rows.length).toBeGreaterThan(20)
  for (const { ledger, ...row } of rows) {
    const events = ledger.map((one: { at: string }) => ({ ...one, at: new Date(one.at) }))
    const fold = foldTicket(events)
    expect([row.id, row.state, row.lane, row.events, row.calls]).toEqual([
      row.id,
      fold.state,
      fold.lane,
      fold.events,
      fold.calls,
    ])
    expect([row.received_at, row.ready_at, row.handed_over_at, row.ended_at, row.since]).toEqual([
      fold.receivedAt,
      fold.readyAt,
      fold.handedOverAt,
      fold.endedAt,
      fold.since,
    ])
  }
})
