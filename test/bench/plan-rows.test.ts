import { beforeAll, expect, test } from 'vitest'
import { listProgrammes } from '#core/programme/public.ts'
import { listReports, rollUp } from '#core/realisation/public.ts'
import { testDatabase } from '#test/database.ts'
import { putLines, putProgrammes, putReports, type Rows } from '#tools/bench/plan-rows.ts'

const at = testDatabase()
const rows: Rows = {
  region: '35.07',
  opdIds: ['00000000-0000-4000-8000-000000000001'],
  dimensions: ['governance', 'economy'],
  programmes: 4,
  fromYear: 2025,
  toYear: 2026,
}

beforeAll(async () => {
  await at.database.owner.query(
    `insert into identity.opd (tenant_id, id, code, name, kind, created_at)
     values ($1, $2, 'CONTOH', 'Contoh Dinas', 'dinas', now())`,
    [rows.region, rows.opdIds[0]],
  )
  await putProgrammes(at.database, rows)
})

test('the rows that are measured are what the product reads', async () => {
  expect(await putReports(at.database, rows)).toBe(4 * 2 * 4)
  await at.database.inTenant(rows.region, 'system', async (tx) => {
    expect(await listProgrammes(tx, rows.region, { approvedOnly: true })).toHaveLength(4)
    expect(await listReports(tx, rows.region, { year: 2026, period: 'Q4' })).toHaveLength(4)
    expect((await rollUp(tx, rows.region, 2026)).total).toMatchObject({ planned: 4, reported: 4 })
  })
})

test('roll-ups of further regions need their lines only', async () => {
  expect(await putLines(at.database, ['35.08', '35.09'], { ...rows, fromYear: 2026 })).toBe(8)
  await at.database.inTenant('35.09', 'system', async (tx) => {
    expect((await rollUp(tx, '35.09', 2026)).total.planned).toBe(4)
  })
})
