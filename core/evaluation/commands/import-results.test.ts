import { describe, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/problem/problem.ts'
import { writeXlsx } from '#platform/table/write-table.ts'
import { rolledBack, testDatabase } from '#test/database.ts'
import { getNationalResults } from '../store/national-results.ts'
import { getRegionResult } from '../store/region-result.ts'
import { exportResults } from './export-results.ts'
import { importResults } from './import-results.ts'

const at = testDatabase()
const ministry = (scene: (ctx: Context) => Promise<void>) => rolledBack(at.database, { tenant: '00' }, scene)

const HEADER = 'code,name,track,baseline,output,outcome,impact,quick_win,collaboration,final,improvement'
const letter = { year: 2023, sourceNumber: 'B-1384/DJAI/AI.01.04/12/2023', sourceDate: '2023-12-04' }
const fileOf = (...lines: string[]) => ({
  name: 'hasil.csv',
  type: 'text/csv',
  bytes: Buffer.from([HEADER, ...lines, ''].join('\n')),
})
const csv = (...lines: string[]) => ({ ...letter, file: fileOf(...lines) })
const GOOD = '35.10,Kab. Banyuwangi,REGULER,3.00,3.00,3.00,3.00,3.00,,3.00,0.10'

/** What the import says is wrong: places and English sentences. */
async function faultsOf(ctx: Context, ...lines: string[]): Promise<[string, string][]> {
  const refusal = await importResults(ctx, csv(...lines)).catch((cause: unknown) => cause)
  expect(refusal).toBeInstanceOf(Refusal)
  return (refusal as Refusal).errors.map((e) => [e.field, e.message.en])
}

describe('importing results', () => {
  test('new regions are published under the letter already known', () =>
    ministry(async (ctx) => {
      expect(await importResults(ctx, csv(GOOD))).toEqual({ year: 2023, added: 1, changed: 0, unchanged: 0 })
      const { coverage, rows } = await getNationalResults(ctx.tx, { year: 2023 })
      expect([coverage.known, coverage.scored]).toEqual([60, 130])
      expect(rows.find((r) => r.code === '35.10')).toMatchObject({ final: '3.00', improvement: '0.10' })
    }))

  test('the same file again changes nothing', () =>
    ministry(async (ctx) => {
      await importResults(ctx, csv(GOOD))
      expect(await importResults(ctx, csv(GOOD))).toEqual({ year: 2023, added: 0, changed: 0, unchanged: 1 })
    }))

  test('a correction is a new version and counts from then on', () =>
    ministry(async (ctx) => {
      await importResults(ctx, csv(GOOD))
      const corrected = '35.10,Kab. Banyuwangi,REGULER,4.00,3.00,3.00,3.00,3.00,,3.10,0.20'
      expect(await importResults(ctx, csv(corrected))).toMatchObject({ added: 0, changed: 1 })
      expect(await getRegionResult(ctx.tx, '35.10', 2023)).toMatchObject({ final: '3.10' })
    }))

  test('what was exported reads back as unchanged, from CSV and from XLSX', () =>
    ministry(async (ctx) => {
      for (const format of ['csv', 'xlsx'] as const) {
        const { name, body } = await exportResults(ctx, { year: 2023, format })
        const file = { name, type: '', bytes: Buffer.from(body) }
        expect(await importResults(ctx, { ...letter, file })).toMatchObject({
          added: 0,
          changed: 0,
          unchanged: 59,
        })
      }
    }))

  test('a code typed as a number in a spreadsheet is refused and the guess is named', () =>
    ministry(async (ctx) => {
      const columns = HEADER.split(',').map((header) => ({ header, type: 'number' as const }))
      const bytes = await writeXlsx([{ name: 'Hasil', columns, rows: [GOOD.split(',')] }])
      const file = { name: 'hasil.xlsx', type: '', bytes }
      const refusal = (await importResults(ctx, { ...letter, file }).catch((c: unknown) => c)) as Refusal
      expect(refusal.errors.map((e) => [e.field, e.message.en])).toEqual([
        [
          '2:code',
          'Row 2, column `code`: “35.1” is not a region code. Perhaps 35.10 is meant: format the code column as text so that the last zero is kept.',
        ],
      ])
    }))

  test('everything wrong is told at once, by row and column, and nothing is stored', () =>
    ministry(async (ctx) => {
      const faults = await faultsOf(
        ctx,
        GOOD,
        '35.1,x,REGULER,3,3,3,3,3,,3,',
        '35.99,x,REGULER,3,3,3,3,3,,3,',
        '35.04,x,REGULER,"3,5",4.01,,-1,3.001,,3,',
        '35.06,x,REGULER,3,3,3,3,3,2.00,3,',
        '35.08,x,REGULER,3,3,3,3,3,,3.01,',
        '35.10,x,REGULER,3,3,3,3,3,,3,',
        '35.09,x,GABUNGAN,3,3,3,3,3,,3,',
      )
      expect(faults.map(([field]) => field)).toEqual([
        '3:code',
        '4:code',
        '5:baseline',
        '5:output',
        '5:outcome',
        '5:impact',
        '5:quick_win',
        '6:collaboration',
        '8:code',
        '9:track',
        '7:final',
      ])
      expect(faults[2]?.[1]).toContain('Write 3.5 with a point')
      expect(faults[8]?.[1]).toContain('repeats row 2')
      expect(faults.at(-1)?.[1]).toContain('expected 3.00 by computation, but the file has 3.01')
      const { rows } = await getNationalResults(ctx.tx, { year: 2023 })
      expect(rows.some((r) => r.code === '35.10')).toBe(false)
    }))

  test('an improvement that does not follow from last year is refused', () =>
    ministry(async (ctx) => {
      // 2022 was published as 3.41 by rounded terms; the plain sum 3.399 is what 2023 subtracts.
      const surabaya = '35.78,Kota Surabaya,REGULER,3.45,2.68,3.56,3.94,3.52,,3.44'
      expect(await faultsOf(ctx, `${surabaya},0.99`)).toEqual([
        [
          '2:improvement',
          'Row 2, column `improvement`: expected 0.04 by computation, but the file has 0.99.',
        ],
      ])
      expect(await importResults(ctx, csv(`${surabaya},0.04`))).toMatchObject({ added: 1 })
    }))

  test('missing columns are named', () =>
    ministry(async (ctx) => {
      const file = { name: 'h.csv', type: '', bytes: Buffer.from('code,final\n35.10,3.00\n') }
      const refusal = (await importResults(ctx, { ...letter, file }).catch((c: unknown) => c)) as Refusal
      expect(refusal.errors.map((e) => e.field)).toEqual([
        '1:baseline',
        '1:output',
        '1:outcome',
        '1:impact',
        '1:quick_win',
      ])
    }))

  test('text that is not UTF-8 is refused', () =>
    ministry(async (ctx) => {
      const file = { name: 'h.csv', type: '', bytes: Buffer.from(`${HEADER}\n35.10,Kab\xe9,`, 'latin1') }
      await expect(importResults(ctx, { ...letter, file })).rejects.toMatchObject({
        problem: { code: 'table.not_utf8' },
      })
    }))

  test('only the ministry publishes', () =>
    rolledBack(at.database, { tenant: '35.05' }, async (ctx) => {
      await expect(importResults(ctx, csv(GOOD))).rejects.toMatchObject({
        problem: { code: 'evaluation.ministry_only' },
      })
    }))
})
