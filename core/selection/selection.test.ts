import { beforeAll, describe, expect, test } from 'vitest'
import { publicPages } from '#test/pages.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import type {
  InterviewSheet,
  Questionnaire,
  Ranking,
  Readiness,
  RoundDetail,
  RoundSummary,
} from './contract.ts'

let now = new Date('2026-11-22T03:00:00Z')
const at = peopleServer(() => now)
const visit = publicPages(at)
const KOTA = '35.72'
const KAB = '35.05'
let dewi: Person
let budi: Person
let citra: Person
let ayu: Person
let asri: Person
let lala: Person

beforeAll(async () => {
  dewi = await at.hire('00', 'ministry_admin', 'Dewi')
  budi = await at.hire('00', 'assessor', 'Budi')
  citra = await at.hire('00', 'assessor', 'Citra')
  ayu = await at.hire(KOTA, 'region_admin', 'Ayu')
  lala = await at.hire(KOTA, 'leader', 'Lala')
  asri = await at.hire(KAB, 'region_admin', 'Asri')
})

type Headers = Record<string, string>
const ministry = (): Headers => as(dewi, '00')
const kota = (): Headers => as(ayu, KOTA)
const post = (path: string, body: object, headers = ministry()) =>
  at.send('POST', `/api/selection${path}`, body, headers)
const put = (path: string, body: object, headers = ministry()) =>
  at.send('PUT', `/api/selection${path}`, body, headers)
const published = async <R>(path: string) => (await at.get(`/api/v1${path}`)).body as R
const get = async <R>(path: string, headers = ministry()) =>
  (await at.get(`/api/selection${path}`, headers)).body as R
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code

const criterion = (code: string, kind: string, weight: string, rest: object = {}) => ({
  code,
  name: { id: `Kriteria ${code}`, en: `Criterion ${code}` },
  kind,
  weight,
  knockOutBelow: null,
  thresholds: null,
  unit: null,
  guide: { id: '', en: '' },
  ...rest,
})

const plan = (rest: object = {}) => ({
  year: 2026,
  isExample: true,
  title: { id: 'Seleksi contoh', en: 'Example selection' },
  answersUntil: '2026-12-15',
  weightsBasis: 'Usulan, bukan ketetapan',
  criteria: [
    criterion('commitment', 'interview', '40', { knockOutBelow: '2' }),
    criterion('budget_room', 'number', '40', { thresholds: ['0.25', '0.5', '1', '2'] }),
    criterion('readiness', 'readiness', '20'),
  ],
  questions: [
    {
      code: 'vision',
      topic: { id: 'Visi', en: 'Vision' },
      text: { id: 'Bagaimana visinya?', en: 'What vision?' },
    },
  ],
  ...rest,
})

async function begin(rest: object = {}): Promise<string> {
  const made = await post('/rounds', plan(rest))
  expect(made.status).toBe(200)
  return (made.body as { id: string }).id
}
const roundOf = async (id: string, headers = ministry()) => get<RoundDetail>(`/rounds/${id}`, headers)
const revisionOf = async (id: string) => (await roundOf(id)).round.revision

async function opened(regions = [KOTA, KAB]): Promise<string> {
  const id = await begin()
  expect((await post(`/rounds/${id}/candidates`, { regions })).status).toBe(200)
  expect((await post(`/rounds/${id}/openings`, { revision: 1 })).status).toBe(200)
  return id
}

async function answered(id: string, headers = kota()): Promise<void> {
  const content = { level: 3, text: 'Selaras dengan RPJMD', evidence: 'RPJMD bab 5', revision: 0 }
  expect((await put(`/questionnaires/${id}/answers/vision`, content, headers)).status).toBe(200)
  expect((await post(`/questionnaires/${id}/submissions`, {}, headers)).status).toBe(200)
}

async function interviewed(id: string, region: string, person: Person, score: number): Promise<void> {
  const path = `/rounds/${id}/interviews/${region}`
  const headers = as(person, '00')
  const mine = (await get<InterviewSheet>(path, headers)).mine
  const scores = [{ criterion: 'commitment', score, note: 'Kepala daerah hadir' }]
  const saved = await put(path, { scores, note: '', revision: mine?.revision ?? 0 }, headers)
  expect(saved.status).toBe(200)
  const { revision } = saved.body as { revision: number }
  expect((await post(`${path}/submissions`, { revision }, headers)).status).toBe(200)
}

async function ready(headers: Record<string, string>): Promise<void> {
  const { id } = (await post('/readiness', { elements: 'three' }, headers)).body as { id: string }
  const { set } = await get<Readiness>('/readiness', headers)
  const items = set.elements
    .filter(({ code }) => code.endsWith('structure'))
    .flatMap((element) => element.items)
  for (const { code } of items) {
    const sent = await put(
      `/readiness/${id}/ratings/${code}`,
      { rating: 'moderate', evidence: '', revision: 0 },
      headers,
    )
    expect(sent.status).toBe(200)
  }
  expect((await post(`/readiness/${id}/submissions`, {}, headers)).status).toBe(200)
}

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

