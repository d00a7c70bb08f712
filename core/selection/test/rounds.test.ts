import { describe, expect, test } from 'vitest'
import { as } from '#test/people.ts'
import type { InterviewSheet, Questionnaire, RoundSummary } from '../contract.ts'
import { codeOf, criterion, KAB, KOTA, plan, selectionScene } from './scene.ts'

const scene = selectionScene()
const { at, people, kota, post, put, get, begin, opened } = scene

describe('a round', () => {
  test('begins from a template whose weights say that they are a proposal', async () => {
    const template = await get<{ weightsBasis: string; criteria: object[]; questions: object[] }>(
      '/round-template',
    )
    expect(template.weightsBasis).toContain('bukan ketetapan')
    expect((await post('/rounds', plan({ ...template }))).status).toBe(200)
  })

  test('is refused when its weights do not sum to 100, and rewritten only as a draft', async () => {
    const wrong = plan({
      criteria: [criterion('a', 'score', '99')].map((one) => ({ ...one, code: 'alpha' })),
    })
    expect(codeOf(await post('/rounds', wrong))).toBe('selection.criteria_wrong')
    const id = await begin()
    const { year: _y, isExample: _e, ...rest } = plan()
    expect((await put(`/rounds/${id}`, { ...rest, revision: 1 })).status).toBe(200)
    expect(codeOf(await put(`/rounds/${id}`, { ...rest, revision: 1 }))).toBe('selection.changed_meanwhile')
    expect(codeOf(await post(`/rounds/${id}/openings`, { revision: 2 }))).toBe('selection.round_not_ready')
    await post(`/rounds/${id}/candidates`, { regions: [KOTA, KAB] })
    expect((await post(`/rounds/${id}/removals`, { region: KAB })).status).toBe(200)
    expect((await post(`/rounds/${id}/openings`, { revision: 2 })).status).toBe(200)
    expect(codeOf(await put(`/rounds/${id}`, { ...rest, revision: 3 }))).toBe('selection.not_now')
    expect(codeOf(await post(`/rounds/${id}/extensions`, { answersUntil: '2026-12-01', revision: 3 }))).toBe(
      'selection.day_not_later',
    )
    expect((await post(`/rounds/${id}/extensions`, { answersUntil: '2026-12-20', revision: 3 })).status).toBe(
      200,
    )
  })

  test('shows itself to its candidates once it is open, and to nobody else', async () => {
    const draft = await begin()
    await post(`/rounds/${draft}/candidates`, { regions: [KOTA] })
    expect((await at.get(`/api/selection/rounds/${draft}`, kota())).status).toBe(404)
    const id = await opened([KOTA])
    expect((await get<RoundSummary[]>('/rounds', kota())).map(({ round }) => round.id)).toContain(id)
    expect((await at.get(`/api/selection/rounds/${id}`, as(people.asri, KAB))).status).toBe(404)
    expect((await at.get(`/api/selection/rounds/${id}/ranking`, kota())).status).toBe(403)
    expect((await at.get(`/api/selection/rounds/${id}`)).status).toBe(401)
    expect((await post(`/rounds/${id}/candidates`, { regions: ['99.99'] })).status).toBe(422)
  })
})

describe('a questionnaire', () => {
  test('is answered, refused while half done, submitted, returned with a reason and submitted again', async () => {
    const id = await opened()
    const path = `/questionnaires/${id}`
    const half = { level: null, text: 'Sedang disusun', evidence: '', revision: 0 }
    expect((await put(`${path}/answers/vision`, half, kota())).status).toBe(200)
    expect(codeOf(await put(`${path}/answers/vision`, half, kota()))).toBe('selection.changed_meanwhile')
    expect(codeOf(await put(`${path}/answers/nothing`, half, kota()))).toBe('selection.question_unknown')
    expect(codeOf(await post(`${path}/submissions`, {}, kota()))).toBe('selection.answers_missing')
    const whole = { level: 3, text: 'Selaras', evidence: 'RPJMD', revision: 1 }
    expect((await put(`${path}/answers/vision`, whole, kota())).status).toBe(200)
    const sheet = () => get<InterviewSheet>(`/rounds/${id}/interviews/${KOTA}`)
    expect((await sheet()).answers).toEqual([])
    expect(codeOf(await post(`/rounds/${id}/returns`, { region: KOTA, reason: 'Belum' }))).toBe(
      'selection.not_submitted',
    )
    expect((await post(`${path}/submissions`, {}, as(people.lala, KOTA))).status).toBe(200)
    expect((await sheet()).answers).toMatchObject([{ text: 'Selaras', changedBy: null }])
    expect(codeOf(await put(`${path}/answers/vision`, { ...whole, revision: 2 }, kota()))).toBe(
      'selection.questionnaire_closed',
    )
    const back = { region: KOTA, reason: 'Sebut nomor peraturannya' }
    expect((await post(`/rounds/${id}/returns`, back)).status).toBe(200)
    expect((await sheet()).answers).toEqual([])
    const mine = await get<Questionnaire>(path, kota())
    expect(mine.candidate).toMatchObject({ state: 'returned', returnReason: back.reason })
    expect(mine.answers[0]).toMatchObject({ text: 'Selaras', changedBy: 'Ayu' })
    expect((await post(`${path}/submissions`, {}, kota())).status).toBe(200)
    const { rows } = await at.database.owner.query(
      `select name from facts.fact where tenant_id = $1 and name = 'selection.questionnaire_moved'`,
      [KOTA],
    )
    expect(rows.length).toBeGreaterThanOrEqual(3)
  })

  test('belongs to its region, takes nothing after the last instant, and is a task until it is submitted', async () => {
    const id = await opened()
    const content = { level: 3, text: 'x', evidence: '', revision: 0 }
    expect(
      (
        await at.get(
          `/api/selection/questionnaires/${id}`,
          as(await at.hire('35.07', 'region_admin', 'Eka'), '35.07'),
        )
      ).status,
    ).toBe(404)
    expect((await put(`/questionnaires/${id}/answers/vision`, content, as(people.lala, KOTA))).status).toBe(
      403,
    )
    expect((await put(`/questionnaires/${id}/answers/vision`, { ...content, level: 5 }, kota())).status).toBe(
      422,
    )
    const keys = async () =>
      ((await at.get('/api/tasks', kota())).body as { key: string }[]).map(({ key }) => key)
    expect(await keys()).toContain(`selection.answer:${id}`)
    const before = scene.now()
    scene.moveTo(new Date('2026-12-15T17:00:00Z'))
    expect(codeOf(await put(`/questionnaires/${id}/answers/vision`, content, kota()))).toBe(
      'selection.questionnaire_closed',
    )
    expect(await keys()).not.toContain(`selection.answer:${id}`)
    scene.moveTo(before)
  })
})
