import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { deliverWaiting } from '#platform/facts/deliver.ts'
import { publishNow } from '#platform/facts/publish.ts'
import { runAsSystem } from '#platform/start.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { productWith } from '#test/product.ts'
import { catchUp } from '../commands/fold-stale.ts'
import { lookForAnomalies } from '../commands/look-for-anomalies.ts'
import type {
  Anomaly,
  Explanation,
  Indicator,
  IndicatorRow,
  ManualValue,
  MeasurementPage,
  PublicIndicator,
  Series,
} from '../contract.ts'
import { loadStandards } from '../reference.ts'
import { subscriptionsOf } from '../subscriptions.ts'
import { measures, WaterDrawn, well } from './wells.ts'

const BLITAR = '35.05'
const product = productWith(well)
let clock = new Date('2026-11-22T05:00:00Z')
const at = peopleServer(() => clock, {}, product)
let asri: Person
let lina: Person
let budi: Person
let dewi: Person
let citra: Person
let dinkes = ''

const deliver = () =>
  deliverWaiting({ database: at.database, subscriptions: subscriptionsOf(() => product), now: () => clock })

const draw = (...drawn: [id: string, at: string, waitedMs: number | null, village?: string][]) =>
  runAsSystem(at.database, BLITAR, (ctx) =>
    publishNow(
      { ...ctx, now: clock },
      ...drawn.map(([wellId, when, waitedMs, village]) =>
        WaterDrawn.of({ wellId, at: when, waitedMs, ...(village === undefined ? {} : { village }) }),
      ),
    ),
  )

beforeAll(async () => {
  await runAsSystem(at.database, '00', (ctx) => loadStandards(ctx, [well]))
  dinkes = await at.foundOpd(BLITAR, 'DINKES', 'Dinas Kesehatan')
  const dishub = await at.foundOpd(BLITAR, 'DISHUB', 'Dinas Perhubungan')
  asri = await at.hire(BLITAR, 'region_admin', 'Asri')
  lina = await at.hire(BLITAR, 'leader', 'Lina')
  budi = await at.hire(BLITAR, 'opd_officer', 'Budi', dinkes)
  citra = await at.hire(BLITAR, 'opd_officer', 'Citra', dishub)
  dewi = await at.hire('35.07', 'region_admin', 'Dewi')
  await draw(
    ['a', '2026-11-20T02:00:00Z', 300_000, '35.05.01.2001'],
    ['b', '2026-11-20T03:00:00Z', 900_000, '35.05.01.2002'],
    ['c', '2026-11-22T01:00:00Z', 480_000, '35.05.01.2001'],
    ['d', '2025-11-20T01:00:00Z', 600_000, '35.05.01.2001'],
  )
  await deliver()
})

type Headers = Record<string, string>
const secretariat = () => as(asri, BLITAR)
const officer = () => as(budi, BLITAR)
const leader = () => as(lina, BLITAR)
const stranger = () => as(dewi, '35.07')
const get = async <R>(path: string, headers: Headers = officer()) =>
  (await at.get(`/api/indicator/${path}`, headers)).body as R
const send = (method: 'POST' | 'PUT', path: string, body: object, headers: Headers = secretariat()) =>
  at.send(method, `/api/indicator/${path}`, body, headers)
const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code

const words = (text: string) => ({ id: text, en: text })
const content = (more: object = {}) => ({
  name: words('Angka kemiskinan'),
  definition: words('Persentase penduduk di bawah garis kemiskinan.'),
  source: words('BPS Kabupaten Blitar'),
  unit: 'percent',
  better: 'lower',
  decimals: 2,
  formula: null,
  grain: 'year',
  by: [],
  ...more,
})
let codes = 0
async function defined(more: object = {}): Promise<string> {
  const code = `own.example_${++codes}`
  const sent = await send('POST', 'indicators', { code, content: content(more) })
  expect(sent.status).toBe(200)
  return code
}

