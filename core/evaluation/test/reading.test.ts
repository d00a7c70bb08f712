import { describe, expect, test } from 'vitest'
import type { Instrument, QuestionsOfResult, RegionResult, ResultsOfYear } from '../contract.ts'
import { evaluationServer } from './door.ts'

const at = evaluationServer()

const read = async <T>(url: string): Promise<T> => {
  const { status, body } = await at.get(url)
  expect(status).toBe(200)
  return body as T
}

describe('national results', () => {
  test('the years are told newest first, with what is held of each', async () => {
    const years =
      await read<{ year: number; coverage: { known: number; scored: number | null } }[]>('/api/v1/results')
    expect(years.map((y) => [y.year, y.coverage.known, y.coverage.scored])).toEqual([
      [2023, 59, 130],
      [2022, 39, null],
    ])
  })

  test('2023 opens with Kota Bandung and knows sources, weights and medians', async () => {
    const results = await read<ResultsOfYear>('/api/v1/results/2023')
    expect(results.rows[0]).toMatchObject({
      code: '32.73',
      name: 'Kota Bandung',
      province: { code: '32', name: 'Jawa Barat' },
      track: 'REGULER',
      final: '3.83',
      improvement: '-0.06',
      rank: { place: 1, of: 59 },
      rankInTrack: { place: 1, of: 23 },
    })
    expect(results.rows[0]?.components.at(-1)).toEqual({ component: 'collaboration', score: null })
    expect(results.coverage.note.en).toBe('B-1384/DJAI/AI.01.04/12/2023: 59 of 130 regions scored.')
    expect(results.sources.map((s) => [s.number, s.date])).toEqual([
      ['B-1384/DJAI/AI.01.04/12/2023', '2023-12-04'],
    ])
    expect(results.instruments.map((i) => i.code)).toEqual([
      'smart-city-2023-kppn-ikn',
      'smart-city-2023-regular',
    ])
    expect(results.median).toBe('2.87')
    expect(results.componentMedians).toHaveLength(6)
  })

  test('equal finals share a rank', async () => {
    const { rows } = await read<ResultsOfYear>('/api/v1/results/2023')
    const depok = rows.find((r) => r.name === 'Kota Depok')
    const balikpapan = rows.find((r) => r.name === 'Kota Balikpapan')
    expect([depok?.final, balikpapan?.final]).toEqual(['3.41', '3.41'])
    expect(depok?.rank).toEqual(balikpapan?.rank)
  })

  test('a real zero of collaboration is kept and a dash stays a dash', async () => {
    const { rows } = await read<ResultsOfYear>('/api/v1/results/2023')
    const named = (name: string) => rows.find((r) => r.name === name)
    expect(named('Kab. Buton')?.components.at(-1)?.score).toBe('0.00')
    expect(named('Kab. Wakatobi')?.improvement).toBeNull()
    expect(named('Kab. Kutai Kartanegara')?.improvement).toBe('0.00')
  })

  test('regions that did not take part stand apart, without a score', async () => {
    const { absent, rows } = await read<ResultsOfYear>('/api/v1/results/2023')
    expect(absent).toHaveLength(11)
    expect(rows.some((r) => absent.some((a) => a.code === r.code))).toBe(false)
  })

  test('a filter chooses rows and leaves the places those of the whole year', async () => {
    const { rows } = await read<ResultsOfYear>('/api/v1/results/2023?track=REGULER&province=35')
    expect(rows.map((r) => r.name)).toEqual(['Kab. Blitar', 'Kota Kediri', 'Kab. Sidoarjo'])
    expect(rows[0]?.rank.of).toBe(59)
  })

  test('a year without results and a year that is no year are refused', async () => {
    const unknown = await at.get('/api/v1/results/2031')
    expect(unknown.status).toBe(404)
    expect(unknown.body).toMatchObject({ code: 'evaluation.year_unknown' })
    expect((await at.get('/api/v1/results/abad')).status).toBe(422)
  })

  test('the table comes as CSV and as XLSX', async () => {
    const csv = await at.get('/api/v1/results/2023/table.csv')
    expect(csv.headers['content-type']).toContain('text/csv')
    const lines = csv.text.split('\r\n')
    expect(lines[0]).toContain('code,name,track,baseline,output,outcome,impact,quick_win,collaboration,final')
    expect(lines[1]).toContain('32.73,Kota Bandung,REGULER,3.96,3.89,3.68,3.77,3.98,,3.83,-0.06,1,')
    expect(lines).toHaveLength(61)
    const xlsx = await at.get('/api/v1/results/2023/table.xlsx')
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK')
    expect((await at.get('/api/v1/results/2023/table.pdf')).status).toBe(422)
  })
})

