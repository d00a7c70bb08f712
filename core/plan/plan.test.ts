import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import type { Dimensions, GoalDiff, OwnGoal, PlanText } from './contract.ts'
import { findPlan, getDimensions } from './public.ts'
import { loadReference } from './reference.ts'

const MALANG = '35.07'
const BLITAR = '35.05'
const KOTA_BLITAR = '35.72'
const at = peopleServer(() => new Date('2026-11-22T03:00:00Z'))
let ayu: Person
let budi: Person
let asri: Person

beforeAll(async () => {
  ayu = await at.hire(MALANG, 'region_admin', 'Ayu')
  budi = await at.hire(MALANG, 'opd_officer', 'Budi', await at.foundOpd(MALANG, 'DINKES', 'Dinas Kesehatan'))
  asri = await at.hire(BLITAR, 'region_admin', 'Asri')
})

const secretariat = () => as(ayu, MALANG)
const send = (method: 'POST' | 'PUT', path: string, body: object, headers = secretariat()) =>
  at.send(method, `/api/plan${path}`, body, headers)
const read = async (headers = secretariat()) =>
  ((await at.get('/api/plan', headers)).body as { plan: PlanText | null }).plan
const codeOf = ({ status, body }: { status: number; body: unknown }) => [
  status,
  (body as { code: string }).code,
]
const asProduct = <R>(tenant: string, act: Parameters<typeof runAsSystem<R>>[2]) =>
  runAsSystem(at.database, tenant, act)

describe('the shipped plan of Kabupaten Blitar', () => {
  test('says what is published, with its source, and invents nothing', async () => {
    const plan = await read(as(asri, BLITAR))
    expect(plan?.frame).toMatchObject({
      fromYear: 2019,
      toYear: 2028,
      legalBasis: { kind: 'perbup', number: '22', year: 2019 },
      changedBy: null,
    })
    expect(plan?.vision.words.map(({ word }) => word)).toEqual(['Cepat', 'Nyaman', 'Sejahtera'])
    expect(plan?.vision.missions).toEqual([])
    expect(plan?.source?.id).toContain('bangsaonline.com')
  })

  test('is never loaded over what the region wrote', async () => {
    const plan = await read(as(asri, BLITAR))
    const { changedBy: _by, changedAt: _at, ...frame } = plan?.frame ?? { changedBy: '', changedAt: '' }
    const saved = await send('PUT', '/frame', { ...frame, title: 'Rencana kami' }, as(asri, BLITAR))
    expect(saved.status).toBe(200)
    await asProduct('00', (ctx) => loadReference(ctx))
    expect((await read(as(asri, BLITAR)))?.frame).toMatchObject({ title: 'Rencana kami', changedBy: 'Asri' })
  })

  test('leaves Kota Blitar with its six dimensions and without a plan of anybody’s making', async () => {
    const [plan, dimensions] = await asProduct(KOTA_BLITAR, async ({ tx, tenant }) => [
      await findPlan(tx, tenant),
      await getDimensions(tx, tenant),
    ])
    expect(plan).toBeUndefined()
    expect(dimensions.map(({ code }) => code)).toEqual([
      'governance',
      'economy',
      'living',
      'society',
      'environment',
      'mobility',
    ])
  })
})

