import { describe, expect, test } from 'vitest'
import { publishNow } from '#platform/facts/publish.ts'
import { runAsSystem } from '#platform/start.ts'
import { composeExplanation } from '../compose/explanation.ts'
import type { Explanation, MeasurementPage, PublicIndicator, Series } from '../contract.ts'
import { BLITAR, codeOf, indicatorScene } from './scene.ts'
import { WaterDrawn, WellOrdered } from './wells.ts'

const scene = indicatorScene()
const { at, send, secretariat, officer, stranger, intruder, get } = scene

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
    const other = await at.get('/api/indicator/explanations/well.in_time/asal-angka.pdf', intruder())
    expect(other.status).toBe(403)
  })

  test('is printed down to the number of each fact, with every digit of what was measured', async () => {
    const path = 'explanations/well.mean_wait'
    const explained = await get<Explanation>(`${path}?period=2026-11-20`)
    const of = await get<MeasurementPage>(`${path}/measurements?period=2026-11-20`)
    const rows = of.rows.map((row, i) => ({ ...row, value: i === 0 ? 300_007 : row.value }))
    const printed = composeExplanation(
      explained,
      { of: { rows, next: 'more' }, over: null },
      { code: BLITAR, name: 'Kabupaten Blitar' },
      { now: scene.now(), language: 'id', publicUrl: '' },
    )
    const table = printed.blocks.find(
      (one) => one.kind === 'table' && one.caption === 'Pengukuran dan faktanya',
    )
    expect(table?.kind === 'table' && table.rows.map(({ cells }) => cells)).toEqual([
      ['20 Nov 2026 09.00', 'Waktu tunggu', '300,007 detik', String(rows[0]?.factSeq), 'menunggu'],
      ['20 Nov 2026 10.00', 'Waktu tunggu', '900 detik', String(rows[1]?.factSeq), 'menunggu'],
    ])
    expect(JSON.stringify(printed.blocks)).toContain('Tercetak 2 pengukuran pertama')
  })

  test('shows nothing of another region’s measurements', async () => {
    const told = await get<Explanation>('explanations/well.draws?period=2026', stranger())
    expect([told.value.value, told.days]).toEqual([null, []])
    const page = await get<MeasurementPage>('explanations/well.draws/measurements', stranger())
    expect(page.rows).toEqual([])
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

// Last, for it draws more water.
test('a ratio opens above and below the line, and misses no day that stands below it only', async () => {
  await runAsSystem(at.database, BLITAR, (ctx) =>
    publishNow(
      { ...ctx, now: scene.now() },
      WellOrdered.of({ wellId: 'p', at: '2026-11-19T18:00:00Z' }),
      WellOrdered.of({ wellId: 'q', at: '2026-11-21T01:00:00Z' }),
      WaterDrawn.of({ wellId: 'p', at: '2026-11-19T18:00:00Z', waitedMs: 1, lane: 'express' }),
    ),
  )
  await scene.deliver()
  const told = await get<Explanation>('explanations/well.express_draws?period=2026-11')
  expect(told.value).toMatchObject({ value: '50.0', numerator: '1', denominator: '2' })
  // An hour past midnight in Blitar is still the evening before in Greenwich.
  expect(told.days.map(({ day, numerator, denominator }) => [day, numerator, denominator])).toEqual([
    ['2026-11-20', '1', '1'],
    ['2026-11-21', '0', '1'],
  ])
  const over = (period: string) =>
    get<MeasurementPage>(`explanations/well.express_draws/measurements?term=over&period=${period}`)
  const below = await over('2026-11-21')
  expect(below.rows.map(({ subject, term, factName }) => [subject, term, factName])).toEqual([
    ['q', 'over', 'well.well_ordered'],
  ])
  expect((await over('2026-11')).rows).toHaveLength(2)
})
