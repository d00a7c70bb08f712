import { beforeEach, describe, expect, test } from 'vitest'
import type { Taken, WorklistTicket } from '../contract.ts'
import { expectFolds } from './fold.ts'
import { codeOf, pharmacyScene } from './scene.ts'

const scene = pharmacyScene()
const { act, later, take, play, post, get, file, items, listFacts } = scene

let day = 0
beforeEach(() => {
  day = scene.newDay()
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

test('what is kept of every ticket is the fold of its ledger', () => expectFolds(scene, 20))
