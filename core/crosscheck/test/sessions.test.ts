import { beforeAll, describe, expect, test } from 'vitest'
import { readPdf } from '#platform/pdf/test/read-pdf.ts'
import { openCycle } from '#test/cycle.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import type { IssuedMinutes, SamplingContent, SamplingPlan, Session } from '../contract.ts'

let now = new Date('2026-10-01T03:00:00Z')
const at = peopleServer(() => now)
const HERE = '35.05'
let secretary: Person
let ayu: Person
let budi: Person
let dewi: Person

const claim = (question: string, selfRating: number | null, evidence: string[] = []) => ({
  question,
  selfRating,
  evidence,
  value: '',
  text: '',
  opd: null,
})
const PLAN = {
  kind: 'interview',
  startsAt: '2026-10-05T02:00:00.000Z',
  endsAt: '2026-10-05T02:30:00.000Z',
  place: '',
  link: 'https://rapat.contoh.invalid/1',
  participants: [{ side: 'region', personId: null, office: 'Dinas Kominfo' }],
}

beforeAll(async () => {
  await openCycle(at.database, {
    year: 2026,
    regions: [HERE, '35.07'],
    deadlines: { rating: '2026-11-15T16:59:59.999Z', moderation: '2026-11-30T16:59:59.999Z' },
  })
  secretary = await at.hire('00', 'ministry_admin', 'Sekar')
  ayu = await at.hire('00', 'assessor', 'Ayu')
  budi = await at.hire('00', 'assessor', 'Budi')
  dewi = await at.hire(HERE, 'region_admin', 'Dewi')
  await at.join(budi, HERE, 'assessor')
  for (const region of [HERE, '35.07']) {
    await at.send(
      'POST',
      `/api/assessors/assignments/2026/${region}`,
      { personId: ayu.id },
      as(secretary, '00'),
    )
  }
  const claims = [claim('A01', 4), claim('B01', 3), claim('B02', 4), claim('C01', 2), claim('E01', null)]
  await at.database.owner.query(
    `insert into workbook.submissions (tenant_id, year, version, claims, digest, answered, questions, signed_at,
       submitted_at) values ($1, 2026, 1, $2, $3, 5, 117, now(), now())`,
    [HERE, JSON.stringify(claims), 'a'.repeat(64)],
  )
})

const plan = (body: object = {}, who = ayu, region = HERE) =>
  at.send('POST', '/api/crosscheck/2026/sessions', { ...PLAN, ...body }, as(who, region))
const read = async (id: string, who = ayu, region = HERE) =>
  at.get(`/api/crosscheck/sessions/${id}`, as(who, region))
const planned = async (body: object = {}): Promise<Session> => {
  const { id } = (await plan(body)).body as { id: string }
  return (await read(id)).body as Session
}
const act = (path: string, body: object, who = ayu, region = HERE, method: 'POST' | 'PUT' = 'POST') =>
  at.send(method, `/api/crosscheck/sessions/${path}`, body, as(who, region))

describe('planning a session', () => {
  test('proposes the claims with most to lose and most doubted, as many as fit, with the reason', async () => {
    const session = await planned()
    expect(session.agenda.map(({ question, minutes }) => [question, minutes])).toEqual([
      ['B02', 10],
      ['B01', 10],
      ['A01', 10],
    ])
    expect(session.agenda[0]?.doubt).toMatchObject({ evidence: 'missing', percent: 50 })
  })

  test('is for those assigned: not the region, nor an assessor of another year or region', async () => {
    expect((await plan({}, dewi)).status).toBe(403)
    expect((await plan({}, budi)).body).toMatchObject({ code: 'crosscheck.not_assigned' })
    expect((await plan({}, ayu, '35.09')).status).toBe(403)
  })

  test('refuses crossed times, a visit to nowhere, and bad input', async () => {
    expect((await plan({ endsAt: PLAN.startsAt })).body).toMatchObject({ code: 'crosscheck.times_crossed' })
    expect((await plan({ kind: 'visit' })).body).toMatchObject({ code: 'crosscheck.nowhere' })
    expect((await plan({ kind: 'dinner' })).status).toBe(422)
  })

  test('tells the region, and again when it is moved or cancelled; calendars say so', async () => {
    const session = await planned()
    await act(`${session.id}/confirmations`, {}, dewi)
    const moved = await act(
      session.id,
      {
        ...PLAN,
        startsAt: '2026-10-05T04:00:00.000Z',
        endsAt: '2026-10-05T05:00:00.000Z',
        reason: 'Bupati berhalangan',
        revision: 1,
      },
      ayu,
      HERE,
      'PUT',
    )
    expect(moved.body).toMatchObject({ sequence: 1, confirmedAt: null })
    const stale = await act(
      session.id,
      { ...PLAN, reason: 'Salah lihat jadwal', revision: 1 },
      ayu,
      HERE,
      'PUT',
    )
    expect(stale.body).toMatchObject({ code: 'crosscheck.session_changed' })
    const file = await at.get(`/api/crosscheck/sessions/${session.id}/session.ics`, as(dewi, HERE))
    expect(file.headers['content-type']).toContain('text/calendar')
    expect(file.text).toContain('SEQUENCE:1')
    expect(file.text).toContain('DIUBAH: Wawancara')
    expect(file.text.replaceAll('\r\n ', '')).toContain('Sebelumnya: 5 Okt 2026 09.00 WIB')

    await act(`${session.id}/cancellations`, { reason: 'Digabung dengan sesi lain' })
    const year = await at.get('/api/crosscheck/2026/sessions.ics', as(dewi, HERE))
    expect(year.text).toContain('STATUS:CANCELLED')
    expect((await act(`${session.id}/cancellations`, { reason: 'Sekali lagi batal' })).body).toMatchObject({
      code: 'crosscheck.session_over',
    })
    const { body } = await read(session.id)
    expect((body as Session).changes.map(({ sequence, isCancelled }) => [sequence, isCancelled])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ])
    const { rows } = await at.database.owner.query(
      "select title ->> 'id' as title from notice.notices where person_id = $1 and key like $2 order by created_at, key",
      [dewi.id, `crosscheck.session:${session.id}%`],
    )
    expect(rows.map(({ title }) => title)).toEqual([
      'Wawancara 2026 direncanakan',
      'Wawancara 2026 diubah jadwal atau tempatnya',
      'Wawancara 2026 dibatalkan',
    ])
  })

  test('hides a session from other regions, also from the assessor’s own other region', async () => {
    const session = await planned()
    expect((await read(session.id, ayu, '35.07')).status).toBe(404)
    expect((await read(session.id, dewi, '35.07')).status).toBe(403)
    expect((await read(session.id, dewi)).status).toBe(200)
  })
})

