import { describe, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { Refusal } from '#platform/problem/problem.ts'
import { rolledBack, testDatabase } from '#test/database.ts'
import { getQuestionsOfResult } from '../store/questions-of-result.ts'
import { importQuestionScores } from './import-question-scores.ts'

const at = testDatabase()
const ministry = (scene: (ctx: Context) => Promise<void>) => rolledBack(at.database, { tenant: '00' }, scene)
const table = (lines: string[]) => ({
  year: 2023,
  file: { name: 'q.csv', type: '', bytes: Buffer.from(['code,question,score', ...lines, ''].join('\n')) },
})
const quickWins = (score: string) =>
  Array.from({ length: 12 }, (_, i) => `35.05,E${String(i + 1).padStart(2, '0')},${score}`)
const faultsOf = async (ctx: Context, lines: string[]) =>
  ((await importQuestionScores(ctx, table(lines)).catch((c: unknown) => c)) as Refusal).errors.map((e) => [
    e.field,
    e.message.en,
  ])

describe('importing question scores', () => {
  // Quick Win of Kab. Blitar 2023 is 3.57: twelve scores that sum to 42.80.
  const scores = [...quickWins('3.60').slice(0, 8), ...quickWins('3.50').slice(8)]

  test('a component that gives the published score is stored', () =>
    ministry(async (ctx) => {
      expect(await importQuestionScores(ctx, table(scores))).toEqual({
        year: 2023,
        added: 1,
        changed: 0,
        unchanged: 0,
      })
      const { components } = await getQuestionsOfResult(ctx.tx, '35.05', 2023)
      expect(components.map((c) => [c.component, c.mean, c.total])).toEqual([['quick_win', '3.57', '42.80']])
      expect(await importQuestionScores(ctx, table(scores))).toMatchObject({ changed: 0, unchanged: 1 })
    }))

  test('a component that does not give it is refused', () =>
    ministry(async (ctx) => {
      expect(await faultsOf(ctx, quickWins('3.60'))).toEqual([
        [
          '2:score',
          'Row 2, column `score`: the mean of the component quick_win is 3.60, but 3.57 was published.',
        ],
      ])
    }))

  test('incomplete components, strange questions, repeated rows and unpublished regions are told', () =>
    ministry(async (ctx) => {
      const faults = await faultsOf(ctx, [
        ...scores.slice(0, 11),
        '35.05,E01,3.60',
        '35.05,F1,3.00',
        '35.10,A01,3.00',
        '35.05,A01,4.20',
      ])
      expect(faults.map(([field]) => field)).toEqual([
        '13:question',
        '14:question',
        '15:code',
        '16:score',
        '2:question',
      ])
      expect(faults.at(-1)?.[1]).toContain('E12')
    }))
})
