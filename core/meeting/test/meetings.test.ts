import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { remind } from '../chores.ts'
import type { Decision, DecisionWithSteps, IssuedMinutes, Meeting } from '../contract.ts'
import { listMeetings } from '../public.ts'

const MALANG = '35.07'
let clock = new Date('2026-11-22T03:00:00Z')
const at = peopleServer(() => clock)
let ayu: Person
let budi: Person
let citra: Person
let lina: Person
let asri: Person
let dinkes = ''
let dishub = ''

beforeAll(async () => {
  dinkes = await at.foundOpd(MALANG, 'DINKES', 'Dinas Kesehatan')
  dishub = await at.foundOpd(MALANG, 'DISHUB', 'Dinas Perhubungan')
  ayu = await at.hire(MALANG, 'region_admin', 'Ayu')
  budi = await at.hire(MALANG, 'opd_officer', 'Budi', dinkes)
  citra = await at.hire(MALANG, 'opd_officer', 'Citra', dishub)
  lina = await at.hire(MALANG, 'leader', 'Lina')
  asri = await at.hire('35.05', 'region_admin', 'Asri')
})

type Headers = Record<string, string>
const secretariat = () => as(ayu, MALANG)
const officer = () => as(budi, MALANG)
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code

const plan = (more: object = {}) => ({
  kind: 'team',
  title: 'Rapat Tim Pelaksana triwulan IV',
  startsAt: '2026-11-22T02:00:00Z',
  endsAt: '2026-11-22T04:00:00Z',
  place: 'Ruang Candi Penataran',
  link: null,
  chair: 'Kepala Dinas Kominfo',
  invitedOpds: [dinkes, dishub],
  guests: ['Kadin'],
  ...more,
})
async function planned(more: object = {}): Promise<string> {
  const sent = await at.send('POST', '/api/meeting/meetings', plan(more), secretariat())
  expect(sent.status).toBe(200)
  return (sent.body as { id: string }).id
}
const of = (id: string, rest = '') => `/api/meeting/meetings/${id}${rest}`
const read = async (id: string, headers = secretariat()) => (await at.get(of(id), headers)).body as Meeting
const post = (path: string, body: object, headers: Headers = secretariat()) =>
  at.send('POST', path, body, headers)
const come = (id: string, office = 'Dinas Kesehatan') =>
  post(`/api/attendance/sessions/meeting:${id}/attendances`, { office, role: 'Kepala bidang' })

let id = ''
beforeEach(async () => {
  clock = new Date('2026-11-22T03:00:00Z')
  id = await planned()
})

describe('a meeting', () => {
  test('is planned with its list of attendance, and those invited are told', async () => {
    const meeting = await read(id)
    expect(meeting).toMatchObject({ year: 2026, heldAt: null, attendanceSubject: `meeting:${id}` })
    expect(meeting.opds.map(({ name }) => name)).toEqual(['Dinas Kesehatan', 'Dinas Perhubungan'])
    const { rows } = await at.database.owner.query(
      'select person_id from notice.notices where tenant_id = $1 and path = $2',
      [MALANG, `rapat/${id}`],
    )
    expect(rows.map((row) => row.person_id).sort()).toEqual([budi.id, citra.id, lina.id].sort())
  })

  test.each([
    [{ endsAt: '2026-11-22T01:00:00Z' }, 'meeting.times_crossed'],
    [{ place: ' ' }, 'meeting.nowhere'],
    [{ invitedOpds: [randomUUID()] }, 'meeting.opd_unknown'],
    [{ title: '' }, 'http.invalid_input'],
  ])('is refused with %o', async (more, code) => {
    expect(codeOf(await post('/api/meeting/meetings', plan(more)))).toBe(code)
  })

  test('is moved with a reason, and an older view of it can not overwrite the newer', async () => {
    const { revision } = await read(id)
    const moved = plan({ startsAt: '2026-11-23T02:00:00Z', endsAt: '2026-11-23T04:00:00Z' })
    const change = { ...moved, reason: 'Ruang dipakai acara lain', revision }
    expect((await at.send('PUT', of(id), change, secretariat())).status).toBe(200)
    expect(codeOf(await at.send('PUT', of(id), change, secretariat()))).toBe('meeting.meeting_changed')
    expect((await read(id)).changes.map(({ reason }) => reason)).toEqual(['', 'Ruang dipakai acara lain'])
    const ics = await at.get(of(id, '/meeting.ics'), officer())
    expect(ics.text).toContain('SEQUENCE:1')
    expect(ics.text).toContain('SUMMARY:DIUBAH: Rapat Tim Pelaksana')
  })

  test('that nobody came to was not held', async () => {
    expect(codeOf(await post(of(id, '/holdings'), {}))).toBe('meeting.nobody_present')
    await come(id)
    expect((await post(of(id, '/holdings'), {})).status).toBe(200)
    expect((await read(id)).heldAt).not.toBeNull()
  })

  test('that has not begun was not held, and one that was held is not moved or cancelled', async () => {
    await come(id)
    clock = new Date('2026-11-22T01:59:59Z')
    expect(codeOf(await post(of(id, '/holdings'), {}))).toBe('meeting.not_yet')
    clock = new Date('2026-11-22T03:00:00Z')
    await post(of(id, '/holdings'), {})
    const cancel = { reason: 'Tidak jadi dilaksanakan' }
    expect(codeOf(await post(of(id, '/cancellations'), cancel))).toBe('meeting.meeting_over')
  })

  test('that is cancelled stays in the list with its reason and takes no notes', async () => {
    await post(of(id, '/cancellations'), { reason: 'Pimpinan rapat berhalangan' })
    const { body } = await at.get('/api/meeting/meetings?year=2026&kind=team', officer())
    const listed = (body as { meetings: Meeting[] }).meetings.find((one) => one.id === id)
    expect(listed?.cancelled?.reason).toBe('Pimpinan rapat berhalangan')
    const notes = { notesRevision: 0, summary: 'Ada', notes: [] }
    expect(codeOf(await at.send('PUT', of(id, '/notes'), notes, secretariat()))).toBe(
      'meeting.meeting_cancelled',
    )
  })

  test('is hidden from other regions, and closed to those without the permission', async () => {
    expect((await at.get(of(id), as(asri, '35.05'))).status).toBe(404)
    expect((await at.get(of(id))).status).toBe(401)
    expect((await post('/api/meeting/meetings', plan(), officer())).status).toBe(403)
    expect((await post(of(id, '/minutes'), {}, officer())).status).toBe(403)
  })
})

