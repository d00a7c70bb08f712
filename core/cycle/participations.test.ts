import { beforeAll, describe, expect, test } from 'vitest'
import { openCycle } from '#test/cycle.ts'
import { as, peopleServer } from '#test/people.ts'
import { planOf } from './test/plan.ts'

const CLOSES = '2026-09-01T16:59:59.999Z'
let now = new Date('2026-08-01T03:00:00Z')
const at = peopleServer(() => now)
let ministry: Record<string, string>
let blitar: Record<string, string>
let malang: Record<string, string>
let officer: Record<string, string>

beforeAll(async () => {
  ministry = as(await at.hire('00', 'ministry_admin', 'Rina'), '00')
  blitar = as(await at.hire('35.05', 'region_admin', 'Ayu'), '35.05')
  malang = as(await at.hire('35.07', 'leader', 'Budi'), '35.07')
  officer = as(await at.hire('35.05', 'opd_officer', 'Citra'), '35.05')
  await openCycle(at.database, { year: 2026, regions: [], deadlines: { answer: CLOSES } })
  await at.send('POST', '/api/cycle/cycles/2026/invitations', { regions: both }, ministry)
})

const both = [
  { code: '35.05', track: 'REGULER' },
  { code: '35.07', track: 'KPPN&IKN' },
]
const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code
const answer = (headers: Record<string, string>, body: object) =>
  at.send('POST', '/api/cycle/rounds/2026/answers', body, headers)
const absent = (region: string, headers = ministry) =>
  at.send('POST', '/api/cycle/cycles/2026/absences', { region, reason: 'Tidak ada kabar.' }, headers)

describe('an invitation', () => {
  test('is a task of the secretariat until it is answered', async () => {
    const tasks = async () => JSON.stringify((await at.get('/api/tasks', blitar)).body)
    expect(await tasks()).toContain('cycle.answer:2026')
    expect((await answer(officer, { answer: 'accepted' })).status).toBe(403)
    expect((await answer(blitar, { answer: 'perhaps' })).status).toBe(422)
    expect((await answer(blitar, { answer: 'accepted' })).body).toMatchObject({ state: 'accepted' })
    expect(await tasks()).not.toContain('cycle.answer:2026')
  })

  test('is declined with a reason, and accepted after all up to the last instant', async () => {
    expect(codeOf(await answer(malang, { answer: 'declined' }))).toBe('cycle.reason_missing')
    const declined = await answer(malang, { answer: 'declined', reason: 'Anggaran dipakai pilkada.' })
    expect(declined.body).toMatchObject({ state: 'declined', reason: 'Anggaran dipakai pilkada.' })
    now = new Date(Date.parse(CLOSES) + 1)
    expect(codeOf(await answer(malang, { answer: 'accepted' }))).toBe('cycle.deadline_passed')
    now = new Date(CLOSES)
    expect((await answer(malang, { answer: 'accepted' })).body).toMatchObject({
      state: 'accepted',
      reason: null,
    })
  })

  test('once accepted keeps its track', async () => {
    const change = { regions: [{ code: '35.07', track: 'REGULER' }] }
    const url = '/api/cycle/cycles/2026/invitations'
    expect(codeOf(await at.send('POST', url, change, ministry))).toBe('cycle.already_answered')
    expect((await at.send('POST', url, change, blitar)).status).toBe(403)
    const nowhere = { regions: [{ code: '99.99', track: 'REGULER' }] }
    expect(codeOf(await at.send('POST', url, nowhere, ministry))).toBe('cycle.region_unknown')
    const tracks = { regions: [{ code: '35.06', track: 'FIRST_PHASE' }] }
    expect(codeOf(await at.send('POST', url, tracks, ministry))).toBe('cycle.track_unknown')
  })
})

