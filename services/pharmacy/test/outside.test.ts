import { beforeEach, describe, expect, test } from 'vitest'
import type {
  Board,
  Facility,
  MistakeEntry,
  PhoneTicket,
  PublicPharmacy,
  Quality,
  ReadEntry,
  Taken,
} from '../contract.ts'
import { BLITAR, codeOf, pharmacyScene } from './scene.ts'

const scene = pharmacyScene()
const { act, later, take, play, post, get, items, at } = scene
let day = 22
beforeEach(() => {
  day += 1
  scene.moveTo('2026-11-23T02:00:00Z')
  later(day * 86_400)
})

const put = (who: 'eka' | 'budi' | 'dewi', path: string, body: object) =>
  at.send('PUT', `/api/pharmacy/${path}`, body, scene.headers(who))
const facility = async () => {
  const { facilities } = (await get('eka', 'facilities')).body as { facilities: Facility[] }
  return facilities.find(({ code }) => code === 'rsud') as Facility
}

describe('a facility', () => {
  test('begins with start values and the source’s own lane rules', async () => {
    expect((await facility()).settings).toMatchObject({ promiseSeconds: 480, callRepetitions: 3 })
    const { versions } = (await get('eka', 'facilities/rsud/lane-rules')).body as {
      versions: { rules: object[] }[]
    }
    expect(versions[0]?.rules).toHaveLength(6)
    expect(codeOf(await post('eka', 'facilities', { code: 'rsud', name: 'Lagi', kind: 'hospital' }))).toBe(
      'pharmacy.facility_exists',
    )
  })

  test('changes its settings where they agree with each other', async () => {
    const { name, settings } = await facility()
    const change = (rest: object) =>
      put('eka', 'facilities/rsud', { name, settings: { ...settings, ...rest } })
    expect(codeOf(await change({ noShowMinutes: 8 }))).toBe('pharmacy.settings_contradict')
    expect((await change({ counters: ['1', '2', '3'] })).status).toBe(200)
    expect((await facility()).settings.counters).toEqual(['1', '2', '3'])
    expect((await put('budi', 'facilities/rsud', { name, settings })).status).toBe(403)
    expect((await put('dewi', 'facilities/rsud', { name, settings })).status).toBe(404)
    expect((await change({ promiseSeconds: 0 })).status).toBe(422)
  })

  test('makes a new version of its lane rules, and refuses what breaks the promise', async () => {
    const because = { id: 'Contoh', en: 'Example' }
    const rules = [
      { lane: 'express', when: { compounded: true }, because },
      { lane: 'regular', when: {}, because },
    ]
    const set = (wanted: object[]) =>
      post('eka', 'facilities/rsud/lane-rules', { rules: wanted, reason: 'Uji coba jalur' })
    const refused = await set(rules)
    expect(codeOf(refused)).toBe('pharmacy.lane_rules_wrong')
    expect((refused.body as { errors: { field: string }[] }).errors[0]?.field).toBe('/rules/0')
    await post('eka', 'facilities', { code: 'pkm', name: 'Puskesmas Contoh', kind: 'puskesmas' })
    const two = [{ lane: 'express', when: { maxItems: 2 }, because }, rules[1] as object]
    const made = await post('eka', 'facilities/pkm/lane-rules', { rules: two, reason: 'Dua obat saja' })
    expect(made.body).toEqual({ version: 2 })
    const lane = async (asked: string) =>
      (await get('hari', `facilities/pkm/lane-preview?items=${asked}`)).body
    expect(await lane('2')).toMatchObject({ lane: 'express', version: 2, rule: 1 })
    expect(await lane('3')).toMatchObject({ lane: 'regular', rule: 2 })
    expect(
      (await post('hari', 'facilities/pkm/lane-rules', { rules: two, reason: 'Dua obat saja' })).status,
    ).toBe(403)
  })

  test('takes over a formulary by CSV, all or nothing, with faults by row and column', async () => {
    const send = (bytes: string, fields = {}) =>
      at.upload('/api/pharmacy/drugs/imports', { name: 'f.csv', bytes }, fields, scene.headers('eka'))
    const head = 'kode,nama,satuan,formularium\n'
    const wrong = await send(`${head}CONTOH-X1,Obat baru,{tbl},ya\nCONTOH-X2,Obat lain,dua kata,ya`)
    expect(codeOf(wrong)).toBe('pharmacy.drug_table_wrong')
    expect(wrong.text).toContain('satuan')
    const table = `${head}CONTOH-X1,Obat baru,{tbl},ya\nCONTOH-PCT,Parasetamol 500 mg,{tbl},ya`
    expect((await send(table, { dryRun: 'true' })).body).toEqual({ added: 1, changed: 1, unchanged: 0 })
    const find = async () =>
      ((await get('hari', 'drugs?query=Obat%20baru')).body as { drugs: object[] }).drugs
    expect(await find()).toEqual([])
    const whole = `kode,nama,satuan,formularium,barcode\nCONTOH-X1,Obat baru,{tbl},ya,899009`
    expect((await send(whole)).body).toEqual({ added: 1, changed: 0, unchanged: 0 })
    expect((await send(whole)).body).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect(await find()).toMatchObject([{ code: 'CONTOH-X1', isExample: true }])
  })
})