describe('a plan', () => {
  test('can not be written before it was begun, and begins once', async () => {
    const early = await send('PUT', '/vision', { sentence: 'x', words: [], missions: [], revision: 0 })
    expect(codeOf(early)).toEqual([409, 'plan.missing'])
    const long = await send('POST', '', { title: 'Rencana induk', fromYear: 2026, toYear: 2050 })
    expect(codeOf(long)).toEqual([422, 'plan.period_wrong'])
    const begun = { title: 'Rencana induk', fromYear: 2026, toYear: 2030 }
    expect((await send('POST', '', begun)).status).toBe(200)
    expect(codeOf(await send('POST', '', begun))).toEqual([409, 'plan.already_begun'])
  })

  test('is saved part by part, and a repeated sending is no conflict with itself', async () => {
    const vision = {
      sentence: 'Maju',
      words: [{ word: 'Maju', meaning: 'Terus lebih baik' }],
      missions: ['Satu'],
    }
    const first = await send('PUT', '/vision', { ...vision, revision: 0 })
    expect(first.body).toMatchObject({ revision: 1 })
    expect((await send('PUT', '/vision', { ...vision, revision: 0 })).body).toMatchObject({ revision: 1 })
    expect((await read())?.vision).toMatchObject({ ...vision, revision: 1, changedBy: 'Ayu' })
  })

  test('keeps what somebody else wrote meanwhile', async () => {
    const now = (await read())?.vision.revision ?? 0
    const one = { sentence: 'Yang pertama', words: [], missions: [] }
    expect((await send('PUT', '/vision', { ...one, revision: now })).status).toBe(200)
    const late = await send('PUT', '/vision', { ...one, sentence: 'Yang kedua', revision: now })
    expect(codeOf(late)).toEqual([409, 'plan.part_changed'])
    expect((await read())?.vision.sentence).toBe('Yang pertama')
  })

  test('has a section for each readiness element and dimension and for nothing else', async () => {
    const text = { condition: 'Baik', gap: 'Ada', opportunity: 'Banyak', revision: 0 }
    expect((await send('PUT', '/analysis/culture', text)).status).toBe(200)
    expect((await send('PUT', '/analysis/dimension.living', text)).status).toBe(200)
    expect(codeOf(await send('PUT', '/analysis/weather', text))).toEqual([404, 'plan.section_unknown'])
    const sections = (await read())?.analysis.map(({ section }) => section)
    expect(sections?.slice(0, 6)).toEqual([
      'nature',
      'structure',
      'infrastructure',
      'superstructure',
      'culture',
      'dimension.governance',
    ])
  })

  test('has activities in four action plans', async () => {
    const activity = {
      id: randomUUID(),
      name: 'Pelatihan data',
      opdId: null,
      fromYear: 2026,
      toYear: 2027,
      output: '40 orang',
    }
    const saved = await send('PUT', '/action-plans/people', { activities: [activity], revision: 0 })
    expect(saved.status).toBe(200)
    const back = { activities: [{ ...activity, toYear: 2025 }], revision: 1 }
    expect(codeOf(await send('PUT', '/action-plans/people', back))).toEqual([422, 'plan.period_wrong'])
    const plan = await asProduct(MALANG, ({ tx, tenant }) => findPlan(tx, tenant))
    expect(plan?.actions.people).toEqual([activity])
  })

  test('is read by its agencies and written by its secretariat only', async () => {
    expect((await at.get('/api/plan', as(budi, MALANG))).status).toBe(200)
    const body = { sentence: 'x', words: [], missions: [], revision: 0 }
    expect((await send('PUT', '/vision', body, as(budi, MALANG))).status).toBe(403)
    expect((await at.get('/api/plan', as(ayu, BLITAR))).status).toBe(403)
    expect((await at.get('/api/plan')).status).toBe(401)
  })

  test('refuses what is no plan', async () => {
    const frame = { title: '', fromYear: 'dahulu', toYear: 2030, legalBasis: null, revision: 1 }
    expect((await send('PUT', '/frame', frame)).status).toBe(422)
  })
})