describe('a round', () => {
  const URL = '/api/cycle/rounds/2026'

  test('is read by everybody of the region and its assessor, with rubrics, and by the ministry for any', async () => {
    const assessor = as(await at.hire('35.05', 'assessor', 'Contoh Asesor 1'), '35.05')
    const auditor = as(await at.hire('35.05', 'auditor', 'Dewi'), '35.05')
    for (const headers of [blitar, officer, assessor, auditor]) {
      const { status, body } = await at.get(URL, headers)
      const round = body as {
        participation: { region: { code: string } }
        instrument: { questions: { rubric: unknown[] }[] }
      }
      expect([status, round.participation.region.code, round.instrument.questions[0]?.rubric.length]).toEqual(
        [200, '35.05', 5],
      )
    }
    const { body } = await at.get(`${URL}?region=35.07`, ministry)
    expect(body).toMatchObject({ participation: { track: 'KPPN&IKN' } })
  })

  test('of another region, and of one not invited, is as if it were not there', async () => {
    expect(codeOf(await at.get(`${URL}?region=35.07`, blitar))).toBe('cycle.not_taking_part')
    expect(codeOf(await at.get(`${URL}?region=35.06`, ministry))).toBe('cycle.not_taking_part')
    expect(codeOf(await at.get(`${URL}/instrument`, ministry))).toBe('cycle.not_taking_part')
    expect(codeOf(await at.get('/api/cycle/rounds/2031', blitar))).toBe('cycle.unknown')
  })
})

describe('who has accepted', () => {
  test('withdraws with a reason, and does not come back', async () => {
    const leave = (body: object, headers = malang) =>
      at.send('POST', '/api/cycle/rounds/2026/withdrawals', body, headers)
    expect((await leave({ reason: '' })).status).toBe(422)
    expect((await leave({ reason: 'Bencana alam.' }, officer)).status).toBe(403)
    expect((await leave({ reason: 'Bencana alam.' })).body).toMatchObject({ state: 'withdrawn' })
    expect(codeOf(await answer(malang, { answer: 'accepted' }))).toBe('cycle.participation_settled')
  })

  test('is recorded as absent by the ministry alone, once, and told why', async () => {
    expect((await absent('35.05', blitar)).status).toBe(403)
    expect(codeOf(await absent('35.06'))).toBe('cycle.not_taking_part')
    expect((await absent('35.05')).status).toBe(200)
    expect(codeOf(await absent('35.05'))).toBe('cycle.participation_settled')
    const told = await at.database.owner.query(
      `select count(*) from notice.notices where key = 'cycle.absent:2026'`,
    )
    expect(told.rows).toEqual([{ count: 1 }])
  })
})

describe('the board', () => {
  test('shows the ministry every region and a file, and a region nothing', async () => {
    const { body } = await at.get('/api/cycle/cycles/2026/participations', ministry)
    const rows = body as { region: { code: string }; state: string; province: { name: string } }[]
    expect(rows.map(({ region: { code }, state, province }) => `${code} ${state} ${province.name}`)).toEqual([
      '35.05 absent Jawa Timur',
      '35.07 withdrawn Jawa Timur',
    ])
    const csv = await at.get('/api/cycle/cycles/2026/participations/table.csv', ministry)
    expect(csv.text).toMatch(/^kode,jalur,daerah.*\r\n35\.05,REGULER,Kab\. Blitar/)
    expect((await at.get('/api/cycle/cycles/2026/participations', blitar)).status).toBe(403)
  })
})

test('a list from a file is stored as a whole, or refused row by row', async () => {
  now = new Date('2026-08-01T03:00:00Z')
  await at.send('POST', '/api/cycle/cycles', { year: 2040, isExample: true, ...planOf(2040) }, ministry)
  const url = '/api/cycle/cycles/2040/invitation-files'
  const upload = (text: string) => at.upload(url, { name: 'daftar.csv', bytes: text }, {}, ministry)
  const refused = await upload('kode,jalur\n35.05,reguler\n35.99,REGULER\n35.05,x\n')
  expect([refused.status, codeOf(refused)]).toEqual([422, 'cycle.list_wrong'])
  const { errors } = refused.body as { errors: { field: string }[] }
  expect(errors.map(({ field }) => field)).toEqual(['3:kode', '4:kode', '4:jalur'])
  expect((await upload('kode,jalur\n35.05,reguler\n35.07,KPPN & IKN\n')).body).toEqual({
    added: 2,
    changed: 0,
  })
  expect(codeOf(await upload('nama\nKab. Blitar\n'))).toBe('cycle.list_wrong')
})
