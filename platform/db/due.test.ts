import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/database.ts'
import { isDue } from './due.ts'

const at = testDatabase()
const NOW = new Date('2026-11-22T03:00:00Z')
const HOUR = 3600_000

const ask = (date: string | null): Promise<boolean | null | undefined> =>
  at.database.inShared(async (tx) => {
    const column = sql`${date}::timestamptz`
    const { rows } = await sql<{ due: boolean | null }>`select ${isDue(column, NOW, HOUR)} as due`.execute(tx)
    return rows[0]?.due
  })

test.each([
  ['that has come', '2026-11-22T03:00:00Z', true],
  ['that is long past', '2026-11-01T00:00:00Z', true],
  ['that is still to come', '2026-11-22T03:00:01Z', false],
  ['as far ahead as one is put, by a machine whose clock is a little ahead', '2026-11-22T04:02:00Z', false],
  ['that only a clock put back since can have set', '2026-11-22T09:00:00Z', true],
  ['at which nothing will ever happen', 'infinity', false],
])('a date %s', async (_what, date, due) => {
  expect(await ask(date)).toBe(due)
})

test('no date is never due', async () => {
  expect(await ask(null)).not.toBe(true)
})