describe('a patient', () => {
  test('is found again by any number and completed; two people are not made one', async () => {
    const { id, data } = await scene.patient()
    const register = (rest: object) => post('budi', 'patients', { patient: { ...data, ...rest } })
    expect((await register({ cardNumber: `K-${day}` })).body).toEqual({ patientId: id, isNew: false })
    expect((await register({ nik: null, cardNumber: `K-${day}` })).body).toEqual({
      patientId: id,
      isNew: false,
    })
    const other = await scene.patient()
    expect(
      codeOf(await register({ cardNumber: null, ihsNumber: null, nik: other.data.nik, phone: null })),
    ).toBe(undefined)
    expect(codeOf(await register({ nik: other.data.nik, cardNumber: `K-${day}` }))).toBe(
      'pharmacy.patient_numbers_clash',
    )
    expect(codeOf(await register({ nik: null }))).toBe('pharmacy.patient_without_number')
    expect((await register({ nik: '123' })).status).toBe(422)
  })

  test('is seen by pharmacists and assistants only, with a purpose, and every read is noted', async () => {
    const { id, data } = await scene.patient()
    const query = `patients?query=${data.nik}&purpose=service`
    expect((await get('budi', query)).body).toMatchObject({ patients: [{ id, name: data.name }] })
    await get('ayu', `patients/${id}?purpose=rights`)
    for (const who of ['hari', 'eka', 'gita'] as const) expect((await get(who, query)).status).toBe(403)
    expect((await get('budi', `patients?query=${data.nik}`)).status).toBe(422)
    expect((await get('dewi', `patients/${id}?purpose=service`)).status).toBe(404)
    const { reads } = (await get('gita', `reads?patientId=${id}`)).body as { reads: ReadEntry[] }
    const { ayu, budi } = scene.people
    expect(reads.map(({ readBy, readByName, purpose }) => [readBy, readByName, purpose]).sort()).toEqual(
      [
        [ayu.id, ayu.name, 'rights'],
        [budi.id, budi.name, 'service'],
      ].sort(),
    )
    expect((await get('budi', 'reads')).status).toBe(403)
    expect((await get('gita', 'reads?day=2026-13-40')).status).toBe(422)
  })

  test('is erased with all that was written, and figures stay', async () => {
    const { id } = await scene.patient()
    const prescription = {
      facility: 'rsud',
      patientId: id,
      items: items('PCT', 'AMX'),
      prescriber: 'dr. Contoh',
    }
    const taken = (await post('budi', 'prescriptions', { prescription })).body as Taken
    const erase = () => post('ayu', `patients/${id}/erasures`, { ground: 'Permintaan pemilik data' })
    expect(codeOf(await erase())).toBe('pharmacy.patient_in_queue')
    await play(taken, 'screenings')
    await act('ayu', taken, 'clarifications', { reason: 'Catatan rahasia' })
    await act('ayu', taken, 'cancellations', { reason: 'Catatan rahasia juga' })
    expect((await erase()).status).toBe(200)
    const { patient, prescription: kept, events } = await scene.file(taken)
    expect(patient).toMatchObject({ nik: null, name: null, erasedAt: scene.now().toISOString() })
    expect(kept).toMatchObject({ prescriber: null, identifier: { system: 'erased' } })
    expect(kept.items.map(({ quantity }) => quantity)).toEqual(['10', '10'])
    expect(events.every(({ note }) => note === null)).toBe(true)
    expect((await post('budi', `patients/${id}/erasures`, { ground: 'Permintaan' })).status).toBe(403)
  })
})