describe('an agenda', () => {
  const save = async (items: object[], revision?: number) =>
    at.send(
      'PUT',
      of(id, '/agenda'),
      { revision: revision ?? (await read(id)).revision, items },
      secretariat(),
    )

  test('keeps notes with their points, and never loses a point that was talked about', async () => {
    await save([{ title: 'Kesiapan data' }, { title: 'Anggaran' }])
    const { agenda, notesRevision } = await read(id)
    const [first, second] = agenda
    const notes = [{ itemId: second?.id, note: 'Anggaran cukup sampai Desember.' }]
    const saved = await at.send(
      'PUT',
      of(id, '/notes'),
      { notesRevision, summary: 'Semua OPD hadir.', notes },
      secretariat(),
    )
    expect(saved.body).toMatchObject({ notesRevision: 1 })
    const swapped = [
      { id: second?.id, title: 'Anggaran' },
      { id: first?.id, title: 'Kesiapan data' },
    ]
    expect((await save(swapped)).status).toBe(200)
    expect((await read(id)).agenda[0]?.note).toBe('Anggaran cukup sampai Desember.')
    expect(codeOf(await save([{ id: first?.id, title: 'Kesiapan data' }]))).toBe('meeting.point_recorded')
    expect(codeOf(await save(swapped, 1))).toBe('meeting.meeting_changed')
  })

  test('is proposed open decisions of other meetings, and takes one up with its reason', async () => {
    const decision = { itemId: null, text: 'Pasang akses di 12 desa', opdId: dinkes, dueOn: '2026-11-30' }
    const other = await planned({ title: 'Rapat sebelumnya' })
    const { id: decisionId } = (await post(of(other, '/decisions'), decision)).body as { id: string }
    const { body } = await at.get(of(id, '/proposals'), secretariat())
    const key = `decision:${decisionId}`
    expect(body).toContainEqual(expect.objectContaining({ key, kind: 'decision', title: decision.text }))
    await save([{ title: decision.text, proposal: key }])
    expect((await read(id)).agenda[0]?.source).toMatchObject({ key, kind: 'decision' })
    const after = (await at.get(of(id, '/proposals'), secretariat())).body as { key: string }[]
    expect(after.map((one) => one.key)).not.toContain(key)
  })

  test('of a meeting of evaluation begins with what is open', async () => {
    const evaluation = await planned({ kind: 'evaluation' })
    expect((await read(evaluation)).agenda.length).toBeGreaterThan(0)
  })

  test('whose notes somebody else saved meanwhile is not overwritten', async () => {
    const notes = { notesRevision: 0, summary: 'Catatan pertama', notes: [] }
    await at.send('PUT', of(id, '/notes'), notes, secretariat())
    const late = await at.send('PUT', of(id, '/notes'), { ...notes, summary: 'Catatan lain' }, secretariat())
    expect([late.status, codeOf(late)]).toEqual([409, 'meeting.notes_changed'])
    expect((await read(id)).summary).toBe('Catatan pertama')
  })
})