describe('readiness', () => {
  test('is rated, submitted whole and frozen, and only then seen by the ministry', async () => {
    const headers = as(asri, KAB)
    const { id } = (await post('/readiness', { elements: 'five' }, headers)).body as { id: string }
    expect(codeOf(await post('/readiness', { elements: 'five' }, headers))).toBe('selection.readiness_open')
    const { set } = await get<Readiness>('/readiness', headers)
    const items = set.elements.flatMap((element) => element.items)
    expect(items).toHaveLength(25)
    const rate = (item: string, revision: number, evidence = '') =>
      put(`/readiness/${id}/ratings/${item}`, { rating: 'good', evidence, revision }, headers)
    for (const { code } of items.slice(1)) await rate(code, 0, 'dokumen')
    await rate(items[0]?.code ?? '', 0)
    expect(codeOf(await rate(items[0]?.code ?? '', 0))).toBe('selection.changed_meanwhile')
    expect(codeOf(await rate('no_such_item', 0))).toBe('selection.item_unknown')
    expect(codeOf(await post(`/readiness/${id}/submissions`, {}, headers))).toBe('selection.ratings_missing')
    expect((await get<Readiness>(`/regions/${KAB}/readiness`)).history).toEqual([])
    await rate(items[0]?.code ?? '', 1, 'peta')
    expect((await post(`/readiness/${id}/submissions`, {}, headers)).status).toBe(200)
    expect(codeOf(await rate(items[0]?.code ?? '', 2))).toBe('selection.readiness_submitted')
    const seen = await get<Readiness>(`/regions/${KAB}/readiness`)
    expect(seen.history[0]?.profile).toMatchObject({ index: '4.00', exact: '4' })
    expect(seen.history[0]?.ratings).toHaveLength(25)
    const csv = await at.get(`/api/selection/readiness/${id}/table.csv`, headers)
    expect(csv.text).toContain('baik')
    expect((await at.get(`/api/selection/readiness/${id}/table.csv`, kota())).status).toBe(404)
  })

  test('of a region is closed to others and to those without the permission', async () => {
    expect((await at.get(`/api/selection/regions/${KAB}/readiness`, kota())).status).toBe(403)
    expect((await post('/readiness', { elements: 'five' }, as(lala, KOTA))).status).toBe(403)
    expect((await post('/readiness', { elements: 'seven' }, kota())).status).toBe(422)
  })
})

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
    expect((await at.get(`/api/selection/rounds/${id}`, as(asri, KAB))).status).toBe(404)
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
    expect((await post(`${path}/submissions`, {}, as(lala, KOTA))).status).toBe(200)
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
    expect((await put(`/questionnaires/${id}/answers/vision`, content, as(lala, KOTA))).status).toBe(403)
    expect((await put(`/questionnaires/${id}/answers/vision`, { ...content, level: 5 }, kota())).status).toBe(
      422,
    )
    const keys = async () =>
      ((await at.get('/api/tasks', kota())).body as { key: string }[]).map(({ key }) => key)
    expect(await keys()).toContain(`selection.answer:${id}`)
    const before = now
    now = new Date('2026-12-15T17:00:00Z')
    expect(codeOf(await put(`/questionnaires/${id}/answers/vision`, content, kota()))).toBe(
      'selection.questionnaire_closed',
    )
    expect(await keys()).not.toContain(`selection.answer:${id}`)
    now = before
  })
})

describe('a selection', () => {
  test('goes from interviews blind to each other to a frozen list whose chosen join the cohort', async () => {
    const id = await opened()
    await answered(id)
    await ready(kota())
    const asked = { regions: [KOTA, KAB], people: [budi.id, citra.id] }
    expect((await post(`/rounds/${id}/interviews`, asked)).body).toEqual({ added: 4 })
    expect(codeOf(await post(`/rounds/${id}/interviews`, { ...asked, people: [ayu.id] }))).toBe(
      'selection.interviewer_unknown',
    )
    expect(codeOf(await put(`/rounds/${id}/interviews/${KOTA}`, { scores: [], note: '', revision: 1 }))).toBe(
      'selection.not_assigned',
    )
    const owed = (await at.get('/api/tasks', as(budi, '00'))).body as { key: string }[]
    expect(owed.map(({ key }) => key)).toContain(`selection.interview:${id}`)

    await interviewed(id, KOTA, budi, 4)
    const blind = await get<InterviewSheet>(`/rounds/${id}/interviews/${KOTA}`, as(citra, '00'))
    expect([blind.others.length, blind.othersTotal]).toEqual([0, 1])
    expect(
      codeOf(await post(`/rounds/${id}/interviews/${KOTA}/submissions`, { revision: 1 }, as(citra, '00'))),
    ).toBe('selection.scores_missing')
    await interviewed(id, KOTA, citra, 3)
    const open = await get<InterviewSheet>(`/rounds/${id}/interviews/${KOTA}`, as(citra, '00'))
    expect(open.others).toMatchObject([{ person: { name: 'Budi' } }])
    expect(
      codeOf(
        await put(`/rounds/${id}/interviews/${KOTA}`, { scores: [], note: '', revision: 3 }, as(citra, '00')),
      ),
    ).toBe('selection.interview_submitted')
    await interviewed(id, KAB, budi, 1)
    expect((await post(`/rounds/${id}/interview-removals`, { region: KAB, person: citra.id })).status).toBe(
      200,
    )
    expect(codeOf(await post(`/rounds/${id}/interview-removals`, { region: KAB, person: budi.id }))).toBe(
      'selection.interview_begun',
    )

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