describe('a board', () => {
  test('shows numbers called now and before, and how many wait; nothing of a person', async () => {
    const [first, second] = [await take(), await take()]
    await take()
    await play(first, 'handovers')
    await play(second, 'calls')
    const answer = await at.get(`/api/v1/pharmacy/${BLITAR}/boards/rsud`)
    const board = answer.body as Board
    expect(board.called).toMatchObject([{ number: second.number, counter: '1', calls: 1 }])
    expect(board.last).toMatchObject([{ number: first.number }])
    expect(board.waiting.find(({ lane }) => lane === 'express')?.waiting).toBeGreaterThan(0)
    for (const secret of ['Contoh Pasien', first.token, first.ticketId, 'PCT'])
      expect(answer.text).not.toContain(secret)
    expect((await at.get(`/api/v1/pharmacy/${BLITAR}/boards/tidak-ada`)).status).toBe(404)
    expect((await at.get('/api/v1/pharmacy/35.73/boards/rsud')).status).toBe(404)
  })
})

describe('a phone', () => {
  const phone = async ({ token }: Taken) =>
    (await at.get(`/api/v1/pharmacy/tickets/${token}`)).body as PhoneTicket
  const answer = ({ token }: Taken, body: object) =>
    at.send('POST', `/api/v1/pharmacy/tickets/${token}/answers`, body)

  test('sees its place and an interval ahead, until it is ready', async () => {
    await take()
    later(1)
    const mine = await take()
    const seen = await phone(mine)
    expect(seen).toMatchObject({ number: mine.number, state: 'received', mayAnswer: false })
    expect(seen.ahead).toBeGreaterThanOrEqual(1)
    const { earliestAt, latestAt, coverage } = seen.estimate ?? {}
    expect(coverage).toBe(80)
    expect([`${earliestAt}` >= seen.now, `${latestAt}` > `${earliestAt}`]).toEqual([true, true])
    await play(mine, 'screenings')
    await act('ayu', mine, 'clarifications', { reason: 'Dosis melebihi batas' })
    expect(await phone(mine)).toMatchObject({ isClarifying: true, estimate: null })
    await act('ayu', mine, 'clarification-answers', { answer: 'Sudah benar' })
    await act('budi', mine, 'preparations')
    await act('candra', mine, 'checks', { codes: ['899001', 'CONTOH-PCT', '899002'] })
    await act('candra', mine, 'readiness')
    expect(await phone(mine)).toMatchObject({ state: 'ready', ahead: null, estimate: null })
  })

  test('answers once, after the medicine was handed over', async () => {
    const mine = await take()
    expect(codeOf(await answer(mine, { score: 5 }))).toBe('pharmacy.answer_too_early')
    await play(mine, 'handovers')
    expect(await phone(mine)).toMatchObject({ state: 'handed_over', mayAnswer: true })
    expect((await answer(mine, { score: 6 })).status).toBe(422)
    expect((await answer(mine, { score: 4, comment: 'Cepat' })).status).toBe(200)
    expect(codeOf(await answer(mine, { score: 5 }))).toBe('pharmacy.answered_already')
    expect(await phone(mine)).toMatchObject({ mayAnswer: false, hasAnswered: true })
  })

  test('of a token that is none finds nothing', async () => {
    expect((await at.get(`/api/v1/pharmacy/tickets/3505${'a'.repeat(20)}`)).status).toBe(404)
    const { token } = await take()
    expect((await at.get(`/api/v1/pharmacy/tickets/3573${token.slice(4)}`)).status).toBe(404)
  })
})

