import { describe, expect, test } from 'vitest'
import type { QuestionsOfResult, RegionResult, ResultsOfYear } from '../contract.ts'
import { ayu, dewi, evaluationServer } from './door.ts'

const at = evaluationServer()

const read = async <T>(url: string): Promise<T> => {
  const { status, body } = await at.get(url)
  expect(status).toBe(200)
  return body as T
}

describe('importing over HTTP', () => {
  const fields = { sourceNumber: 'B-147/2024', sourceDate: '2024-11-25' }
  const good = 'code,track,baseline,output,outcome,impact,quick_win,final\n35.10,REGULER,3,3,3,3,3,3.00\n'

  test('the ministry publishes, and the next reader sees it', async () => {
    const url = '/api/v1/results/2023/imports'
    const sent = await at.upload(url, { name: 'h.csv', bytes: good }, fields, dewi)
    expect(sent.body).toEqual({ year: 2023, added: 1, changed: 0, unchanged: 0 })
    const banyuwangi = await read<RegionResult>('/api/v1/regions/35.10/results/2023')
    expect(banyuwangi).toMatchObject({ final: '3.00', source: { number: 'B-147/2024', date: '2024-11-25' } })
    const { coverage } = await read<ResultsOfYear>('/api/v1/results/2023')
    expect([coverage.known, coverage.scored]).toEqual([60, null])
  })

  test('a region may not', async () => {
    const file = { name: 'h.csv', bytes: good }
    expect((await at.upload('/api/v1/results/2023/imports', file, fields, ayu)).status).toBe(403)
    expect((await at.upload('/api/v1/results/2023/imports', file, fields)).status).toBe(401)
    expect((await at.upload('/api/v1/results/2023/question-scores/imports', file, {}, ayu)).status).toBe(403)
  })

  test('a year whose weights are not known is refused row by row', async () => {
    const file = { name: 'h.csv', bytes: good }
    const { status, body } = await at.upload('/api/v1/results/2024/imports', file, fields, dewi)
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'evaluation.import_wrong', errors: [{ field: '2:track' }] })
  })

  test('question scores are published after their result', async () => {
    const rows = ['A01', 'A02', 'A03', 'A04', 'A05'].map((q) => `35.10,${q},3`).join('\n')
    const file = { name: 'q.csv', bytes: `code,question,score\n${rows}\n` }
    const url = '/api/v1/results/2023/question-scores/imports'
    expect((await at.upload(url, file, {}, dewi)).body).toEqual({
      year: 2023,
      added: 1,
      changed: 0,
      unchanged: 0,
    })
    const questions = await read<QuestionsOfResult>('/api/v1/regions/35.10/results/2023/questions')
    expect(questions.components.map((c) => [c.component, c.mean])).toEqual([['baseline', '3.00']])
  })
})
