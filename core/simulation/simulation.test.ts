import { describe, expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { playIo } from '#test/play.ts'
import type { Final } from './play/conclude.ts'
import { playEvaluation } from './play/play.ts'

const SIZE = { regions: 2, assessors: 3, seed: 11, year: 2031 }
describe('a simulated evaluation', () => {
  const one = testDatabase()
  const two = testDatabase()
  let first: Final[] = []

  test('goes from invitation to published finals and followed-up recommendations', async () => {
    first = await playEvaluation(playIo(one.database), SIZE)
    expect(first.map(({ rank }) => rank).sort()).toEqual([1, 2])
    for (const { final } of first) expect(final).toMatch(/^[0-4]\.[0-9]{2}$/)
    const { rows } = await one.database.owner.query(
      'select state, count(*)::int > 0 as some from followup.recommendations group by state',
    )
    expect(rows).not.toEqual([])
  })

  test('gives the same finals for the same seed on another installation', async () =>
    expect(await playEvaluation(playIo(two.database), SIZE)).toEqual(first))

  test('publishes as example, never as a real result', async () => {
    const { rows } = await one.database.owner.query(
      `select distinct s.is_example from evaluation.published_results as r
       join evaluation.sources as s on s.key = r.source_key where r.year = 2031`,
    )
    expect(rows).toEqual([{ is_example: true }])
  })
})
