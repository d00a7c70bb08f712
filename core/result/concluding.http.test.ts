import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { publicPages } from '#test/pages.ts'
import { as } from '#test/people.ts'
import type { Answer } from '#test/server.ts'
import type { Board, Objection, Preview } from './contract.ts'
import { subscriptions } from './subscriptions.ts'
import { assign, BLITAR, expectOk, fill, LETTER, MALANG, resultScene } from './test/scene.ts'

const OBJECTIONS_CLOSE = '2026-11-25T16:59:59.999Z'
const DECISIONS_CLOSE = '2026-11-28T16:59:59.999Z'
const at = resultScene(
  2026,
  { objection: OBJECTIONS_CLOSE, decision: DECISIONS_CLOSE },
  { PUBLIC_URL: 'https://smartcity.example.go.id' },
)
const visit = publicPages(at)
const url = '/api/result/2026'
const codeOf = ({ body }: Answer): string | undefined => (body as { code?: string }).code

const openPreviews = (regions: 'all' | string[] = 'all') =>
  at.send('POST', `${url}/previews`, { regions }, at.asMinistry())
const object = (question: string, body: object = {}, headers = at.asRegion()) =>
  at.send(
    'PUT',
    `${url}/objections/${question}`,
    { text: 'Bukti belum dibaca.', versionIds: [], revision: 0, ...body },
    headers,
  )
const decide = (question: string, body: object, headers = at.asMinistry()) =>
  at.send('POST', `${url}/objections/${MALANG}/${question}/decisions`, body, headers)
const publishAll = (body: object = {}) =>
  at.send('POST', `${url}/publications`, { ...LETTER, ...body }, at.asMinistry())
const preview = () => expectOk<Preview>(at.get(`${url}/preview`, at.asRegion()))

beforeAll(async () => {
  for (const [i, name] of ['Contoh Asesor 1', 'Contoh Asesor 2', 'Contoh Asesor 3'].entries()) {
    const values = Object.fromEntries(at.questions.map((question, q) => [question, (q + i) % 4]))
    await at.rate(name, MALANG, values, 2)
  }
})

describe('before the ministry opens the preview', () => {
  test('the region sees nothing of its result and can not object', async () => {
    expect(codeOf(await at.get(`${url}/preview`, at.asRegion()))).toBe('result.preview_not_open')
    expect(codeOf(await object('A01'))).toBe('result.objection_needs_preview')
  })

  test('the board shows what is complete, and what lacks ratings', async () => {
    const { rows } = await expectOk<Board>(at.get(`${url}/board`, at.asMinistry()))
    expect(rows.map(({ region, state, missing }) => [region.code, state, missing])).toEqual([
      [MALANG, 'complete', 0],
      [BLITAR, 'incomplete', 117],
    ])
    expect(rows[0]).toMatchObject({ rank: 1, improvement: null, openObjections: 0 })
    expect(rows[0]?.final).toMatch(/^1\.\d\d$/)
  })

  test('board, docket and publishing are the ministry’s', async () => {
    for (const path of ['board', 'objections', 'checklist', 'publications', `regions/${MALANG}`]) {
      expect([path, (await at.get(`${url}/${path}`, at.asRegion())).status]).toEqual([path, 403])
    }
    expect((await at.send('POST', `${url}/publications`, LETTER, at.asRegion())).status).toBe(403)
    expect((await at.send('POST', `${url}/previews`, { regions: 'all' }, at.asRegion())).status).toBe(403)
  })

  test('bad input is refused', async () => {
    expect((await openPreviews(['3507'])).status).toBe(422)
    expect((await publishAll({ letterDate: 'kemarin' })).status).toBe(422)
    expect(codeOf(await at.get('/api/result/2031/board', at.asMinistry()))).toBe('cycle.unknown')
  })
})