describe('the agenda', () => {
  test('is put into order, and a stale one does not overwrite it', async () => {
    const session = await planned()
    const [first, second] = session.agenda
    const items = [
      { id: second?.id, question: second?.question ?? null, title: second?.title, minutes: 25 },
      { question: null, title: 'Tata kelola data', minutes: 15 },
      { id: first?.id, question: first?.question ?? null, title: first?.title, minutes: 5 },
    ]
    const save = (revision: number) => act(`${session.id}/agenda`, { revision, items }, ayu, HERE, 'PUT')
    const saved = (await save(1)).body as Session
    expect(saved.agenda.map(({ title, minutes }) => [title, minutes])).toEqual(
      items.map(({ title, minutes }) => [title, minutes]),
    )
    expect(saved.agenda[0]?.doubt?.percent).toBe(50)
    expect((await save(1)).body).toMatchObject({ code: 'crosscheck.session_changed' })
  })

  test('never loses a point with a finding', async () => {
    const session = await planned()
    const [point] = session.agenda
    const finding = { finding: 'Perbup ada', followUp: 'Unggah salinan', verified: 'partly' }
    const recorded = await act(`${session.id}/agenda/${point?.id}/finding`, finding, ayu, HERE, 'PUT')
    expect(recorded.status).toBe(200)
    const emptied = await act(`${session.id}/agenda`, { revision: 1, items: [] }, ayu, HERE, 'PUT')
    expect(emptied.body).toMatchObject({ code: 'crosscheck.point_recorded' })
    expect((await act(`${session.id}/agenda/${session.id}/finding`, finding, ayu, HERE, 'PUT')).status).toBe(
      404,
    )
    expect((await act(`${session.id}/agenda/${point?.id}/finding`, finding, dewi, HERE, 'PUT')).status).toBe(
      403,
    )
  })
})

