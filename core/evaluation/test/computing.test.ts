import { describe, expect, test } from 'vitest'
import type { Computation, Instrument, RegionResult, SavedComputation } from '../contract.ts'
import { as, ayu, evaluationServer } from './door.ts'

const at = evaluationServer()

const read = async <T>(url: string): Promise<T> => {
  const { status, body } = await at.get(url)
  expect(status).toBe(200)
  return body as T
}

describe('computing', () => {
  const blitar = { baseline: '3.76', output: '2.60', outcome: '3.47', impact: '3.21', quick_win: '3.57' }
  const compute = (body: object) => at.send('POST', '/api/v1/computations', body)

  test('anyone may compute: Kab. Blitar 2023 is 3.29, with the place it takes', async () => {
    const { status, body } = await compute({
      instrument: 'smart-city-2023-regular',
      regionCode: '35.05',
      scores: blitar,
    })
    expect(status).toBe(200)
    const computation = body as Computation
    expect(computation.sum).toMatchObject({ exact: '3.293', final: '3.29' })
    const published = await read<RegionResult>('/api/v1/regions/35.05/results/2023')
    expect(computation.rank).toEqual(published.rank)
    expect(computation.predicate).toBeNull()
  })

  test('a decimal comma is understood where it can only mean one thing', async () => {
    const { body } = await compute({
      instrument: 'smart-city-2023-regular',
      scores: { ...blitar, baseline: '3,76' },
    })
    expect((body as Computation).sum.final).toBe('3.29')
  })

  test('question scores make components: Output of Kab. Malang 2022', async () => {
    const output = ['2', '1', '2', '2.75', '1', '1', '1'].map((s, i) => [`B0${i + 1}`, s])
    const { body } = await compute({
      instrument: 'smart-city-2022-first-phase',
      scores: {
        baseline: '1.40',
        outcome: '2.92',
        impact: '2.56',
        quick_win: '3.08',
        ...Object.fromEntries(output),
      },
    })
    const computation = body as Computation
    expect(computation.sum.final).toBe('2.51')
    expect(computation.components[1]).toMatchObject({ score: '1.54', from: { total: '10.75', count: 7 } })
  })

  test('SPBE has a predicate and no place', async () => {
    const { questions } = await read<Instrument>('/api/v1/instruments/spbe-2020')
    const { body } = await compute({
      instrument: 'spbe-2020',
      scores: Object.fromEntries(questions.map((q) => [q.code, '5'])),
    })
    expect(body).toMatchObject({ sum: { final: '5.00' }, predicate: 'Memuaskan', rank: null })
  })

  test('every fault is told at its score, in the language of the reader', async () => {
    const { status, body } = await compute({
      instrument: 'smart-city-2023-regular',
      scores: { baseline: '4.01', output: 'dua', outcome: '3.4', B01: '3', kopi: '1' },
    })
    expect(status).toBe(422)
    const { code, errors } = body as { code: string; errors: { field: string; message: string }[] }
    expect(code).toBe('evaluation.scores_wrong')
    expect(errors.map((e) => e.field).sort()).toEqual([
      '/scores/baseline',
      '/scores/impact',
      '/scores/kopi',
      '/scores/output',
      '/scores/quick_win',
    ])
    expect(errors.find((e) => e.field === '/scores/baseline')?.message).toBe(
      '“4.01” di luar skala 0 sampai 4.',
    )
  })

  test('an uploaded file is scored, and the lines of other regions are left alone', async () => {
    const csv = [
      'code,component,score',
      '35.07,baseline,1.00',
      ...Object.entries(blitar).map(([component, score]) => `35.05,${component},${score}`),
    ].join('\n')
    const fields = { instrument: 'smart-city-2023-regular', regionCode: '35.05' }
    const { status, body } = await at.upload(
      '/api/v1/computations/files',
      { name: 'n.csv', bytes: csv },
      fields,
    )
    expect(status).toBe(200)
    expect((body as Computation).sum.final).toBe('3.29')
  })

  test('a faulty file is told row by row', async () => {
    const { status, body } = await at.upload(
      '/api/v1/computations/files',
      { name: 'n.csv', bytes: 'component,score\nbaseline,"3,76"\nbaseline,3\n' },
      { instrument: 'smart-city-2023-regular' },
    )
    expect(status).toBe(422)
    expect((body as { errors: { field: string }[] }).errors.map((e) => e.field)).toContain('3:component')
  })
})

describe('kept computations', () => {
  const scores = { baseline: '3', output: '3', outcome: '3', impact: '3', quick_win: '3' }
  const body = { name: 'Simulasi 2024', instrument: 'smart-city-2023-regular', scores }
  const save = (headers: Record<string, string>, sent: object = body) =>
    at.send('POST', '/api/v1/computations/saved', sent, headers)
  const list = async (headers: Record<string, string>) =>
    (await at.get('/api/v1/computations/saved', headers)).body as SavedComputation[]

  test('a person of the region keeps one and finds it again', async () => {
    const { status, body: saved } = await save(ayu)
    expect(status).toBe(200)
    expect(saved).toMatchObject({ final: '3.00', madeBy: 'ayu', instrumentVersion: 1 })
    expect(await list(ayu)).toEqual([saved])
  })

  test("another region's computations are hidden", async () => {
    expect(await list(as('budi', '35.07'))).toEqual([])
    expect((await at.get('/api/v1/computations/saved', as('budi', '35.05'))).status).toBe(403)
  })

  test('without permission, without a session, with wrong scores nothing is kept', async () => {
    const before = await list(ayu)
    expect((await save(as('citra', '35.05'))).status).toBe(403)
    expect((await save({})).status).toBe(401)
    expect((await save(ayu, { ...body, scores: { ...scores, impact: '9' } })).status).toBe(422)
    expect((await save(ayu, { ...body, name: '' })).status).toBe(422)
    expect(await list(ayu)).toEqual(before)
  })
})