describe('the preview', () => {
  test('opens to regions whose result is complete, tells their people, and names the others', async () => {
    const reply = await expectOk(openPreviews())
    expect(reply).toEqual({ opened: [MALANG], incomplete: [BLITAR] })
    const { no, content, open } = await preview()
    expect([no, content.questions.length, open]).toEqual([1, 117, true])
    expect(content.interval).not.toBeNull()
    expect(content.rankRange).toEqual({ from: 1, to: 1 })
    const { rows } = await at.database.owner.query(
      `select person_id from notice.notices where tenant_id = $1 and key like 'result.preview_opened:%'`,
      [MALANG],
    )
    expect(rows.map((row) => row.person_id).sort()).toEqual([at.secretariat.id, at.leader.id].sort())
  })

  test('never tells who rated, nor any single rating', async () => {
    const { text } = await at.get(`${url}/preview`, at.asRegion())
    const { rows } = await at.database.owner.query('select person_id from assessor.assignments')
    for (const { person_id } of rows) expect(text).not.toContain(person_id)
    expect(text).not.toContain('assessor')
    expect(text).not.toContain('Contoh Asesor')
  })

  test('is hidden from another region', async () => {
    const stranger = await at.hire(BLITAR, 'region_admin', 'Contoh Tetangga')
    expect(codeOf(await at.get(`${url}/preview`, as(stranger, BLITAR)))).toBe('result.preview_not_open')
  })
})

describe('an objection', () => {
  test('is filed with text, changed, and shown to the ministry in its docket', async () => {
    const filed = await expectOk<Objection>(object('A01'))
    expect(filed).toMatchObject({ state: 'filed', revision: 1, score: expect.any(String) })
    const changed = await expectOk<Objection>(object('A01', { text: 'Bukti ada.', revision: 1 }))
    expect([changed.text, changed.revision]).toEqual(['Bukti ada.', 2])
    const docket = await expectOk<{ objections: Objection[] }>(at.get(`${url}/objections`, at.asMinistry()))
    expect(docket.objections.map(({ region, question }) => [region.code, question])).toEqual([
      [MALANG, 'A01'],
    ])
  })

  test('is not overwritten by somebody who read an older one, who is shown the newer', async () => {
    const stale = await object('A01', { text: 'Tulisan saya.', revision: 1 })
    expect([stale.status, codeOf(stale)]).toEqual([409, 'result.objection_stale'])
    expect(stale.text).toContain('Bukti ada.')
  })

  test('names a question of the instrument and documents of the own vault', async () => {
    expect(codeOf(await object('Z99'))).toBe('result.question_unknown')
    expect(codeOf(await object('A02', { versionIds: [randomUUID()] }))).toBe('evidence.version_unknown')
  })

  test('is filed by the secretariat, not by the leader', async () => {
    expect((await object('A02', {}, as(at.leader, MALANG))).status).toBe(403)
  })

  test('can be taken back and filed again', async () => {
    await expectOk(object('A03'))
    const back = await expectOk<Objection>(
      at.send('POST', `${url}/objections/A03/withdrawals`, { revision: 1 }, at.asRegion()),
    )
    expect(back.state).toBe('withdrawn')
    expect(await expectOk<Objection>(object('A03', { revision: 2 }))).toMatchObject({ state: 'filed' })
  })

  test('comes too late after 23.59 WIB of the last day', async () => {
    at.clock.now = new Date(Date.parse(OBJECTIONS_CLOSE) + 1)
    expect(codeOf(await object('A05'))).toBe('cycle.deadline_passed')
    expect((await preview()).open).toBe(false)
  })

  test('owes the panel a task with the deadline of decisions', async () => {
    const tasks = await expectOk<unknown[]>(at.get('/api/tasks', at.asMinistry()))
    expect(JSON.stringify(tasks)).toContain('result.decide:2026')
  })
})