describe('an indicator', () => {
  test('stands in the list with value, target, trend and where it comes from', async () => {
    const rows = await get<IndicatorRow[]>('indicators')
    const row = rows.find(({ code }) => code === 'well.in_time')
    expect(row).toMatchObject({ origin: 'computed', isStandard: true, standing: 'bad' })
    expect(row?.year).toMatchObject({
      value: '66.7',
      numerator: '2',
      denominator: '3',
      target: '80',
      version: 1,
    })
    expect(row?.trend.at(-1)).toBe('100.0')
    const table = await at.get('/api/indicator/indicators/indicators.csv', officer())
    expect(table.text).toContain('well.in_time')
  })

  test('opens to its definition, formula in words, versions and targets', async () => {
    const one = await get<Indicator>('indicators/well.in_time')
    expect(one.words.id).toBe(
      'banyaknya “Waktu tunggu” yang tidak melebihi 600.000 milidetik, dibagi banyaknya “Waktu tunggu”, dikali 100',
    )
    expect(one.targets).toEqual([{ year: 2026, value: '80', isStandard: true }])
    expect(one.may).toMatchObject({ revise: false, setTargets: false })
    expect(one.isUpToDate).toBe(true)
  })

  test('is not there for other regions’ people without its permission, and not without signing in', async () => {
    expect((await at.get('/api/indicator/indicators')).status).toBe(401)
    expect((await at.get('/api/indicator/indicators', as(dewi, BLITAR))).status).toBe(403)
    expect((await at.get('/api/indicator/indicators/own.nothing', officer())).status).toBe(404)
    expect((await at.get('/api/indicator/indicators/Kata', officer())).status).toBe(422)
  })

  test('of a region’s own is hidden from other regions', async () => {
    const code = await defined()
    expect((await at.get(`/api/indicator/indicators/${code}`, officer())).status).toBe(200)
    expect((await at.get(`/api/indicator/indicators/${code}`, stranger())).status).toBe(404)
  })

  test('is defined over declared measures and reckoned from what was measured before', async () => {
    const formula = { kind: 'mean', of: { measure: 'well.waiting_time' }, scale: [60_000, 1] }
    const code = await defined({ unit: 'minutes', formula, grain: null, by: ['village'] })
    expect((await get<Indicator>(`indicators/${code}`)).isUpToDate).toBe(false)
    await deliver()
    const one = await get<Indicator>(`indicators/${code}`)
    expect([one.isUpToDate, one.year?.value]).toEqual([true, '9.33'])
  })

  test.each([
    [{ code: 'own.x1', content: content({ grain: null }) }, 'indicator.grain_needed'],
    [
      {
        code: 'own.x2',
        content: content({ grain: null, formula: { kind: 'count', of: { measure: 'no.such' } } }),
      },
      'indicator.measure_unknown',
    ],
    [
      {
        code: 'own.x3',
        content: content({
          grain: null,
          formula: { kind: 'count', of: { measure: 'well.order', where: { colour: ['red'] } } },
        }),
      },
      'indicator.formula_unsound',
    ],
    [{ code: 'well.mine', content: content() }, 'http.invalid_input'],
    [{ code: 'own.x4', content: content({ name: words('') }) }, 'http.invalid_input'],
  ])('is refused as %o', async (body, code) => {
    expect(codeOf(await send('POST', 'indicators', body))).toBe(code)
  })

  test('has a code of its own, and is defined by the secretariat', async () => {
    const code = await defined()
    expect(codeOf(await send('POST', 'indicators', { code, content: content() }))).toBe(
      'indicator.code_taken',
    )
    expect((await send('POST', 'indicators', { code, content: content() }, officer())).status).toBe(403)
  })

  test('keeps old years under the version they were computed with', async () => {
    const of = { measure: 'well.waiting_time' }
    const formula = (divideBy: number) => ({ kind: 'sum', of, scale: [divideBy, 1] })
    const base = { unit: 'minutes', decimals: 0, grain: null }
    const code = await defined({ ...base, formula: formula(60_000) })
    const revise = (more: object) =>
      send('POST', `indicators/${code}/versions`, {
        version: 1,
        content: content({ ...base, formula: formula(1000) }),
        fromYear: 2026,
        reason: 'Satuan menjadi detik mulai 2026',
        ...more,
      })
    expect(codeOf(await revise({ version: 2 }))).toBe('indicator.changed_meanwhile')
    expect(codeOf(await revise({ fromYear: 2029 }))).toBe('indicator.year_before')
    expect(codeOf(await revise({ content: content() }))).toBe('indicator.origin_fixed')
    expect((await revise({})).body).toEqual({ version: 2 })
    await deliver()
    const { points } = await get<Series>(`series/${code}?grain=year&from=2025-01-01&to=2026-11-22`)
    expect(points.map(({ period, value, version }) => [period, value, version])).toEqual([
      ['2025', '10', 1],
      ['2026', '1680', 2],
    ])
    const [newest] = (await get<Indicator>(`indicators/${code}`)).versions
    expect(newest?.changes.map(({ field }) => field)).toEqual(['formula'])
    const standard = await send('POST', 'indicators/well.in_time/versions', {
      ...{ version: 1, content: content(), fromYear: 2026, reason: 'Kami ingin rumus lain' },
    })
    expect(codeOf(standard)).toBe('indicator.standard_fixed')
  })

  test('lists the measures that formulas may be made of', async () => {
    const all = await get<{ name: string; members: { dimension: string; members: string[] }[] }[]>('measures')
    const waiting = all.find(({ name }) => name === 'well.waiting_time')
    expect(waiting?.members).toEqual([{ dimension: 'village', members: ['35.05.01.2001', '35.05.01.2002'] }])
    const said = await send('POST', 'formula-previews', {
      formula: { kind: 'count', of: { measure: 'well.order' } },
    })
    expect(said.body).toEqual({ words: { id: 'banyaknya “Pesanan”', en: 'the number of “Orders”' } })
  })
})