describe('a decision', () => {
  const content = () => ({ text: 'Rapikan data penduduk', opdId: dinkes, dueOn: '2026-12-05' })
  const decide = (more: object = {}, headers = secretariat()) =>
    post(of(id, '/decisions'), { itemId: null, ...content(), ...more }, headers)
  const decided = async () => ((await decide()).body as { id: string }).id
  const one = async (decisionId: string, headers = secretariat()) =>
    (await at.get(`/api/meeting/decisions/${decisionId}`, headers)).body as DecisionWithSteps
  const act = async (decisionId: string, what: string, body: object, headers: Headers) =>
    post(
      `/api/meeting/decisions/${decisionId}/${what}`,
      { revision: (await one(decisionId)).revision, ...body },
      headers,
    )
  const finish = { note: 'Data sudah dirapikan', evidence: [] }
  const keys = async (headers: Headers) =>
    ((await at.get('/api/tasks', headers)).body as { key: string }[]).map(({ key }) => key)

  test('is a task of its agency until it is done, and of the secretariat until it is confirmed', async () => {
    const decisionId = await decided()
    expect(await keys(officer())).toContain(`meeting.decision:${decisionId}`)
    expect(await keys(as(citra, MALANG))).not.toContain(`meeting.decision:${decisionId}`)
    expect((await one(decisionId, officer())).acts).toEqual(['finish'])
    expect((await act(decisionId, 'completions', finish, officer())).status).toBe(200)
    expect(await keys(officer())).not.toContain(`meeting.decision:${decisionId}`)
    expect(await keys(secretariat())).toContain('meeting.judge')
    await act(decisionId, 'judgements', { accepted: false, note: 'Lampirkan rekapnya' }, secretariat())
    await act(decisionId, 'completions', finish, officer())
    await act(decisionId, 'judgements', { accepted: true, note: 'Lengkap' }, as(lina, MALANG))
    const { state, steps, acts } = await one(decisionId)
    expect([state, acts]).toEqual(['confirmed', []])
    expect(steps.map((step) => `${step.act} ${step.by}`)).toEqual([
      'decided Ayu',
      'finished Budi',
      'reopened Ayu',
      'finished Budi',
      'confirmed Lina',
    ])
  })

  test.each([
    [{ opdId: undefined }, 422, 'http.invalid_input'],
    [{ dueOn: undefined }, 422, 'http.invalid_input'],
    [{ dueOn: '2026-11-21' }, 422, 'meeting.due_too_early'],
    [{ opdId: randomUUID() }, 422, 'meeting.opd_unknown'],
  ])('without owner or date is none: %o', async (more, status, code) => {
    const sent = await decide(more)
    expect([sent.status, codeOf(sent)]).toEqual([status, code])
  })

  test('is reported as done by its own agency only', async () => {
    const sent = await act(await decided(), 'completions', finish, as(citra, MALANG))
    expect([sent.status, codeOf(sent)]).toEqual([403, 'meeting.not_your_decision'])
  })

  test('is judged by the secretariat or a leader, and only once it is done', async () => {
    const decisionId = await decided()
    const judge = { accepted: true, note: 'Baik sekali' }
    expect((await act(decisionId, 'judgements', judge, officer())).status).toBe(403)
    expect(codeOf(await act(decisionId, 'judgements', judge, secretariat()))).toBe('meeting.decision_not_now')
  })

  test('is given to another agency with a reason, and withdrawn without leaving the list', async () => {
    const decisionId = await decided()
    const { revision } = await one(decisionId)
    const change = { ...content(), opdId: dishub, revision, reason: 'Salah alamat OPD' }
    const path = `/api/meeting/decisions/${decisionId}`
    expect((await at.send('PUT', path, change, secretariat())).status).toBe(200)
    expect(codeOf(await at.send('PUT', path, change, secretariat()))).toBe('meeting.decision_changed')
    expect(await keys(as(citra, MALANG))).toContain(`meeting.decision:${decisionId}`)
    await act(decisionId, 'withdrawals', { reason: 'Sudah diatur peraturan lain' }, secretariat())
    const { body } = await at.get('/api/meeting/decisions?state=withdrawn', officer())
    expect((body as Decision[]).map((d) => d.id)).toContain(decisionId)
  })

  test('that is late stands first, in the list and in the table taken away', async () => {
    clock = new Date('2026-10-01T03:00:00Z')
    const times = { startsAt: '2026-10-01T02:00:00Z', endsAt: '2026-10-01T04:00:00Z' }
    id = await planned(times)
    await decide({ dueOn: '2026-10-05', text: 'Yang paling lama tertunda' })
    clock = new Date('2026-11-22T03:00:00Z')
    const { body } = await at.get('/api/meeting/decisions?year=2026', officer())
    expect((body as Decision[])[0]).toMatchObject({ text: 'Yang paling lama tertunda', isLate: true })
    expect((await at.get('/api/meeting/decisions/decisions.xlsx', officer())).status).toBe(200)
  })

  test('nearly due is reminded of once a day', async () => {
    const decisionId = await decided()
    const now = new Date('2026-12-04T03:00:00Z')
    for (const _time of [1, 2]) await runAsSystem(at.database, MALANG, (ctx) => remind({ ...ctx, now }))
    const { rows } = await at.database.owner.query(
      `select person_id from notice.notices where tenant_id = $1 and key = $2`,
      [MALANG, `meeting.due:${decisionId}:2026-12-04`],
    )
    expect(rows).toEqual([{ person_id: budi.id }])
  })

  test('of another region is not there', async () => {
    const path = `/api/meeting/decisions/${await decided()}`
    expect((await at.get(path, as(asri, '35.05'))).status).toBe(404)
  })
})