describe('the panel', () => {
  test('upholds with a score and a reason: the score counts at once, the ratings stay', async () => {
    const before = (await preview()).content
    const one = await decide('A01', { verdict: 'upheld', score: '3.75', reason: 'Perda ada.', revision: 2 })
    expect(one.body).toMatchObject({ state: 'upheld', decidedScore: '3.75', reason: 'Perda ada.' })
    const { content, no } = await preview()
    const question = content.questions.find((q) => q.question === 'A01')
    expect([no, question?.mean, question?.adjusted]).toEqual([2, '3.75', true])
    expect(question?.rated).toBe(before.questions.find((q) => q.question === 'A01')?.mean)
    expect(Number(content.final)).toBeGreaterThanOrEqual(Number(before.final))
    const { rows } = await at.database.owner.query(`select count(*)::int as n from scoring.rating_revisions
      where moderation_id is not null`)
    expect(rows[0].n).toBe(0)
  })

  test('needs a score inside the scale to uphold', async () => {
    const body = { verdict: 'upheld', reason: 'Perda ada.', revision: 3 }
    expect(codeOf(await decide('A03', body))).toBe('result.score_out_of_scale')
    expect(codeOf(await decide('A03', { ...body, score: '4.5' }))).toBe('result.score_out_of_scale')
  })

  test('decides once', async () => {
    const again = await decide('A01', { verdict: 'dismissed', reason: 'Berubah.', revision: 3 })
    expect(codeOf(again)).toBe('result.objection_decided')
    expect(codeOf(await object('A01', { revision: 3 }))).toBe('cycle.deadline_passed')
  })

  test('must decide all before anything is published', async () => {
    const refused = await publishAll({ regions: [MALANG] })
    expect([refused.status, codeOf(refused)]).toEqual([409, 'result.not_ready'])
    expect(refused.text).toContain('1 sanggahan belum diputus')
    await expectOk(decide('A03', { verdict: 'dismissed', reason: 'Bukti tidak cukup.', revision: 3 }))
  })

  test('decides until its own deadline and not after', async () => {
    at.clock.now = new Date(Date.parse(DECISIONS_CLOSE) + 1)
    const late = await decide('A03', { verdict: 'dismissed', reason: 'Terlambat.', revision: 3 })
    expect(codeOf(late)).toBe('cycle.deadline_passed')
  })
})

describe('publication', () => {
  test('is refused while mandatory ratings are missing, until the gap is recorded', async () => {
    const refused = await publishAll()
    expect(codeOf(refused)).toBe('result.not_ready')
    expect(refused.text).toContain('117 pertanyaan wajib belum dinilai')
    const one = await assign(at, 2026, 'Contoh Asesor 4', BLITAR)
    await fill(at, one, BLITAR, { A02: null }, 2)
    expect((await publishAll()).text).toContain('1 pertanyaan wajib belum dinilai')
    const gap = { region: BLITAR, reason: 'Dokumen terbakar.' }
    expect(await expectOk(at.send('POST', `${url}/gaps`, gap, at.asMinistry()))).toEqual({
      questions: ['A02'],
    })
    expect(codeOf(await at.send('POST', `${url}/gaps`, gap, at.asMinistry()))).toBe('result.no_gap')
  })

  test('is refused while a moderation is open', async () => {
    const { owner } = at.database
    await owner.query(
      `insert into moderation.moderations (tenant_id, id, year, question, cause, ratings_before, opened_by, opened_at, revision)
       values ($1, $2, 2026, 'A01', 'spread', '[]', 'test', now(), 1)`,
      [BLITAR, randomUUID()],
    )
    expect((await publishAll()).text).toContain('masih ada moderasi terbuka')
    await owner.query(`delete from moderation.moderations`)
  })

  test('publishes all regions, numbers the letter, and marks the cycle published', async () => {
    const reply = await expectOk<{ publication: { no: number }; regions: string[] }>(publishAll())
    expect([reply.publication.no, reply.regions]).toEqual([1, [BLITAR, MALANG]])
    const { rows } = await at.database.owner.query('select state from cycle.cycles where year = 2026')
    expect(rows[0].state).toBe('published')
    const national = await at.get('/api/v1/results/2026')
    expect(national.body).toMatchObject({ coverage: { known: 2, scored: 2 }, isExample: false })
  })

  test('becomes a step on the way of each region once it is heard', async () => {
    await deliverWaiting({ database: at.database, subscriptions, now: () => new Date() })
    const { rows } = await at.database.owner.query(
      `select tenant_id, happened_on::text as on, note_id from movement.milestones where kind = 'evaluated' order by 1`,
    )
    const note_id = 'Evaluasi 2026, surat B-7/CONTOH/2026'
    expect(rows).toEqual([BLITAR, MALANG].map((tenant_id) => ({ tenant_id, on: '2026-11-22', note_id })))
  })

  test('freezes: no preview, gap, objection or second publication afterwards', async () => {
    expect(codeOf(await openPreviews([MALANG]))).toBe('result.frozen')
    expect(codeOf(await publishAll())).toBe('result.nothing_to_publish')
    const gap = { region: BLITAR, reason: 'Terlambat.' }
    expect(codeOf(await at.send('POST', `${url}/gaps`, gap, at.asMinistry()))).toBe('result.frozen')
    expect((await preview()).published).toBe(true)
  })

  test('shows the panel’s score with its reason beside the numbered ratings', async () => {
    const { body } = await at.get(`/api/v1/regions/${MALANG}/results/2026/questions`)
    const questions = (
      body as { components: { questions: { code: string; origin: unknown }[] }[] }
    ).components.flatMap((component) => component.questions)
    expect(questions.find(({ code }) => code === 'A01')?.origin).toMatchObject({
      ratings: expect.arrayContaining([expect.any(Number)]),
      adjusted: '3.75',
      reason: 'Perda ada.',
    })
  })

  test('gives every report a code that proves its figures by their hash', async () => {
    const [publication] = await expectOk<{ prints: { code: string; region: { code: string } }[] }[]>(
      at.get(`${url}/publications`, at.asMinistry()),
    )
    const code = publication?.prints.find(({ region }) => region.code === MALANG)?.code ?? ''
    const proof = await at.get(`/api/v1/verifications/${code}`)
    expect(proof.body).toMatchObject({
      code,
      replacedBy: null,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      figures: { version: 1, region: { code: MALANG } },
    })
    expect(codeOf(await at.get('/api/v1/verifications/000000000000'))).toBe('result.certificate_unknown')
  })
})