describe('a series', () => {
  test('tells each period with last year’s same days', async () => {
    const { points } = await get<Series>('series/well.mean_wait?grain=month&from=2026-10-01&to=2026-11-22')
    expect(points.map(({ period, value, lastYear }) => [period, value, lastYear])).toEqual([
      ['2026-10', null, null],
      ['2026-11', '9.33', '10.00'],
    ])
  })

  test('is told apart by village, in order, and as a table', async () => {
    const address = 'series/well.draws?grain=year&by=village&from=2026-01-01'
    const { members, points } = await get<Series>(address)
    expect(members.map(({ code }) => code)).toEqual(['35.05.01.2001', '35.05.01.2002'])
    expect(points.map(({ member, value }) => `${member} ${value}`)).toEqual([
      '35.05.01.2001 2',
      '35.05.01.2002 1',
    ])
    const csv = await at.get(`/api/indicator/${address.replace('?', '/series.csv?')}`, officer())
    expect(csv.text.split('\n')[1]).toContain('well.draws')
  })

  test.each([
    'grain=day&from=2026-02-02&to=2026-01-01',
    'grain=day&from=2020-01-01&to=2026-01-01',
    'grain=day&by=village&from=2026-01-01&to=2026-05-01',
  ])('of %s is refused', async (query) => {
    expect(codeOf(await at.get(`/api/indicator/series/well.draws?${query}`, officer()))).toBe(
      'indicator.period_impossible',
    )
  })
})

