import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { SYSTEM } from '#platform/context.ts'
import type { Refusal } from '#platform/problem/problem.ts'
import { rolledBack, testDatabase } from '#test/database.ts'
import { readQuestionFigures } from '../reference.ts'
import { MISSING } from '../rules/ratings.ts'
import { readRatingBlocks } from '../store/ratings.ts'
import { importRatings } from './import-ratings.ts'

const at = testDatabase()
const instrument = 'smart-city-2022-first-phase'
const file = (lines: readonly string[]) => ({
  name: 'r.csv',
  type: '',
  bytes: Buffer.from(['question,rater_1,rater_2,rater_3,rater_4', ...lines, ''].join('\n')),
})

/** Four whole ratings that give a published mean: quarters, as in the report of 2022. */
function fourRatings(question: string, mean: number): string {
  const low = Math.floor(mean)
  const ratings = [0, 1, 2, 3].map((i) => (i < (mean - low) * 4 ? low + 1 : low))
  return `${question},${ratings.join(',')}`
}
const figures = (await readQuestionFigures()).filter((f) => f.year === 2022)
const malang = figures.map((f) => fourRatings(f.question, Number(f.score.n) / Number(f.score.d)))

describe('importing ratings', () => {
  test('the ratings of Kab. Malang 2022 give its components and 2.51', () =>
    rolledBack(at.database, { tenant: '35.07' }, async (ctx) => {
      const rated = await importRatings(ctx, { year: 2022, instrument, file: file(malang) })
      expect(rated).toEqual({
        ratings: 59 * 4,
        components: [
          { component: 'baseline', score: '1.40' },
          { component: 'output', score: '1.54' },
          { component: 'outcome', score: '2.92' },
          { component: 'impact', score: '2.56' },
          { component: 'quick_win', score: '3.08' },
        ],
        final: '2.51',
      })
    }))

  test('a rating that was not given is a gap, not a zero', () =>
    rolledBack(at.database, { tenant: '35.07' }, async (ctx) => {
      const rated = await importRatings(ctx, {
        year: 2022,
        instrument,
        file: file(['A01,4,,-,3', 'A02,1,1,1,1']),
      })
      expect([rated.ratings, rated.final]).toEqual([6, null])
      const layout = { years: [2021, 2022], instrument, questions: ['A01', 'A02', 'A03'], raters: 4 }
      const blocks = await readRatingBlocks(ctx.tx, '35.07', layout)
      expect([...(blocks.get(2021) ?? [])]).toEqual(Array(12).fill(MISSING))
      expect([...(blocks.get(2022) ?? [])]).toEqual([
        4,
        MISSING,
        MISSING,
        3,
        1,
        1,
        1,
        1,
        MISSING,
        MISSING,
        MISSING,
        MISSING,
      ])
    }))

  test('ratings that are there are never overwritten', () =>
    rolledBack(at.database, { tenant: '35.07' }, async (ctx) => {
      await importRatings(ctx, { year: 2022, instrument, file: file(malang) })
      await expect(importRatings(ctx, { year: 2022, instrument, file: file(malang) })).rejects.toMatchObject({
        problem: { code: 'evaluation.ratings_there' },
      })
    }))

  test('halves, ratings above the scale, repeated and strange questions are told', () =>
    rolledBack(at.database, { tenant: '35.07' }, async (ctx) => {
      const lines = ['A01,2.5,5,3,3', 'A01,1,1,1,1', 'Z99,1,1,1,1']
      const refusal = await importRatings(ctx, { year: 2022, instrument, file: file(lines) }).catch(
        (c: unknown) => c,
      )
      expect((refusal as Refusal).errors.map((e) => e.field)).toEqual([
        '2:rater_1',
        '2:rater_2',
        '3:question',
        '4:question',
      ])
    }))

  test("another region's ratings are hidden", async () => {
    await at.database.inTenant('35.07', SYSTEM.id, (tx) =>
      importRatings(
        {
          tenant: '35.07',
          actor: SYSTEM,
          tx,
          now: new Date(),
          language: 'id',
          requestId: 'test',
          files: at.database.files,
          publicUrl: '',
        },
        { year: 2022, instrument, file: file(malang) },
      ),
    )
    await rolledBack(at.database, { tenant: '35.05' }, async ({ tx }) => {
      const { rows } = await sql`select from evaluation.ratings`.execute(tx)
      expect(rows).toHaveLength(0)
      const insert = sql`
        insert into evaluation.ratings values ('35.07', 2022, ${instrument}, 'A01', 9, 4)`.execute(tx)
      await expect(insert).rejects.toThrow('row-level security')
    })
  })
})
