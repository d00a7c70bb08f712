import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { rolledBack, testDatabase } from '#test/database.ts'
import { getRegionResult } from '../store/region-result.ts'
import { importResults } from './import-results.ts'
import { loadReference } from './load-reference.ts'

const at = testDatabase()
const ministry = (scene: (ctx: Context) => Promise<void>) => rolledBack(at.database, { tenant: '00' }, scene)

const count = async ({ tx }: Context, table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx)
  return rows[0]?.n ?? -1
}
const TABLES = {
  'evaluation.instruments': 6,
  'evaluation.sources': 6,
  'evaluation.published_results': 98,
  'evaluation.published_components': 39 * 5 + 23 * 5 + 36 * 6,
  'evaluation.published_question_scores': 59 + 117,
  'evaluation.absences': 15,
  'evaluation.other_finals': 6,
}
const counts = async (ctx: Context) => {
  const found: [string, number][] = []
  for (const table of Object.keys(TABLES)) found.push([table, await count(ctx, table)])
  return Object.fromEntries(found)
}

describe('reference data', () => {
  test('every shipped figure is stored, and the load is a fact', () =>
    ministry(async (ctx) => {
      expect(await counts(ctx)).toEqual(TABLES)
      const { rows } = await sql`
        select payload from facts.fact
        where tenant_id = '00' and name = 'evaluation.reference_loaded'`.execute(ctx.tx)
      expect(rows).toMatchObject([{ payload: { instruments: 6, results: 98 } }])
    }))

  test('loading again does nothing', () =>
    ministry(async (ctx) => {
      await loadReference(ctx)
      expect(await counts(ctx)).toEqual(TABLES)
    }))

  test('other files than those loaded are loaded, and never overwrite what was corrected since', async () => {
    // The application may not forget a load, so the owner of the database does it here.
    await at.database.owner.query('delete from evaluation.reference_loads')
    await ministry(async (ctx) => {
      const bytes = Buffer.from(
        'code,track,baseline,output,outcome,impact,quick_win,final\n35.05,REGULER,4.00,2.60,3.47,3.21,3.57,3.32\n',
      )
      const letter = { year: 2023, sourceNumber: 'Ralat 1/2024', sourceDate: '2024-01-15' }
      await importResults(ctx, { ...letter, file: { name: 'h.csv', type: '', bytes } })
      await loadReference(ctx)
      expect(await count(ctx, 'evaluation.published_results')).toBe(99)
      expect(await getRegionResult(ctx.tx, '35.05', 2023)).toMatchObject({ final: '3.32' })
    })
  })
})