describe('asal angka', () => {
  test('leads from a value to its sum, its days, its measurements and the number of each fact', async () => {
    const told = await get<Explanation>('explanations/well.in_time?period=2026-11')
    expect(told.value).toMatchObject({ value: '66.7', numerator: '2', denominator: '3', exact: true })
    expect(told.rounding).toMatchObject({ unrounded: '200/3', decimals: 1 })
    expect(told.steps.map(({ text }) => text.id)).toEqual(['3', '2', '3', '2 ÷ 3 × 100 = 200/3', '66,7'])
    expect(told.days.map(({ day, numerator, count }) => [day, numerator, count])).toEqual([
      ['2026-11-20', '1', 2],
      ['2026-11-22', '1', 1],
    ])
    const page = await get<MeasurementPage>('explanations/well.in_time/measurements?period=2026-11-20')
    expect(
      page.rows.map(({ subject, value, within, factName }) => [subject, value, within, factName]),
    ).toEqual([
      ['a', 300_000, true, 'well.water_drawn'],
      ['b', 900_000, false, 'well.water_drawn'],
    ])
    const proof = await at.get(`/api/proof/facts/${page.rows[0]?.factSeq}`, secretariat())
    expect([200, 409]).toContain(proof.status)
  })

  test('pages through measurements in order of time, without gap or repetition', async () => {
    const first = await get<MeasurementPage>('explanations/well.draws/measurements?period=2026&limit=2')
    const second = await get<MeasurementPage>(
      `explanations/well.draws/measurements?period=2026&limit=2&cursor=${first.next}`,
    )
    expect([...first.rows, ...second.rows].map(({ subject }) => subject)).toEqual(['a', 'b', 'c'])
    expect(second.next).toBeNull()
    const wrong = await at.get('/api/indicator/explanations/well.draws/measurements?cursor=abc', officer())
    expect(codeOf(wrong)).toBe('indicator.period_impossible')
  })

  test('of a member counts that member only', async () => {
    const path = 'explanations/well.draws?period=2026&dimension=village&member=35.05.01.2002'
    expect((await get<Explanation>(path)).value.value).toBe('1')
    const lone = await at.get('/api/indicator/explanations/well.draws?dimension=village', officer())
    expect(codeOf(lone)).toBe('indicator.period_impossible')
  })

  test('takes the median of a year from the measurements themselves', async () => {
    const { value } = await get<Explanation>('explanations/well.median_wait?period=2026')
    expect(value).toMatchObject({ value: '480', numerator: '480000', exact: true })
    const { points } = await get<Series>('series/well.median_wait?grain=year&from=2026-01-01')
    const shown = Number(points[0]?.value)
    expect([points[0]?.exact, Math.abs(shown - 480) <= 4.8]).toEqual([false, true])
  })

  test('is printed', async () => {
    const pdf = await at.get('/api/indicator/explanations/well.in_time/asal-angka.pdf?period=2026', officer())
    expect([pdf.status, pdf.text.startsWith('%PDF')]).toEqual([200, true])
    const other = await at.get('/api/indicator/explanations/well.in_time/asal-angka.pdf', as(dewi, BLITAR))
    expect(other.status).toBe(403)
  })

  test('shows nothing of another region’s measurements', async () => {
    const told = await get<Explanation>('explanations/well.draws?period=2026', stranger())
    expect([told.value.value, told.days]).toEqual([null, []])
    const page = await get<MeasurementPage>('explanations/well.draws/measurements', stranger())
    expect(page.rows).toEqual([])
  })
})

describe('targets', () => {
  const set = (code: string, body: object, headers = secretariat()) =>
    send('PUT', `indicators/${code}/targets`, { baseline: null, targets: [], ...body }, headers)

  test('are set by the secretariat or the leader, and count against the value', async () => {
    const code = 'well.mean_wait'
    const targets = [{ year: 2026, value: '9' }]
    expect((await set(code, { targets }, leader())).body).toEqual({ changed: 1 })
    expect((await get<Indicator>(`indicators/${code}`)).year).toMatchObject({ target: '9', standing: 'near' })
    expect((await set(code, { targets }, officer())).status).toBe(403)
    expect((await set(code, { targets }, stranger())).status).toBe(200)
    expect((await get<Indicator>(`indicators/${code}`, stranger())).targetHistory).toHaveLength(1)
  })

  test('that are softened afterwards need a reason, stay on record and are told', async () => {
    const code = await defined({ better: 'higher' })
    await set(code, { baseline: { year: 2024, value: '50' }, targets: [{ year: 2026, value: '80' }] })
    const softer = { baseline: { year: 2024, value: '50' }, targets: [{ year: 2026, value: '70' }] }
    expect(codeOf(await set(code, softer))).toBe('indicator.reason_needed')
    expect((await set(code, { ...softer, reason: 'Anggaran 2026 dipotong' })).status).toBe(200)
    const { targets, targetHistory } = await get<Indicator>(`indicators/${code}`)
    expect(targets).toEqual([{ year: 2026, value: '70', isStandard: false }])
    expect(targetHistory.filter(({ kind }) => kind === 'target').map(({ value }) => value)).toEqual([
      '70',
      '80',
    ])
    const [told] = await get<Anomaly[]>(`anomalies?code=${code}`, secretariat())
    expect(told).toMatchObject({ kind: 'softened', rows: [['target', '2026', '80', '70']], settled: null })
    const settle = (headers: Headers) =>
      send('POST', `anomalies/${told?.id}/settlements`, { reason: 'Sesuai perubahan APBD 2026' }, headers)
    expect((await settle(officer())).status).toBe(403)
    expect((await settle(stranger())).status).toBe(404)
    expect((await settle(secretariat())).status).toBe(200)
    expect(codeOf(await settle(secretariat()))).toBe('indicator.already_settled')
    expect((await get<Anomaly[]>(`anomalies?code=${code}`, secretariat()))[0]?.settled?.by).toBe('Asri')
    expect((await at.get('/api/indicator/anomalies', officer())).status).toBe(403)
  })

  test('stand once a year', async () => {
    const targets = [
      { year: 2026, value: '1' },
      { year: 2026, value: '2' },
    ]
    expect(codeOf(await set('well.draws', { targets }))).toBe('indicator.year_twice')
  })
})