describe('a region in a year', () => {
  test('Kab. Malang 2023 shows every figure behind 2.94 and the improvement of 0.44', async () => {
    const malang = await read<RegionResult>('/api/v1/regions/35.07/results/2023')
    expect(malang).toMatchObject({
      name: 'Kab. Malang',
      state: 'scored',
      track: 'KPPN&IKN',
      final: '2.94',
      sum: { rule: 'add_then_round', exact: '2.941', final: '2.94' },
      source: { number: 'B-1384/DJAI/AI.01.04/12/2023', date: '2023-12-04' },
    })
    expect(malang.sum?.terms.map((t) => [t.component, t.weight, t.score, t.term, t.rounded])).toEqual([
      ['baseline', '10', '3.60', '0.36', null],
      ['output', '20', '2.29', '0.458', null],
      ['outcome', '20', '3.41', '0.682', null],
      ['impact', '20', '2.81', '0.562', null],
      ['quick_win', '20', '3.13', '0.626', null],
      ['collaboration', '10', '2.53', '0.253', null],
    ])
    expect(malang.improvement).toMatchObject({
      value: '0.44',
      recomputed: true,
      previous: {
        year: 2022,
        track: 'FIRST_PHASE',
        value: '2.50',
        published: '2.51',
        sum: { exact: '2.504' },
      },
    })
    expect(malang.components.map((c) => c.questions)).toEqual([5, 7, 33, 54, 12, 6])
    expect(malang.components.at(-1)).toMatchObject({ component: 'collaboration', lastYear: null })
    expect(malang.strengths).toHaveLength(5)
    expect(malang.weaknesses[0]?.score).toBe('1.00')
    expect(malang.history.map((h) => [h.year, h.final])).toEqual([
      [2022, '2.51'],
      [2023, '2.94'],
    ])
  })

  test('Kab. Malang 2022 rounds its terms first', async () => {
    const malang = await read<RegionResult>('/api/v1/regions/35.07/results/2022')
    expect(malang.sum?.rule).toBe('round_terms_then_add')
    expect(malang.sum?.terms.map((t) => t.rounded)).toEqual(['0.14', '0.31', '0.88', '0.26', '0.92'])
    expect([malang.sum?.exact, malang.sum?.final]).toEqual(['2.504', '2.51'])
    expect(malang.improvement).toBeNull()
  })

  test('where only the printed improvement stands, last year is what it implies', async () => {
    const blitar = await read<RegionResult>('/api/v1/regions/35.05/results/2023')
    expect(blitar.improvement).toEqual({
      value: '0.10',
      recomputed: false,
      previous: { year: 2022, track: null, value: '3.19', published: null, sum: null },
    })
    const kediri = await read<RegionResult>('/api/v1/regions/35.71/results/2023')
    expect(kediri.improvement).toMatchObject({
      value: '-0.12',
      recomputed: true,
      previous: { value: '3.32', published: '3.31' },
    })
  })

  test('the history goes beyond the tables held', async () => {
    const { history } = await read<RegionResult>('/api/v1/regions/32.71/results/2023')
    expect(history.map((h) => [h.year, h.final])).toEqual([
      [2020, '3.12'],
      [2021, '3.33'],
      [2022, '3.46'],
      [2023, '3.35'],
      [2024, '3.57'],
    ])
  })

  test('a region that did not take part is absent, not zero', async () => {
    const dairi = await read<RegionResult>('/api/v1/regions/12.11/results/2023')
    expect(dairi).toMatchObject({ state: 'absent', final: null, rank: null, sum: null })
    expect(dairi.history.map((h) => h.year)).toEqual([2022])
  })

  test('a region without a result, and a code that lost its zero, are refused', async () => {
    expect((await at.get('/api/v1/regions/35.10/results/2023')).body).toMatchObject({
      code: 'evaluation.result_unknown',
    })
    expect((await at.get('/api/v1/regions/35.1/results/2023')).status).toBe(422)
  })
})

describe('question scores', () => {
  test('Kab. Malang 2023: each mean is the published component', async () => {
    const questions = await read<QuestionsOfResult>('/api/v1/regions/35.07/results/2023/questions')
    expect(questions.otherYear).toBe(2022)
    expect(questions.components.map((c) => [c.component, c.mean, c.total, c.count])).toEqual([
      ['baseline', '3.60', '18.00', 5],
      ['output', '2.29', '16.00', 7],
      ['outcome', '3.41', '112.40', 33],
      ['impact', '2.81', '151.80', 54],
      ['quick_win', '3.13', '37.60', 12],
      ['collaboration', '2.53', '15.20', 6],
    ])
    for (const { mean, published } of questions.components) expect(mean).toBe(published)
    const b04 = questions.components[1]?.questions.find((q) => q.code === 'B04')
    expect(b04).toMatchObject({ score: '3.40', other: '2.75', number: '2.3.1' })
    const c09 = questions.components[2]?.questions.find((q) => q.code === 'C09')
    expect(c09).toMatchObject({ score: '4.00', other: null })
  })

  test('where none are published, that is said', async () => {
    expect((await at.get('/api/v1/regions/35.05/results/2023/questions')).body).toMatchObject({
      status: 404,
      code: 'evaluation.questions_unknown',
    })
  })
})

describe('instruments', () => {
  test('six are known, those of the newest year first', async () => {
    const list = await read<{ code: string }[]>('/api/v1/instruments')
    expect(list.map((i) => i.code)).toEqual([
      'smart-city-2023-kppn-ikn',
      'smart-city-2023-regular',
      'smart-city-2022-first-phase',
      'smart-city-2022-regular',
      'spbe-2018',
      'spbe-2020',
    ])
  })

  test('SPBE 2020 tells 47 weighted indicators and five predicates', async () => {
    const spbe = await read<Instrument>('/api/v1/instruments/spbe-2020')
    expect(spbe.questions).toHaveLength(47)
    expect(spbe.questions[0]).toMatchObject({ code: 'I01', weight: '1.30' })
    expect(spbe.predicates.map((p) => p.name)).toEqual([
      'Memuaskan',
      'Sangat Baik',
      'Baik',
      'Cukup',
      'Kurang',
    ])
  })

  test('an unknown instrument is refused', async () => {
    expect((await at.get('/api/v1/instruments/kota-ajaib')).status).toBe(404)
  })
})