describe('dimensions', () => {
  test('are those of the national set until a region chooses, and chosen by year', async () => {
    const { current, sets } = (await at.get('/api/plan/dimensions', secretariat())).body as Dimensions
    expect(current.map(({ code }) => code)).toContain('branding')
    const set = sets.find(({ code }) => code === 'draft-2026')
    expect(set?.status).toBe('draft')
    const choice = { setCode: 'draft-2026', setVersion: 1, dimensions: set?.dimensions ?? [], revision: 0 }
    expect((await send('PUT', '/dimensions/2027', choice)).status).toBe(200)
    const [before, after] = await asProduct(MALANG, async ({ tx, tenant }) => [
      await getDimensions(tx, tenant, 2026),
      await getDimensions(tx, tenant, 2027),
    ])
    expect([before.length, after.map(({ code }) => code)[0]]).toEqual([6, 'bureaucracy_governance'])
    expect(codeOf(await send('PUT', '/dimensions/2027', choice))).toEqual([409, 'plan.dimensions_changed'])
  })

  test('of the region’s own need codes of their own and a set that exists', async () => {
    const one = {
      code: 'living',
      name: { id: 'Hidup', en: 'Living' },
      hue: 'living',
      twins: [],
      subDimensions: [],
    }
    const twice = { setCode: 'national-2023', setVersion: 1, dimensions: [one, one], revision: 0 }
    expect(codeOf(await send('PUT', '/dimensions/2028', twice))).toEqual([422, 'plan.codes_repeated'])
    const lost = { ...twice, setCode: 'nowhere', dimensions: [one] }
    expect(codeOf(await send('PUT', '/dimensions/2028', lost))).toEqual([404, 'plan.dimension_set_unknown'])
  })
})

describe('goals', () => {
  const goals = async () =>
    (await at.get('/api/plan/goals', secretariat())).body as { own: OwnGoal[]; shared: [] }

  test('are compared with what is there before they are added', async () => {
    const text = '1.1\tKemiskinan turun\n1.2;Layanan cepat\ntanpa nama\n1.1,Lagi'
    const { goals: found, faults } = (await send('POST', '/goal-comparisons', { framework: 'RPJMD', text }))
      .body as GoalDiff
    expect(found.map(({ code, change }) => [code, change])).toEqual([
      ['1.1', 'new'],
      ['1.2', 'new'],
    ])
    expect(faults.map(({ line }) => line)).toEqual([3, 4])
    const list = found.map(({ framework, code, name }) => ({ framework, code, name }))
    expect((await send('POST', '/goals', { goals: list })).body).toEqual({ added: 2, renamed: 0 })
    const again = { framework: 'RPJMD', text: '1.1\tKemiskinan turun\n1.2\tLayanan lebih cepat' }
    const second = (await send('POST', '/goal-comparisons', again)).body as GoalDiff
    expect(second.goals.map(({ change, before }) => [change, before])).toEqual([
      ['same', null],
      ['renamed', 'Layanan cepat'],
    ])
  })

  test('are renamed and closed by whoever saw the newest', async () => {
    const [goal] = (await goals()).own
    const change = { revision: goal?.revision ?? 0, name: 'Kemiskinan tinggal sedikit', isClosed: true }
    expect((await send('PUT', `/goals/${goal?.id}`, change)).status).toBe(200)
    expect(codeOf(await send('PUT', `/goals/${goal?.id}`, change))).toEqual([409, 'plan.goal_changed'])
    expect(codeOf(await send('PUT', `/goals/${randomUUID()}`, change))).toEqual([404, 'plan.goal_unknown'])
    expect((await goals()).own.at(-1)?.closedAt).not.toBeNull()
    const plan = await asProduct(MALANG, ({ tx, tenant }) => findPlan(tx, tenant))
    expect(plan?.goals.map(({ id }) => id)).toContain('SDG:11')
    expect(plan?.goals.some(({ id }) => id === goal?.id)).toBe(false)
  })

  test('that everybody shares are 17 of the United Nations and eight aspects of SPBE', async () => {
    expect((await goals()).shared).toHaveLength(25)
  })

  test('come from a file too', async () => {
    const file = { name: 'sasaran.csv', bytes: 'kode,nama\n2.1,Jalan mantap\n' }
    const { body } = await at.upload(
      '/api/plan/goal-file-comparisons',
      file,
      { framework: 'RKPD' },
      secretariat(),
    )
    expect((body as GoalDiff).goals).toMatchObject([{ framework: 'RKPD', code: '2.1', change: 'new' }])
  })
})
