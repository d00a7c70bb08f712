import { describe, expect, test } from 'vitest'
import { runAsSystem } from '#platform/start.ts'
import { catchUp } from '../commands/fold-stale.ts'
import type { Indicator, IndicatorRow, Series } from '../contract.ts'
import { BLITAR, codeOf, content, indicatorScene } from './scene.ts'

const scene = indicatorScene()
const { at, deliver, send, defined, officer, stranger, intruder, get } = scene

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
      'banyaknya “Waktu tunggu” yang tidak melebihi 600 detik, dibagi banyaknya “Waktu tunggu”, dikali 100',
    )
    expect(one.targets).toEqual([{ year: 2026, value: '80', isStandard: true }])
    expect(one.may).toMatchObject({ revise: false, setTargets: false })
    expect(one.isUpToDate).toBe(true)
  })

  test('is not there for other regions’ people without its permission, and not without signing in', async () => {
    expect((await at.get('/api/indicator/indicators')).status).toBe(401)
    expect((await at.get('/api/indicator/indicators', intruder())).status).toBe(403)
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
    [{ code: 'own.x4', content: content({ name: { id: '', en: '' } }) }, 'http.invalid_input'],
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

test('a region that no fact wakes catches up by the clock', async () => {
  const code = await defined({
    formula: { kind: 'count', of: { measure: 'well.order' } },
    grain: null,
    unit: 'count',
  })
  await runAsSystem(at.database, BLITAR, (ctx) => catchUp({ ...ctx, now: scene.now() }))
  expect((await get<Indicator>(`indicators/${code}`)).isUpToDate).toBe(true)
})