describe('an assignment', () => {
  const assign = (code: string, body: object, headers = secretariat()) =>
    send(
      'PUT',
      `indicators/${code}/assignment`,
      { ownerOpdId: null, programmes: [], links: [], ...body },
      headers,
    )

  test('names owner and reports, and an older view does not overwrite the newer', async () => {
    const code = await defined()
    const body = { revision: 0, ownerOpdId: dinkes, links: [{ framework: 'sdg', code: '1.2.1' }] }
    expect((await assign(code, body)).body).toEqual({ revision: 1 })
    expect(codeOf(await assign(code, body))).toBe('indicator.changed_meanwhile')
    const one = await get<Indicator>(`indicators/${code}`)
    expect([one.owner?.name, one.links]).toEqual(['Dinas Kesehatan', [{ framework: 'sdg', code: '1.2.1' }]])
  })

  test.each([
    [{ revision: 0, ownerOpdId: randomUUID() }, 'indicator.opd_unknown'],
    [
      { revision: 0, programmes: [{ programmeId: randomUUID(), targetId: null }] },
      'indicator.programme_unknown',
    ],
  ])('with %o is refused', async (body, code) => {
    expect(codeOf(await assign(await defined(), body))).toBe(code)
  })

  test('is the secretariat’s', async () => {
    expect((await assign(await defined(), { revision: 0 }, officer())).status).toBe(403)
  })
})

describe('the public', () => {
  const open = (path = '') => at.get(`/api/v1/regions/${BLITAR}/indicators${path}`)

  test('sees what is published, down to days, and no subject', async () => {
    expect((await open('/well.in_time')).status).toBe(404)
    await send('PUT', 'indicators/well.in_time/publication', { isPublic: true })
    expect(((await open()).body as { code: string }[]).map(({ code }) => code)).toContain('well.in_time')
    const one = (await open('/well.in_time?grain=month')).body as PublicIndicator
    expect(one.explanation).toMatchObject({ period: '2026', value: { value: '66.7' }, unrounded: '200/3' })
    expect(one.explanation.days).toHaveLength(2)
    expect(JSON.stringify(one)).not.toContain('"subject"')
    expect((await open('/well.in_time/series.csv')).text).toContain('well.in_time')
    await send('PUT', 'indicators/well.in_time/publication', { isPublic: false })
    expect((await open('/well.in_time')).status).toBe(404)
    const refused = await send('PUT', 'indicators/well.in_time/publication', { isPublic: true }, officer())
    expect(refused.status).toBe(403)
  })
})