describe('minutes', () => {
  const issue = (body: object = {}, headers = secretariat()) => post(of(id, '/minutes'), body, headers)
  const say = async (summary: string) => {
    const { notesRevision } = await read(id)
    await at.send('PUT', of(id, '/notes'), { notesRevision, summary, notes: [] }, secretariat())
  }

  test('need somebody present and something said', async () => {
    expect(codeOf(await issue())).toBe('meeting.nothing_said')
    await say('Semua OPD melaporkan kemajuan.')
    expect(codeOf(await issue())).toBe('meeting.nobody_present')
    await come(id)
    expect((await issue({}, as(lina, MALANG))).status).toBe(200)
    expect((await read(id)).heldAt).not.toBeNull()
  })

  test('are frozen; a correction is the next version under the same number, with its reason', async () => {
    await say('Versi pertama.')
    await come(id)
    const first = (await issue()).body as IssuedMinutes
    await say('Versi kedua.')
    expect(codeOf(await issue())).toBe('meeting.reason_needed')
    const second = (await issue({ reason: 'Angka kehadiran keliru' })).body as IssuedMinutes
    expect([second.version, second.number]).toEqual([2, first.number])
    expect(second.digest).not.toBe(first.digest)
    const old = (await at.get(`/api/v1/meeting-minutes/${first.code}`)).body
    expect(old).toMatchObject({ version: 1, newest: 2, digest: first.digest })
  })

  test('are checked by anybody who holds them, and name nobody', async () => {
    await say('Rapat berjalan baik.')
    await post(`/api/attendance/sessions/meeting:${id}/attendances`, {
      name: 'Contoh Kepala Bidang',
      office: 'DINKES',
      role: 'Kepala bidang',
    })
    const { code, digest } = (await issue()).body as IssuedMinutes
    const { body } = await at.get(`/api/v1/meeting-minutes/${code}`)
    expect(body).toMatchObject({ title: 'Rapat Tim Pelaksana triwulan IV', digest })
    expect(JSON.stringify(body)).not.toContain('Contoh')
    const { rows } = await at.database.owner.query(
      'select content from meeting.minutes where meeting_id = $1',
      [id],
    )
    expect(JSON.stringify(rows)).not.toContain('Contoh')
    expect(rows[0].content).toMatchObject({ attended: 1, missing: ['Dinas Perhubungan'] })
    expect((await at.get('/api/v1/meeting-minutes/35.07~aaaaaaaaaaaaaaaa')).status).toBe(404)
  })

  test('are printed, and print the same again', async () => {
    await say('Rapat berjalan baik.\n\nSemua sepakat.')
    await come(id)
    await issue()
    const pdf = () => at.get(of(id, '/minutes/1/minutes.pdf'), officer())
    expect((await pdf()).text.startsWith('%PDF')).toBe(true)
    expect((await pdf()).text).toBe((await pdf()).text)
    expect((await at.get(of(id, '/minutes/2/minutes.pdf'), officer())).status).toBe(404)
  })

  test('that are missing after a meeting are a task of the secretariat', async () => {
    clock = new Date('2026-11-22T05:00:00Z')
    const { body } = await at.get('/api/tasks', secretariat())
    expect((body as { key: string }[]).map(({ key }) => key)).toContain(`meeting.minutes:${id}`)
  })
})

test('other modules read meetings that were held, with who came by number', async () => {
  await come(id)
  await come(id, 'dishub')
  await come(id, 'Kadin')
  await post(of(id, '/holdings'), {})
  const told = await runAsSystem(at.database, MALANG, (ctx) =>
    listMeetings(ctx.tx, MALANG, { year: 2026, kind: 'team' }),
  )
  expect(told.find((one) => one.id === id)).toMatchObject({ attended: 3, opds: 2, heldOn: '2026-11-22' })
  expect(told.every(({ kind }) => kind === 'team')).toBe(true)
})
