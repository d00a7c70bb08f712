import { beforeAll, describe, expect, test } from 'vitest'
import { as, type Person } from '#test/people.ts'
import type { Sheet } from './contract.ts'
import {
  CLOSES,
  codeOf,
  detailOf,
  given,
  listScoringFacts,
  OTHER,
  REGION,
  ratingsUrl,
  scoringScene,
  sheetUrl,
  submissionUrl,
  submitWorkbook,
  YEAR,
} from './test/scene.ts'

const at = scoringScene()

const sheetOf = async (person: Person, region = REGION): Promise<Sheet> =>
  (await at.get(sheetUrl, as(person, region))).body as Sheet
const questionOf = (sheet: Sheet, code: string) => sheet.questions.find((question) => question.code === code)

describe('a rating', () => {
  test('is kept with its revision and counted, and found again on another device', async () => {
    const ayu = await at.assess('Ayu')
    const answer = await at.rate(ayu, { A01: 3 })
    expect(answer).toMatchObject({
      status: 200,
      body: {
        kept: [{ question: 'A01', revision: 1 }],
        counts: { rated: 1, gaps: 0, of: at.questions.length },
      },
    })
    const sheet = await sheetOf(ayu)
    expect(questionOf(sheet, 'A01')?.rating).toMatchObject({ value: 3, revision: 1 })
    expect(questionOf(sheet, 'A02')?.rating).toBeNull()
    expect(sheet.counts.rated).toBe(1)
  })

  test('comes one at a time or many at once, all or none', async () => {
    const ayu = await at.assess('Ayu')
    expect((await at.rate(ayu, { A01: 0, A02: 4, A03: 2 })).status).toBe(200)
    expect((await at.rate(ayu, { A04: 1, A05: 5 })).status).toBe(422)
    const sheet = await sheetOf(ayu)
    expect(sheet.counts.rated).toBe(3)
    expect(questionOf(sheet, 'A01')?.rating?.value).toBe(0)
    expect(questionOf(sheet, 'A04')?.rating).toBeNull()
  })

  test.each([5, -1, 2.5])('of %d is out of the scale of the instrument', async (value) => {
    const ayu = await at.assess('Ayu')
    const answer = await at.rate(ayu, { A01: value })
    expect(codeOf(answer)).toBe('scoring.out_of_scale')
    expect(detailOf(answer)).toContain('0 sampai 4')
  })

  test('of a question that the instrument does not have is refused', async () => {
    const ayu = await at.assess('Ayu')
    expect(codeOf(await at.rate(ayu, { Z99: 2 }))).toBe('scoring.question_unknown')
  })

  test('that can not be given has a reason, counts as missing and is never a zero', async () => {
    const ayu = await at.assess('Ayu')
    const gap = { question: 'A01', value: null, gapReason: 'Dokumen tidak dapat dibuka.', revision: 0 }
    const answer = await at.send('POST', ratingsUrl, { ratings: [gap] }, as(ayu, REGION))
    expect(answer.body).toMatchObject({ counts: { rated: 0, gaps: 1 } })
    const rated = { ...gap, value: 2, gapReason: null, revision: 1 }
    const later = await at.send('POST', ratingsUrl, { ratings: [rated] }, as(ayu, REGION))
    expect(later.body).toMatchObject({ counts: { rated: 1, gaps: 0 } })
  })

  test('is either a value or a reason, not both and not neither', async () => {
    const ayu = await at.assess('Ayu')
    for (const [value, gapReason] of [
      [2, 'Dokumen tidak ada.'],
      [null, null],
    ]) {
      const ratings = [{ question: 'A01', value, gapReason, revision: 0 }]
      const answer = await at.send('POST', ratingsUrl, { ratings }, as(ayu, REGION))
      expect(codeOf(answer)).toBe('scoring.rating_incomplete')
    }
  })

  test('sent twice is kept once and is no conflict', async () => {
    const ayu = await at.assess('Ayu')
    await at.rate(ayu, { A01: 3 })
    const again = await at.rate(ayu, { A01: 3 })
    expect(again).toMatchObject({ status: 200, body: { kept: [{ revision: 1 }], counts: { rated: 1 } } })
  })

  test('changed meanwhile on another device is not overwritten: both versions are told', async () => {
    const ayu = await at.assess('Ayu')
    await at.rate(ayu, { A01: 3, A02: 1 })
    const answer = await at.rate(ayu, { A01: 2, A02: 1, A03: 4 })
    expect(answer).toMatchObject({ status: 409, body: { code: 'scoring.changed_elsewhere' } })
    expect(detailOf(answer)).toMatch(/A01: yang tersimpan 3 .*yang Anda kirim 2/)
    expect((answer.body as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual([
      '/A01',
    ])
    const sheet = await sheetOf(ayu)
    expect(questionOf(sheet, 'A01')?.rating?.value).toBe(3)
    expect(questionOf(sheet, 'A03')?.rating).toBeNull()
  })

  test('given again from where it stands takes the next revision, and its history is kept', async () => {
    const ayu = await at.assess('Ayu')
    await at.rate(ayu, { A01: 3 })
    const ratings = [{ question: 'A01', value: 2, gapReason: null, revision: 1 }]
    expect((await at.send('POST', ratingsUrl, { ratings }, as(ayu, REGION))).status).toBe(200)
    const { rows } = await at.database.owner.query(
      'select revision, value from scoring.rating_revisions where assessor_id = $1 order by revision',
      [ayu.id],
    )
    expect(rows).toEqual([
      { revision: 1, value: 3 },
      { revision: 2, value: 2 },
    ])
  })

  test('leaves no fact while it is a draft', async () => {
    const ayu = await at.assess('Ayu')
    const before = (await listScoringFacts(at.database, REGION)).length
    await at.rate(ayu, { A01: 3 })
    expect(await listScoringFacts(at.database, REGION)).toHaveLength(before)
  })
})

describe('who may rate', () => {
  test('an assessor with an assignment may, one whose assignment ended may not', async () => {
    const ayu = await at.assess('Ayu')
    expect((await at.rate(ayu, { A01: 3 })).status).toBe(200)
    await at.dismiss(ayu)
    const answer = await at.rate(ayu, { A02: 3 })
    expect(answer).toMatchObject({ status: 403, body: { code: 'scoring.not_assigned' } })
    expect(codeOf(await at.get(sheetUrl, as(ayu, REGION)))).toBe('scoring.not_assigned')
  })

  test('an assessor does not score a region she also serves', async () => {
    const ayu = await at.assess('Ayu')
    await at.join(ayu, REGION, 'leader')
    expect(codeOf(await at.rate(ayu, { A01: 3 }))).toBe('scoring.own_region')
  })

  test('nobody enters a region without membership, and no other role has a sheet', async () => {
    const ayu = await at.assess('Ayu')
    expect((await at.rate(ayu, { A01: 3 }, OTHER)).status).toBe(403)
    const admin = await at.hire(REGION, 'region_admin', 'Budi')
    expect((await at.rate(admin, { A01: 3 })).status).toBe(403)
    const ministry = await at.hire('00', 'ministry_admin', 'Citra')
    expect((await at.get(sheetUrl, as(ministry, '00'))).status).toBe(403)
    expect((await at.get(sheetUrl)).status).toBe(401)
  })

  test('each has the own sheet: what one writes is not on the sheet of another', async () => {
    const ayu = await at.assess('Ayu')
    const budi = await at.assess('Budi')
    await at.rate(ayu, { A01: 3 })
    await at.rate(budi, { A01: 1 })
    expect(questionOf(await sheetOf(ayu), 'A01')?.rating?.value).toBe(3)
    expect(questionOf(await sheetOf(budi), 'A01')?.rating?.value).toBe(1)
  })

  test('rating is open until the last instant of its day by the server’s clock, and not after', async () => {
    const ayu = await at.assess('Ayu')
    const then = at.clock.now
    at.clock.now = new Date(CLOSES)
    expect((await at.rate(ayu, { A01: 3 })).status).toBe(200)
    at.clock.now = new Date(Date.parse(CLOSES) + 1)
    const late = await at.rate(ayu, { A02: 3 })
    expect(late).toMatchObject({ status: 409, body: { code: 'cycle.deadline_passed' } })
    expect(detailOf(late)).toContain('23.59')
    at.clock.now = then
  })
})

describe('what the region says', () => {
  let ayu: Person
  beforeAll(async () => {
    ayu = await at.assess('Ayu')
    await submitWorkbook(at.database, [
      {
        question: 'A01',
        value: 'Perbup 12/2022',
        text: 'Sudah ditetapkan.',
        selfRating: 4,
        evidence: [],
        opd: null,
      },
      { question: 'A02', value: '3', text: 'Tiga rapat.', selfRating: 2, evidence: [], opd: null },
    ])
  })

  test('stands beside the question, its own number only after one’s own rating', async () => {
    const before = await sheetOf(ayu)
    expect(questionOf(before, 'A01')).toMatchObject({
      claim: { value: 'Perbup 12/2022', text: 'Sudah ditetapkan.' },
      selfRating: null,
    })
    expect(JSON.stringify(before)).not.toContain('"selfRating":4')
    await at.rate(ayu, { A01: 3 })
    const after = await sheetOf(ayu)
    expect(questionOf(after, 'A01')?.selfRating).toBe(4)
    expect(questionOf(after, 'A02')?.selfRating).toBeNull()
    const told = await at.get(`${sheetUrl}/self-ratings`, as(ayu, REGION))
    expect(told.body).toEqual([{ question: 'A01', selfRating: 4 }])
  })

  test('comes with last year’s published score where there is one', async () => {
    await at.database.owner.query(
      `insert into evaluation.published_question_scores (year, region_code, version, question_code, score, recorded_at)
       values ($1, $2, 1, 'A01', 3.25, now())`,
      [YEAR - 1, REGION],
    )
    expect(questionOf(await sheetOf(ayu), 'A01')?.lastYear).toBe('3.25')
  })

  test('is packed for work without network, with the cards of its documents', async () => {
    const pack = await at.get(`/api/scoring/${YEAR}/pack`, as(ayu, REGION))
    expect(pack).toMatchObject({ status: 200, body: { evidence: [], sheet: { year: YEAR } } })
    expect((await at.get(`/api/scoring/${YEAR}/pack`, as(ayu, OTHER))).status).toBe(403)
  })
})

describe('notes and remarks', () => {
  const notesUrl = `/api/scoring/${YEAR}/notes`
  const remark = { kind: 'weakness', component: 'baseline', text: 'Dewan belum bersidang.', revision: 0 }
  const remarkUrl = (n: number) => `/api/scoring/${YEAR}/remarks/00000000-0000-4000-8000-00000000000${n}`

  test('a note and a flag are kept beside the question, also before it is rated', async () => {
    const ayu = await at.assess('Ayu')
    const notes = [{ question: 'A01', text: 'Tanyakan nomor Perbup.', flagged: true, revision: 0 }]
    expect((await at.send('POST', notesUrl, { notes }, as(ayu, REGION))).status).toBe(200)
    const found = questionOf(await sheetOf(ayu), 'A01')
    expect(found).toMatchObject({ note: { text: 'Tanyakan nomor Perbup.', flagged: true }, rating: null })
    const stale = [{ question: 'A01', text: 'Lain.', flagged: false, revision: 0 }]
    const refused = await at.send('POST', notesUrl, { notes: stale }, as(ayu, REGION))
    expect(codeOf(refused)).toBe('scoring.changed_elsewhere')
    expect(detailOf(refused)).toContain('Tanyakan nomor Perbup.')
  })

  test('a note of an unknown question is refused', async () => {
    const ayu = await at.assess('Ayu')
    const notes = [{ question: 'Z99', text: 'x', flagged: false, revision: 0 }]
    const answer = await at.send('POST', notesUrl, { notes }, as(ayu, REGION))
    expect(codeOf(answer)).toBe('scoring.question_unknown')
  })

  test('several remarks of one component or of the whole are kept, changed and taken off', async () => {
    const ayu = await at.assess('Ayu')
    const put = (n: number, body: object) => at.send('PUT', remarkUrl(n), body, as(ayu, REGION))
    expect((await put(1, remark)).body).toMatchObject({ revision: 1 })
    expect((await put(2, { ...remark, kind: 'recommendation', component: null })).status).toBe(200)
    expect((await put(1, { ...remark, text: 'Diperbaiki.', revision: 1 })).body).toMatchObject({
      revision: 2,
    })
    expect(codeOf(await put(1, { ...remark, text: 'Basi.', revision: 1 }))).toBe('scoring.changed_elsewhere')
    expect(codeOf(await put(3, { ...remark, component: 'tidak-ada' }))).toBe('scoring.component_unknown')
    expect((await sheetOf(ayu)).remarks.map(({ text }) => text)).toEqual(['Diperbaiki.', remark.text])
    expect((await at.send('DELETE', remarkUrl(1), {}, as(ayu, REGION))).status).toBe(200)
    expect((await sheetOf(ayu)).remarks).toHaveLength(1)
  })

  test('the same id on the sheet of another assessor is another remark', async () => {
    const ayu = await at.assess('Ayu')
    const budi = await at.assess('Budi')
    await at.send('PUT', remarkUrl(5), remark, as(ayu, REGION))
    await at.send('DELETE', remarkUrl(5), {}, as(budi, REGION))
    expect((await sheetOf(ayu)).remarks).toHaveLength(1)
  })
})

describe('submitting', () => {
  test('is refused while a question has neither rating nor recorded gap, and says which', async () => {
    const ayu = await at.assess('Ayu', [OTHER])
    const [, ...rest] = at.questions
    await at.rate(ayu, Object.fromEntries(rest.map((question) => [question, 2])), OTHER)
    const answer = await at.send('POST', submissionUrl, {}, as(ayu, OTHER))
    expect(answer).toMatchObject({ status: 422, body: { code: 'scoring.sheet_incomplete' } })
    expect(detailOf(answer)).toContain(`1 pertanyaan belum dinilai, mulai dari ${at.questions[0]}`)
    const ratings = [{ question: at.questions[0], value: null, gapReason: 'Tidak ada bukti.', revision: 0 }]
    await at.send('POST', ratingsUrl, { ratings }, as(ayu, OTHER))
    expect((await at.send('POST', submissionUrl, {}, as(ayu, OTHER))).status).toBe(200)
    await at.dismiss(ayu, OTHER)
  })

  test('freezes the sheet: nothing on it changes without a moderation, and it is not submitted twice', async () => {
    const ayu = await at.assess('Ayu', [OTHER])
    const submitted = await at.complete(ayu, 3, OTHER)
    expect(submitted.status).toBe(200)
    const acts = [
      at.send('POST', ratingsUrl, { ratings: given({ A01: 1 }) }, as(ayu, OTHER)),
      at.send('POST', submissionUrl, {}, as(ayu, OTHER)),
      at.send(
        'POST',
        `/api/scoring/${YEAR}/notes`,
        { notes: [{ question: 'A01', text: 'x', flagged: false, revision: 0 }] },
        as(ayu, OTHER),
      ),
    ]
    for (const act of acts) expect(codeOf(await act)).toBe('scoring.sheet_submitted')
    expect(questionOf(await sheetOf(ayu, OTHER), 'A01')?.rating?.value).toBe(3)
    await at.dismiss(ayu, OTHER)
  })

  test('leaves a fact with count and digest and without a single rating', async () => {
    const ayu = await at.assess('Ayu', [OTHER])
    const { digest } = (await at.complete(ayu, 3, OTHER)).body as { digest: string }
    const facts = await listScoringFacts(at.database, OTHER)
    const fact = facts.filter(({ name }) => name === 'scoring.sheet_submitted').at(-1)
    expect(fact?.payload).toEqual({
      year: YEAR,
      assessorId: ayu.id,
      rated: at.questions.length,
      gaps: 0,
      digest,
    })
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    await at.dismiss(ayu, OTHER)
  })
})