describe('a manual value', () => {
  const value = (code: string, more: object = {}) => ({
    ...{ code, period: '2025', value: '8.35', source: 'BPS, Blitar dalam Angka 2026', evidence: [] },
    ...more,
  })
  const propose = (body: object, headers = secretariat()) => send('POST', 'manual-values', body, headers)
  const proposed = async (code: string, more: object = {}) =>
    ((await propose(value(code, more))).body as { id: string }).id
  const approve = (id: string, headers = leader()) =>
    send('POST', `manual-values/${id}/approvals`, {}, headers)

  test('counts once somebody else approves it, and says so', async () => {
    const code = await defined()
    const id = await proposed(code)
    expect((await get<Explanation>(`explanations/${code}?period=2025`)).value.value).toBeNull()
    expect(codeOf(await approve(id, secretariat()))).toBe('indicator.own_proposal')
    expect((await approve(id, officer())).status).toBe(403)
    expect((await approve(id, as(dewi, '35.07'))).status).toBe(404)
    expect((await approve(id)).status).toBe(200)
    expect(codeOf(await approve(id))).toBe('indicator.decided_already')
    const told = await get<Explanation>(`explanations/${code}?period=2025`)
    expect(told.value).toMatchObject({ value: '8.35', origin: 'manual', version: 1 })
    expect(told.manual).toMatchObject({ source: 'BPS, Blitar dalam Angka 2026', decidedBy: 'Lina' })
    expect((await get<Indicator>(`indicators/${code}`)).year).toMatchObject({ period: '2025', value: '8.35' })
  })

  test('is corrected by a new version with a note; the old one stays', async () => {
    const code = await defined()
    await approve(await proposed(code))
    expect(codeOf(await propose(value(code, { value: '8.1' })))).toBe('indicator.note_needed')
    const id = await proposed(code, { value: '8.1', note: 'BPS menerbitkan angka tetap' })
    await approve(id)
    const all = await get<ManualValue[]>(`manual-values?code=${code}`)
    expect(all.map((one) => [one.version, one.value, one.before])).toEqual([
      [2, '8.1', '8.35'],
      [1, '8.35', null],
    ])
    const { value: stands } = await get<Explanation>(`explanations/${code}?period=2025`)
    expect(stands.value).toBe('8.10')
  })

  test('is returned with a reason, and a newer proposal takes its place', async () => {
    const code = await defined()
    const old = await proposed(code)
    const newer = await proposed(code, { value: '9' })
    expect(codeOf(await approve(old))).toBe('indicator.decided_already')
    const back = { reason: 'Sumbernya belum angka tetap' }
    expect((await send('POST', `manual-values/${newer}/returns`, back, leader())).status).toBe(200)
    const all = await get<ManualValue[]>(`manual-values?code=${code}&state=returned`)
    expect(all.map(({ reason }) => reason)).toEqual([back.reason])
  })

  test.each([
    [{ code: 'well.draws' }, 'indicator.not_manual'],
    [{ period: '2025-11' }, 'indicator.period_impossible'],
    [{ period: '2027' }, 'indicator.period_impossible'],
    [{ dimension: 'village', member: '35.05.01.2001' }, 'indicator.period_impossible'],
    [{ evidence: [randomUUID()] }, 'indicator.evidence_unknown'],
    [{ value: '1,5' }, 'http.invalid_input'],
    [{ source: '' }, 'http.invalid_input'],
  ])('is refused with %o', async (more, code) => {
    expect(codeOf(await propose(value(await defined(), more)))).toBe(code)
  })

  test('is proposed by the owning agency or the secretariat', async () => {
    const code = await defined()
    expect(codeOf(await propose(value(code), officer()))).toBe('indicator.not_your_indicator')
    await send('PUT', `indicators/${code}/assignment`, {
      revision: 0,
      ownerOpdId: dinkes,
      programmes: [],
      links: [],
    })
    expect((await propose(value(code), officer())).status).toBe(200)
    expect(codeOf(await propose(value(code), as(citra, BLITAR)))).toBe('indicator.not_your_indicator')
  })

  describe('of a table', () => {
    const table = (...lines: string[]) => ({
      name: 'isian.csv',
      bytes: ['kode,periode,dimensi,anggota,nilai,sumber,catatan', ...lines].join('\n'),
    })
    const upload = (file: ReturnType<typeof table>, rest = '') =>
      at.upload(`/api/indicator/manual-values/imports${rest}`, file, {}, secretariat())

    test('is shown against what stands, and proposed all at once', async () => {
      const code = await defined()
      await approve(await proposed(code))
      const file = table(`${code},2025,,,8.35,BPS 2026,`, `${code},2024,,,"8,71",BPS 2025,`)
      const preview = (await upload(file, '/previews')).body as { change: string; value: string }[]
      expect(preview.map(({ change, value: is }) => [change, is])).toEqual([
        ['same', '8.35'],
        ['new', '8.71'],
      ])
      expect((await upload(file)).body).toEqual({ proposed: 1, unchanged: 1 })
      const [newest] = await get<ManualValue[]>(`manual-values?code=${code}&state=proposed`)
      expect(newest).toMatchObject({ period: '2024', value: '8.71', isImported: true })
    })

    test('with one wrong cell keeps nothing and names row and column', async () => {
      const code = await defined()
      const sent = await upload(
        table(`${code},2024,,,8.7,BPS 2025,`, `${code},2023,,,banyak,BPS,`, 'own.no,2023,,,1,BPS 2024,'),
      )
      expect([sent.status, codeOf(sent)]).toEqual([422, 'table.values_wrong'])
      const { errors } = sent.body as { errors: { field: string }[] }
      expect(errors.map(({ field }) => field)).toEqual(['3:nilai', '3:sumber', '4:kode'])
      expect(await get<ManualValue[]>(`manual-values?code=${code}`)).toEqual([])
    })

    test('begins with a template of the own indicators', async () => {
      const code = await defined()
      const csv = await at.get('/api/indicator/manual-values/template.csv', secretariat())
      expect(csv.text).toContain(`${code},2026`)
    })
  })
})