describe('quality', () => {
  test('is counted with and without no-shows, for whoever may see counts', async () => {
    const date = new Date(scene.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
    const quick = await take()
    await play(quick, 'handovers')
    const slow = await take()
    later(300)
    await play(slow, 'handovers')
    const missed = await take()
    await play(missed, 'calls')
    for (const _time of [2, 3]) await act('ayu', missed, 'calls', { counter: '1' })
    later(31 * 60)
    await act('ayu', missed, 'misses')
    await at.send('POST', `/api/v1/pharmacy/tickets/${quick.token}/answers`, { score: 5 })
    const report = {
      facility: 'rsud',
      number: quick.number,
      day: date,
      mistake: 'wrong_label',
      happenedAt: scene.now().toISOString(),
    }
    const { body } = await post('budi', 'errors', report)
    const unknown = [{ number: 'A-999' }, { ticketId: crypto.randomUUID() }]
    for (const one of unknown)
      expect(codeOf(await post('budi', 'errors', { ...report, ...one }))).toBe('pharmacy.ticket_unknown')
    const listed = (await get('hari', 'errors?facility=rsud')).body as { mistakes: MistakeEntry[] }
    expect(listed.mistakes[0]).toMatchObject({ kind: 'error', lane: 'express', mistake: 'wrong_label' })
    const path = `facilities/rsud/quality?from=${date}&to=${date}`
    const quality = async () => (await get('hari', path)).body as Quality
    expect(await quality()).toMatchObject({
      received: 3,
      handedOver: 2,
      missed: 1,
      errors: 1,
      withinPromise: { part: 1, whole: 3 },
      withinPromiseWithoutMissed: { part: 1, whole: 2 },
      readyWithinPromise: { part: 2, whole: 3 },
      finishedWithin30: { part: 2, whole: 2 },
      satisfied: { part: 1, whole: 1 },
      formulary: { part: 6, whole: 6 },
    })
    const { errorId } = body as { errorId: string }
    await post('ayu', `errors/${errorId}/withdrawals`, { reason: 'Label ternyata benar' })
    expect(codeOf(await post('ayu', `errors/${errorId}/withdrawals`, { reason: 'Sekali lagi' }))).toBe(
      'pharmacy.error_unknown',
    )
    expect((await quality()).errors).toBe(0)
    expect((await get('hari', 'errors?facility=rsud')).body).toMatchObject({ mistakes: [{ kind: 'error' }] })
    expect((await get('hari', `facilities/rsud/quality?from=${date}&to=2020-01-01`)).status).toBe(422)
    expect((await get('dewi', path)).status).toBe(404)
    expect((await at.get(`/api/pharmacy/${path}`)).status).toBe(401)
  })

  test('advises staff from the same weekday of four weeks', async () => {
    for (let i = 0; i < 3; i++) await take()
    later(7 * 86_400)
    const date = scene.now().toISOString().slice(0, 10)
    const { body } = await get('eka', `facilities/rsud/staffing?day=${date}`)
    expect(body).toMatchObject({
      serviceLevel: 90,
      hours: [expect.objectContaining({ hour: 9, isReachable: true })],
    })
  })

  test('is public as counts and shares, with no figure of fewer than five', async () => {
    scene.moveTo('2028-02-10T02:00:00Z')
    const published = async () =>
      ((await at.get(`/api/v1/regions/${BLITAR}/pharmacy`)).body as PublicPharmacy).facilities.find(
        ({ code }) => code === 'rsud',
      )
    for (let i = 0; i < 4; i++) await play(await take(), 'handovers')
    expect(await published()).toMatchObject({ prescriptions: null, withinPromise: null, medianSeconds: null })
    await play(await take(), 'handovers')
    expect(await published()).toMatchObject({
      prescriptions: 5,
      withinPromise: { part: 5, whole: 5, percent: 100 },
    })
  })
})
