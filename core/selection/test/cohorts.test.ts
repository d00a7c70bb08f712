import { describe, expect, test } from 'vitest'
import { publicPages } from '#test/pages.ts'
import { as } from '#test/people.ts'
import type { InterviewSheet, Questionnaire, Ranking } from '../contract.ts'
import { codeOf, KAB, KOTA, selectionScene } from './scene.ts'

const scene = selectionScene()
const {
  at,
  people,
  ministry,
  kota,
  post,
  put,
  get,
  published,
  opened,
  answered,
  interviewed,
  ready,
  revisionOf,
} = scene
const visit = publicPages(at)

describe('cohorts', () => {
  test('are shipped with members and with figures that keep their sources apart', async () => {
    const cohorts =
      await published<
        { year: number; members: number; figures: { kind: string; value: { id: string } }[] }[]
      >('/cohorts')
    expect(cohorts.slice(0, 6).map(({ year, members }) => [year, members])).toEqual([
      [2017, 25],
      [2018, 51],
      [2019, 25],
      [2021, 41],
      [2022, 1],
      [2023, 9],
    ])
    const candidates = cohorts[1]?.figures
      .filter(({ kind }) => kind === 'candidates')
      .map(({ value }) => value.id)
    expect(candidates).toEqual(['165', '154'])
  })

  test('take a region with its basis, and a membership that ends stays with its reason', async () => {
    const basis = { id: 'surat contoh', en: 'example letter' }
    expect((await post('/cohorts/2022/members', { region: '35.06', basis })).status).toBe(200)
    expect(codeOf(await post('/cohorts/2022/members', { region: '35.06', basis }))).toBe(
      'selection.member_already',
    )
    expect(codeOf(await post('/cohorts/2022/members', { region: '99.99', basis }))).toBe(
      'selection.region_unknown',
    )
    const end = { region: '35.06', until: '2024-01-31', reason: 'Mengundurkan diri' }
    expect(codeOf(await post('/cohorts/2022/endings', { ...end, until: '2021-01-01' }))).toBe(
      'selection.end_before_start',
    )
    expect((await post('/cohorts/2022/endings', end)).status).toBe(200)
    const { members } = await published<{
      members: { code: string; until: string; endReason: string }[]
    }>('/cohorts/2022')
    expect(members.find(({ code }) => code === '35.06')).toMatchObject({
      until: '2024-01-31',
      endReason: 'Mengundurkan diri',
    })
    const { rows } = await at.database.owner.query(
      `select from identity.cohort_regions where region_code = '35.06' and year = 2022`,
    )
    expect(rows).toHaveLength(0)
  })

  test('are changed by the ministry alone, and exported with codes as text', async () => {
    const basis = { id: 'surat contoh', en: 'example letter' }
    expect((await post('/cohorts/2022/members', { region: KAB, basis }, kota())).status).toBe(403)
    expect((await post('/cohorts/2022/members', { region: KAB, basis }, {})).status).toBe(401)
    expect((await post('/cohorts/2022/members', { region: 'x', basis })).status).toBe(422)
    expect(codeOf(await at.get('/api/v1/cohorts/2099'))).toBe('selection.cohort_unknown')
    const csv = await at.get('/api/v1/cohort-members.csv')
    expect(csv.text).toContain('35.05,Kab. Blitar')
  })
})