describe('the guard', () => {
  const look = () =>
    runAsSystem(at.database, BLITAR, (ctx) => lookForAnomalies({ ...ctx, now: clock }, measures))
  const anomalies = (query = '') => get<Anomaly[]>(`anomalies${query}`, as(lina, BLITAR))

  test('tells of many values typed within minutes, once', async () => {
    const code = await defined({ grain: 'month' })
    clock = new Date('2026-11-22T05:30:00Z')
    for (let month = 1; month <= 9; month++) {
      const months = [`2025-0${month}`, `2024-0${month}`]
      for (const period of months)
        await send('POST', 'manual-values', {
          code,
          period,
          value: '5',
          source: 'Laporan bulanan',
          evidence: [],
        })
    }
    await look()
    await look()
    const told = (await anomalies(`?code=${code}`)).filter(({ kind }) => kind === 'batch')
    expect(told).toHaveLength(1)
    expect(told[0]?.rows.length).toBeGreaterThanOrEqual(15)
  })

  test('tells of measurements that came after a value was used, when they change it', async () => {
    const { noteUse, readValue } = await import('../public.ts')
    await runAsSystem(at.database, BLITAR, async (ctx) => {
      const value = await readValue({ ...ctx, now: clock }, 'well.mean_wait', '2025')
      if (value) await noteUse({ ...ctx, now: clock }, 'well.mean_wait', value, 'evidence:2025:C07')
    })
    await draw(['late', '2025-11-21T01:00:00Z', 60_000])
    await deliver()
    await look()
    const [told] = (await anomalies('?code=well.mean_wait')).filter(({ kind }) => kind === 'late')
    expect(told?.rows.map(([subject]) => subject)).toEqual(['late'])
  })
})

test('a region that no fact wakes catches up by the clock', async () => {
  const code = await defined({
    formula: { kind: 'count', of: { measure: 'well.order' } },
    grain: null,
    unit: 'count',
  })
  await runAsSystem(at.database, BLITAR, (ctx) => catchUp({ ...ctx, now: clock }))
  expect((await get<Indicator>(`indicators/${code}`)).isUpToDate).toBe(true)
  clock = new Date('2026-11-22T05:00:00Z')
})