describe('attendance and minutes', () => {
  test('people check in by the code of the room, around the session, once', async () => {
    const session = await planned()
    const { body } = await at.get(`/api/crosscheck/sessions/${session.id}/check-in`, as(ayu, HERE))
    const { url } = body as { url: string }
    const code = new URL(url, 'https://x.invalid').searchParams.get('kode') ?? ''
    expect((await at.get(`/api/crosscheck/sessions/${session.id}/check-in`, as(dewi, HERE))).status).toBe(403)
    const checkIn = (given: string) =>
      act(`${session.id}/check-ins`, { code: given, office: 'Dinas Kominfo' }, dewi)
    expect((await checkIn('salah')).body).toMatchObject({ code: 'crosscheck.code_wrong' })
    expect((await checkIn(code)).body).toMatchObject({ code: 'crosscheck.not_now' })
    now = new Date('2026-10-05T02:10:00Z')
    expect((await checkIn(code)).status).toBe(200)
    expect((await checkIn(code)).body).toMatchObject({ code: 'crosscheck.already_here' })
    const { attendances } = (await read(session.id)).body as Session
    expect(attendances).toMatchObject([{ side: 'region', name: 'Dewi', notedBy: 'check_in' }])
    now = new Date('2026-10-01T03:00:00Z')
  })

  test('minutes need both sides, carry a digest, can be checked by anybody and name nobody there', async () => {
    const session = await planned()
    const signatures = [
      { side: 'assessor', office: 'Asesor' },
      { side: 'region', office: 'Kepala Dinas Kominfo' },
    ]
    const issue = (list = signatures) => act(`${session.id}/minutes`, { signatures: list })
    expect((await issue()).body).toMatchObject({ code: 'crosscheck.nobody_present' })
    await act(`${session.id}/attendances`, { side: 'assessor', personId: ayu.id, office: 'Asesor' })
    await act(`${session.id}/attendances`, { side: 'region', personId: null, office: 'Bappeda' })
    const oneSided = [signatures[1], signatures[1]] as typeof signatures
    expect((await issue(oneSided)).body).toMatchObject({ code: 'crosscheck.one_sided_signatures' })
    const minutes = (await issue()).body as IssuedMinutes
    expect(minutes).toMatchObject({ version: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) })

    const pdf = await at.get(`/api/crosscheck/sessions/${session.id}/minutes/1/minutes.pdf`, as(dewi, HERE))
    const paper = await readPdf(pdf.bytes)
    const printed = paper.pages.join(' ')
    expect(printed).toContain('Kepala Dinas Kominfo')
    expect(printed).toContain(minutes.digest)
    expect(printed).toContain(`/periksa/berita-acara/${minutes.code}`)
    expect(paper.marked).toBe(true)

    const checked = await at.get(`/api/v1/minutes/${minutes.code}`)
    expect(checked.body).toMatchObject({ version: 1, newest: 1, digest: minutes.digest, points: 3 })
    expect(checked.text).not.toContain('Ayu')
    const other = `35.07${minutes.code.slice(5)}`
    expect((await at.get(`/api/v1/minutes/${other}`)).status).toBe(404)
    const attach = (versionId: string) => act(`${session.id}/minutes/1/scans`, { versionId }, dewi)
    expect((await attach(session.id)).body).toMatchObject({ code: 'crosscheck.scan_unknown' })
    expect((await issue()).body).toMatchObject({ version: 2 })
    const late = await act(session.id, { ...PLAN, reason: 'Terlambat diubah', revision: 1 }, ayu, HERE, 'PUT')
    expect(late.body).toMatchObject({ code: 'crosscheck.session_over' })
  })
})

describe('the sampling plan', () => {
  const trial = (query: string, who = ayu, region = HERE) =>
    at.get(`/api/crosscheck/2026/sampling/trial?${query}`, as(who, region))

  test('says which claims, why, and with what confidence, the same to whoever draws again', async () => {
    const { body } = await trial('size=2&faulty=1')
    const drawing = body as SamplingContent
    expect(drawing).toMatchObject({ among: 4, size: 2, catchAnywhere: '50.0', seed: '35.05:2026:2026-10-01' })
    expect(drawing.claims.filter(({ drawn }) => drawn)).toHaveLength(2)
    // B02 carries 20 % over seven questions and claims 4 without paper.
    expect(drawing.claims.find(({ question }) => question === 'B02')).toMatchObject({
      stake: '0.1143',
      supported: 0,
      doubt: { percent: 50 },
    })
    expect((await trial('size=2&faulty=1')).body).toEqual(body)
    expect((await trial('size=0&faulty=1')).status).toBe(422)
    expect((await trial('size=2&faulty=1', dewi)).status).toBe(403)
  })

  test('needs a submission, and is kept in versions that the region and the ministry see', async () => {
    expect((await trial('size=2&faulty=1', ayu, '35.07')).body).toMatchObject({
      code: 'crosscheck.nothing_submitted',
    })
    const keep = () => at.send('POST', '/api/crosscheck/2026/sampling', { size: 3, faulty: 1 }, as(ayu, HERE))
    await keep()
    expect((await keep()).body).toMatchObject({ version: 2, publishedOn: '2026-10-01' })
    const { body } = await at.get('/api/crosscheck/2026/sampling', as(dewi, HERE))
    expect((body as SamplingPlan[]).map(({ version, size }) => [version, size])).toEqual([
      [2, 3],
      [1, 3],
    ])
  })
})

test('the ministry’s calendar shows all regions and an assessor in two places at once', async () => {
  const both = [{ side: 'assessor', personId: ayu.id, office: 'Asesor' }]
  await plan({ participants: both, startsAt: '2026-10-20T01:00:00.000Z', endsAt: '2026-10-20T03:00:00.000Z' })
  const there = {
    participants: both,
    startsAt: '2026-10-20T02:00:00.000Z',
    endsAt: '2026-10-20T04:00:00.000Z',
  }
  await plan(there, ayu, '35.07')
  const { body } = await at.get('/api/crosscheck/2026/calendar', as(secretary, '00'))
  expect(body).toMatchObject({ clashes: [{ name: 'Ayu' }] })
  expect((body as { sessions: { region: { code: string } }[] }).sessions.at(-1)?.region.code).toBe('35.07')
  expect((await at.get('/api/crosscheck/2026/calendar', as(dewi, HERE))).status).toBe(403)
})
