import { beforeAll, describe, expect, test } from 'vitest'
import { bodyOf, type Cast, castOf, codeOf } from '#test/cast.ts'
import { openCycle } from '#test/cycle.ts'
import { as, peopleServer } from '#test/people.ts'
import { CLAIM, playOn } from './test/scene.ts'

let clock = new Date('2026-10-01T03:00:00Z')
const at = peopleServer(() => clock)
const CLOSES = '2026-10-31T16:59:59.999Z'
let malang: Cast
let batu: Cast
let play: ReturnType<typeof playOn>

beforeAll(async () => {
  await openCycle(at.database, {
    year: 2026,
    regions: ['35.07', '35.79'],
    deadlines: { self_assessment: CLOSES },
  })
  malang = await castOf(at, '35.07')
  batu = await castOf(at, '35.79')
  play = playOn(at, malang, 2026)
})

const assign = (questions: string[], opdId: string | null, dueOn: string | null = '2026-10-10') =>
  play.send(malang.ayu, 'POST', '/assignments', { questions, opdId, dueOn })
const factsOf = async (region: string) =>
  (
    await at.database.owner.query<{ name: string }>(
      `select name from facts.fact where tenant_id = $1 and name like 'workbook.%'`,
      [region],
    )
  ).rows.map(({ name }) => name)