describe('a correction', () => {
  const correct = (body: object) =>
    at.send(
      'POST',
      `${url}/corrections`,
      {
        ...LETTER,
        letterNumber: 'B-8/CONTOH/2026',
        region: MALANG,
        reason: 'Salah salin.',
        scores: [],
        ...body,
      },
      at.asMinistry(),
    )

  test('that changes nothing is refused', async () => {
    expect(codeOf(await correct({}))).toBe('result.correction_changes_nothing')
  })

  test('is a new version with its reason; both are shown, and any day is known as it was', async () => {
    at.clock.now = new Date('2026-12-05T03:00:00Z')
    const before = (await at.get(`/api/v1/regions/${MALANG}/results/2026`)).body as { final: string }
    const scores = [
      { question: 'E04', score: '4' },
      { question: 'F1', score: '4' },
    ]
    const made = await expectOk<{ version: number; final: string }>(correct({ scores }))
    expect(made.version).toBe(2)
    const now = await at.get(`/api/v1/regions/${MALANG}/results/2026`)
    expect(now.body).toMatchObject({
      version: 2,
      final: made.final,
      versions: [
        { version: 2, knownFrom: '2026-12-05', reason: 'Salah salin.', final: made.final },
        { version: 1, reason: null, final: before.final },
      ],
    })
    const then = await at.get(`/api/v1/regions/${MALANG}/results/2026?per=2026-12-04`)
    expect(then.body).toMatchObject({ version: 1, final: before.final, per: '2026-12-04' })
    const page = await visit(`/daerah/${MALANG}/2026?per=2026-12-04`)
    expect(page.text).toContain('sebagaimana diketahui per 4 Desember 2026')
    expect((await visit(`/daerah/${MALANG}/2026`)).text).toContain('Salah salin.')
  })

  test('replaces the code of the report before it', async () => {
    const publications = await expectOk<
      { kind: string; prints: { code: string; region: { code: string } }[] }[]
    >(at.get(`${url}/publications`, at.asMinistry()))
    const codeIn = (kind: string) =>
      publications.find((p) => p.kind === kind)?.prints.find((p) => p.region.code === MALANG)?.code
    const proof = await at.get(`/api/v1/verifications/${codeIn('result')}`)
    expect(proof.body).toMatchObject({ replacedBy: codeIn('correction') })
  })

  test('counts in the national table, once', async () => {
    const { body } = await at.get('/api/v1/results/2026')
    expect(body).toMatchObject({ coverage: { known: 2, scored: 2 } })
  })
})