describe('a selection', () => {
  test('goes from interviews blind to each other to a frozen list whose chosen join the cohort', async () => {
    const id = await opened()
    await answered(id)
    await ready(kota())
    const asked = { regions: [KOTA, KAB], people: [people.budi.id, people.citra.id] }
    expect((await post(`/rounds/${id}/interviews`, asked)).body).toEqual({ added: 4 })
    expect(codeOf(await post(`/rounds/${id}/interviews`, { ...asked, people: [people.ayu.id] }))).toBe(
      'selection.interviewer_unknown',
    )
    expect(codeOf(await put(`/rounds/${id}/interviews/${KOTA}`, { scores: [], note: '', revision: 1 }))).toBe(
      'selection.not_assigned',
    )
    const owed = (await at.get('/api/tasks', as(people.budi, '00'))).body as { key: string }[]
    expect(owed.map(({ key }) => key)).toContain(`selection.interview:${id}`)

    await interviewed(id, KOTA, people.budi, 4)
    const blind = await get<InterviewSheet>(`/rounds/${id}/interviews/${KOTA}`, as(people.citra, '00'))
    expect([blind.others.length, blind.othersTotal]).toEqual([0, 1])
    expect(
      codeOf(
        await post(`/rounds/${id}/interviews/${KOTA}/submissions`, { revision: 1 }, as(people.citra, '00')),
      ),
    ).toBe('selection.scores_missing')
    await interviewed(id, KOTA, people.citra, 3)
    const open = await get<InterviewSheet>(`/rounds/${id}/interviews/${KOTA}`, as(people.citra, '00'))
    expect(open.others).toMatchObject([{ person: { name: 'Budi' } }])
    expect(
      codeOf(
        await put(
          `/rounds/${id}/interviews/${KOTA}`,
          { scores: [], note: '', revision: 3 },
          as(people.citra, '00'),
        ),
      ),
    ).toBe('selection.interview_submitted')
    await interviewed(id, KAB, people.budi, 1)
    expect(
      (await post(`/rounds/${id}/interview-removals`, { region: KAB, person: people.citra.id })).status,
    ).toBe(200)
    expect(
      codeOf(await post(`/rounds/${id}/interview-removals`, { region: KAB, person: people.budi.id })),
    ).toBe('selection.interview_begun')

    const figure = { region: KOTA, value: '1.2', note: 'APBD 2026', revision: 0 }
    expect((await put(`/rounds/${id}/figures/budget_room`, figure)).status).toBe(200)
    expect(codeOf(await put(`/rounds/${id}/figures/budget_room`, figure))).toBe('selection.changed_meanwhile')
    expect(codeOf(await put(`/rounds/${id}/figures/commitment`, figure))).toBe('selection.criterion_unknown')

    // 40 × 3.5/4 + 40 × 3/4 + 20 × 2/4 = 35 + 30 + 10
    const { rows } = await get<Ranking>(`/rounds/${id}/ranking`)
    expect(
      rows.map(({ candidate, rank, total, isKnockedOut }) => [
        candidate.region.code,
        rank,
        total,
        isKnockedOut,
      ]),
    ).toEqual([
      [KOTA, 1, '75.00', false],
      [KAB, null, expect.any(String), true],
    ])

    const decide = {
      number: '01/contoh/2026',
      datedOn: '2026-12-20',
      place: 'Jakarta',
      signatory: 'Contoh Direktorat Jenderal',
    }
    expect(codeOf(await post(`/rounds/${id}/closures`, { ...decide, revision: 2 }))).toBe(
      'selection.decisions_missing',
    )
    const verdict = (region: string, what: string, revision = 0) =>
      put(`/rounds/${id}/decisions/${region}`, { verdict: what, reason: 'Sesuai peringkat', revision })
    expect(codeOf(await verdict(KAB, 'chosen'))).toBe('selection.knocked_out')
    expect((await verdict(KAB, 'not_chosen')).status).toBe(200)
    expect((await verdict(KOTA, 'reserve')).status).toBe(200)
    expect((await verdict(KOTA, 'chosen', 1)).status).toBe(200)
    expect(codeOf(await verdict(KOTA, 'reserve', 1))).toBe('selection.changed_meanwhile')
    expect((await post(`/rounds/${id}/closures`, { ...decide, revision: await revisionOf(id) })).status).toBe(
      200,
    )
    expect(codeOf(await verdict(KOTA, 'reserve', 2))).toBe('selection.not_now')

    const pdf = await at.get(`/api/selection/rounds/${id}/list.pdf`, ministry())
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
    const csv = await at.get(`/api/selection/rounds/${id}/ranking.csv`, ministry())
    expect(csv.text).toContain('terpilih')
    expect((await get<Questionnaire>(`/questionnaires/${id}`, kota())).candidate.verdict).toBeNull()
    expect((await at.get(`/api/selection/lists/${id}`)).status).toBe(404)

    expect((await post(`/rounds/${id}/publications`, { revision: await revisionOf(id) })).status).toBe(200)
    expect((await get<Questionnaire>(`/questionnaires/${id}`, kota())).candidate).toMatchObject({
      verdict: 'chosen',
    })
    const cohort = await published<{
      members: { code: string; isExample: boolean }[]
      lists: { sha256: string }[]
    }>('/cohorts/2026')
    expect(cohort.members).toMatchObject([{ code: KOTA, isExample: true }])
    const list = (await at.get(`/api/selection/lists/${id}`)).body as {
      sha256: string
      regions: { verdict: string }[]
    }
    expect(list.regions).toEqual([{ code: KOTA, name: 'Kota Blitar', verdict: 'chosen' }])
    expect(cohort.lists[0]?.sha256).toBe(list.sha256)
    const facts = await at.database.owner.query(
      `select payload from facts.fact where tenant_id = '00' and name = 'selection.decided'`,
    )
    expect(facts.rows).toMatchObject([{ payload: { year: 2026, chosen: [KOTA], notChosen: [KAB] } }])
  })
})

describe('the public pages', () => {
  test('name the sources of every figure, also where they disagree', async () => {
    const { status, text } = await visit('/angkatan')
    expect(status).toBe(200)
    for (const told of ['165', '154', 'Makassar', 'aptika.kominfo.go.id']) expect(text).toContain(told)
  })

  test('show a cohort with its members, and say contoh of an example', async () => {
    const { status, text } = await visit('/angkatan/2026')
    expect(status).toBe(200)
    expect(text).toContain('Kota Blitar')
    expect(text).toContain('(contoh)')
    expect((await visit('/en/angkatan/2017')).text).toContain('25 regions in the cohort of 2017')
  })

  test('do not know a year or a list that is not there', async () => {
    const codes = await Promise.all(['/angkatan/2099', '/angkatan/abc', '/angkatan/daftar/x'].map(visit))
    expect(codes.map(({ status }) => status)).toEqual([404, 404, 404])
  })
})