describe('saving an answer while it is written', () => {
  test('an officer writes a question of the own agency, and no other', async () => {
    await assign(['A01'], malang.kominfo)
    const saved = await play.save(malang.budi, 'A01', 1)
    expect(saved).toMatchObject({ status: 200, body: { revision: 2, state: 'draft' } })
    const refused = await play.save(malang.citra, 'A01', 2)
    expect([refused.status, codeOf(refused)]).toEqual([403, 'workbook.not_your_question'])
    expect(codeOf(await play.save(malang.budi, 'A05'))).toBe('workbook.not_your_question')
  })

  test('the secretariat writes any question; a leader, an assessor and a stranger write none', async () => {
    expect((await play.save(malang.ayu, 'A02')).status).toBe(200)
    expect((await play.save(malang.dewi, 'A02', 1)).status).toBe(403)
    expect((await play.save(batu.ayu, 'A02', 1)).status).toBe(403)
    const tari = await at.hire('35.07', 'assessor', 'Contoh Asesor 1')
    expect((await play.save(tari, 'A02', 1)).status).toBe(403)
  })

  test('whoever saw an older revision overwrites nothing; the same content again is no conflict', async () => {
    expect((await play.save(malang.ayu, 'B01')).body).toMatchObject({ revision: 1 })
    const other = { ...CLAIM, text: 'Perbup 9/2025' }
    const refused = await play.save(malang.ayu, 'B01', 0, other)
    expect([refused.status, codeOf(refused)]).toEqual([409, 'workbook.answer_changed'])
    expect((await play.get(malang.ayu, '/answers/B01')).body).toMatchObject({ text: CLAIM.text, revision: 1 })
    expect((await play.save(malang.ayu, 'B01', 0)).body).toMatchObject({ revision: 1 })
    expect((await play.save(malang.ayu, 'B01', 1, other)).body).toMatchObject({ revision: 2 })
  })

  test('of two who begin the same question at once, one wins and one is told', async () => {
    const answers = await Promise.all(
      ['satu', 'dua', 'tiga', 'empat'].map((text) => play.save(malang.ayu, 'B02', 0, { ...CLAIM, text })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  })

  test('many questions at once do not wait for or disturb each other', async () => {
    const codes = ['C01', 'C02', 'C03', 'C04', 'C05', 'C06']
    const saved = await Promise.all(codes.map((code) => play.save(malang.ayu, code)))
    expect(saved.map(({ status }) => status)).toEqual(codes.map(() => 200))
  })

  test('rejects bad input, an unknown question, and a year that is not open', async () => {
    expect((await play.save(malang.ayu, 'A03', 0, { ...CLAIM, selfRating: 5 })).status).toBe(422)
    expect((await play.save(malang.ayu, 'A03', 0, { ...CLAIM, tenant_id: '35.79' })).status).toBe(422)
    expect(codeOf(await play.save(malang.ayu, 'Z99'))).toBe('workbook.question_unknown')
    const elsewhere = playOn(at, malang, 2027)
    expect(codeOf(await elsewhere.save(malang.ayu, 'A01'))).toBe('cycle.unknown')
  })

  test('leaves no fact behind, for a draft is nobody’s news', async () => {
    const before = await factsOf('35.07')
    await play.save(malang.ayu, 'B03')
    expect(await factsOf('35.07')).toEqual(before)
  })
})

describe('assigning', () => {
  test('gives many questions to an agency at once and tells its officers; other regions stay as they are', async () => {
    expect((await assign(['C10', 'C11', 'C12'], malang.dinkes)).status).toBe(200)
    const { rows } = await at.database.owner.query(
      `select person_id from notice.notices where key like 'workbook.assigned:%' and tenant_id = '35.07'`,
    )
    expect(rows.map((row) => row.person_id)).toContain(malang.citra.id)
    const lines = bodyOf<{ questions: { code: string; opd: { id: string } | null }[] }>(
      await at.get('/api/workbook/2026', as(batu.ayu, '35.79')),
    )
    expect(lines.questions.every(({ opd }) => opd === null)).toBe(true)
  })

  test('does not interrupt whoever is writing', async () => {
    await assign(['C13'], malang.dinkes)
    await play.save(malang.citra, 'C13', 1)
    await assign(['C13'], malang.dinkes, '2026-10-20')
    expect((await play.save(malang.citra, 'C13', 2, { ...CLAIM, text: 'lanjut' })).status).toBe(200)
  })

  test('refuses without the permission, an agency of another region, and an unknown question', async () => {
    const body = { questions: ['A01'], opdId: malang.dinkes, dueOn: null }
    expect((await play.send(malang.budi, 'POST', '/assignments', body)).status).toBe(403)
    expect(codeOf(await assign(['A01'], batu.kominfo))).toBe('workbook.opd_unknown')
    expect(codeOf(await assign(['A01', 'Z99'], malang.dinkes))).toBe('workbook.question_unknown')
    expect((await assign([], malang.dinkes)).status).toBe(422)
  })
})

describe('the way of an answer', () => {
  const step = (by: Cast['ayu'], path: string, question: string, revision: number, more = {}) =>
    play.send(by, 'POST', path, { answers: [{ question, revision }], ...more })

  test('draft, sent, returned with a reason, sent again, accepted', async () => {
    await assign(['C20'], malang.kominfo)
    await play.save(malang.budi, 'C20', 1)
    expect((await step(malang.budi, '/answer-submissions', 'C20', 2)).status).toBe(200)
    const locked = await play.save(malang.budi, 'C20', 3, { ...CLAIM, text: 'telat' })
    expect([locked.status, codeOf(locked)]).toEqual([409, 'workbook.answer_with_secretariat'])
    expect((await step(malang.ayu, '/answer-returns', 'C20', 3, { reason: 'Lampirkan perda' })).status).toBe(
      200,
    )
    const read = await play.get(malang.budi, '/answers/C20')
    expect(read.body).toMatchObject({
      state: 'returned',
      reason: 'Lampirkan perda',
      returnedBy: 'secretariat',
    })
    expect((await play.save(malang.budi, 'C20', 4, { ...CLAIM, text: 'dilampirkan' })).status).toBe(200)
    expect((await step(malang.budi, '/answer-submissions', 'C20', 5)).status).toBe(200)
    expect((await step(malang.ayu, '/answer-acceptances', 'C20', 6)).status).toBe(200)
    expect((await play.get(malang.budi, '/answers/C20')).body).toMatchObject({
      state: 'accepted',
      reason: null,
    })
    const told = await at.database.owner.query(
      `select title->>'id' as title from notice.notices where person_id = $1 and key like 'workbook.returned:%'`,
      [malang.budi.id],
    )
    expect(told.rows).toEqual([{ title: '1 jawaban dikembalikan: C20' }])
    expect(await factsOf('35.07')).toEqual(
      expect.arrayContaining(['workbook.answers_returned', 'workbook.answers_accepted']),
    )
  })

  test('an officer takes back what was not accepted yet', async () => {
    await assign(['C21'], malang.kominfo)
    await play.save(malang.budi, 'C21', 1)
    await step(malang.budi, '/answer-submissions', 'C21', 2)
    expect((await step(malang.budi, '/answer-recalls', 'C21', 3)).status).toBe(200)
    expect((await play.get(malang.budi, '/answers/C21')).body).toMatchObject({ state: 'draft' })
  })

  test('an incomplete answer, an older revision, an illegal step and a stranger’s question are named and refused', async () => {
    await assign(['C22', 'C23'], malang.kominfo)
    await play.save(malang.budi, 'C22', 1, { ...CLAIM, selfRating: null })
    const incomplete = await step(malang.budi, '/answer-submissions', 'C22', 2)
    expect([incomplete.status, codeOf(incomplete)]).toEqual([409, 'workbook.step_refused'])
    expect(JSON.stringify(incomplete.body)).toContain('C22 belum lengkap')
    await play.save(malang.budi, 'C23', 1)
    expect(JSON.stringify((await step(malang.budi, '/answer-submissions', 'C23', 1)).body)).toContain(
      'baru saja diubah',
    )
    expect(JSON.stringify((await step(malang.ayu, '/answer-acceptances', 'C23', 2)).body)).toContain(
      'masih konsep',
    )
    expect(codeOf(await step(malang.citra, '/answer-submissions', 'C23', 2))).toBe('workbook.step_refused')
    expect((await step(malang.budi, '/answer-acceptances', 'C23', 2)).status).toBe(403)
    expect((await step(malang.ayu, '/answer-returns', 'C23', 2, { reason: '' })).status).toBe(422)
    expect((await play.get(malang.budi, '/answers/C23')).body).toMatchObject({ state: 'draft', revision: 2 })
  })

  test('one that refuses holds back all of a selection', async () => {
    await assign(['C24', 'C25'], malang.kominfo)
    await play.save(malang.budi, 'C24', 1)
    const both = {
      answers: [
        { question: 'C24', revision: 2 },
        { question: 'C25', revision: 1 },
      ],
    }
    expect((await play.send(malang.budi, 'POST', '/answer-submissions', both)).status).toBe(409)
    expect((await play.get(malang.budi, '/answers/C24')).body).toMatchObject({ state: 'draft' })
  })
})

describe('comments', () => {
  test('are read by the people of the region in order, with name and time, and never by another region', async () => {
    const path = '/answers/A01/comments'
    await play.send(malang.budi, 'POST', path, { text: 'Perda mana yang dimaksud?' })
    clock = new Date(clock.getTime() + 1_000)
    await play.send(malang.ayu, 'POST', path, { text: 'Perda 3/2024.' })
    const read = bodyOf<{ author: string; text: string }[]>(await play.get(malang.dewi, path))
    expect(read.map(({ author, text }) => [author, text])).toEqual([
      ['Budi', 'Perda mana yang dimaksud?'],
      ['Ayu', 'Perda 3/2024.'],
    ])
    expect((await at.get(`/api/workbook/2026${path}`, as(batu.ayu, '35.79'))).body).toEqual([])
    expect((await play.send(malang.budi, 'POST', path, { text: '   ' })).status).toBe(422)
    expect((await play.send(batu.ayu, 'POST', path, { text: 'x' })).status).toBe(403)
  })
})

describe('reminding by hand', () => {
  test('reaches the officers once in twelve hours', async () => {
    await assign(['D-GOV-1-1'], malang.dinkes)
    const remind = () => play.send(malang.ayu, 'POST', '/reminders', { opdId: malang.dinkes })
    expect((await remind()).status).toBe(200)
    const again = await remind()
    expect([again.status, codeOf(again)]).toEqual([429, 'workbook.reminded_already'])
    clock = new Date(clock.getTime() + 12 * 3_600_000)
    expect((await remind()).status).toBe(200)
    expect((await play.send(malang.budi, 'POST', '/reminders', { opdId: malang.dinkes })).status).toBe(403)
    const nobody = await at.foundOpd('35.07', 'KOSONG', 'Contoh Dinas Kosong')
    const none = await play.send(malang.ayu, 'POST', '/reminders', { opdId: nobody })
    expect(codeOf(none)).toBe('workbook.nobody_to_remind')
  })
})

test('after the deadline nothing is written, assigned or sent, by the server’s clock', async () => {
  const before = clock
  clock = new Date(CLOSES)
  expect((await play.save(malang.ayu, 'E01')).status).toBe(200)
  clock = new Date(Date.parse(CLOSES) + 1)
  expect(codeOf(await play.save(malang.ayu, 'E02'))).toBe('cycle.deadline_passed')
  expect(codeOf(await assign(['E02'], malang.kominfo))).toBe('cycle.deadline_passed')
  clock = before
})
