import { beforeAll, describe, expect, test } from 'vitest'
import { readTable } from '#platform/table/read-table.ts'
import { writeXlsx } from '#platform/table/write-table.ts'
import { bodyOf, type Cast, castOf, codeOf } from '#test/cast.ts'
import { openCycle } from '#test/cycle.ts'
import { as, type Person, peopleServer } from '#test/people.ts'
import { CLAIM, playOn } from './test/scene.ts'

const at = peopleServer(() => new Date('2026-10-01T03:00:00Z'))
let malang: Cast
let play: ReturnType<typeof playOn>

beforeAll(async () => {
  await openCycle(at.database, { year: 2026, regions: ['35.07'] })
  malang = await castOf(at, '35.07')
  play = playOn(at, malang, 2026)
})

const download = (by: Person) => at.get('/api/workbook/2026/table.xlsx', as(by, '35.07'))

/** The downloaded sheet with some cells typed over, by code and column name. */
async function fill(bytes: Uint8Array, typed: Record<string, Record<string, string>>): Promise<Uint8Array> {
  const { header, rows } = await readTable({ name: 'isian.xlsx', bytes })
  const code = header.indexOf('Kode')
  return writeXlsx([
    {
      name: 'Isian',
      columns: header.map((name) => ({ header: name, type: 'text' })),
      rows: rows.map(({ cells }) =>
        header.map((name, i) => typed[cells[code] ?? '']?.[name] ?? cells[i] ?? ''),
      ),
    },
  ])
}

const upload = (by: Person, bytes: Uint8Array) =>
  at.upload('/api/workbook/2026/table-checks', { name: 'isian.xlsx', bytes }, {}, as(by, '35.07'))

interface Check {
  changes: { after: { question: string } }[]
  refused: { row: number; question: string }[]
  unchanged: number
}

describe('the workbook as a table', () => {
  test('goes out, comes back filled, shows what it would change, and is applied under the same guards', async () => {
    await play.save(malang.ayu, 'A01')
    const { bytes } = await download(malang.ayu)
    const filled = await fill(bytes, {
      A01: { Uraian: 'Perda 9/2025', 'Nilai mandiri (0–4)': '4' },
      A02: { Nilai: '2', Uraian: 'Dewan bersidang dua kali', 'Nilai mandiri (0–4)': '3' },
      A03: { 'Nilai mandiri (0–4)': '7' },
    })
    const check = bodyOf<Check>(await upload(malang.ayu, filled))
    expect(check.changes.map(({ after }) => after.question)).toEqual(['A01', 'A02'])
    expect(check.refused).toMatchObject([{ question: 'A03', row: 4 }])
    expect(check.unchanged).toBe(114)
    const changes = check.changes.map(({ after }) => after)
    expect(await play.send(malang.ayu, 'POST', '/table-changes', { changes })).toMatchObject({
      status: 200,
      body: { applied: 2 },
    })
    expect((await play.get(malang.ayu, '/answers/A01')).body).toMatchObject({
      text: 'Perda 9/2025',
      selfRating: 4,
      revision: 2,
    })
    const again = await play.send(malang.ayu, 'POST', '/table-changes', { changes })
    expect([again.status, codeOf(again)]).toEqual([409, 'workbook.step_refused'])
  })

  test('applies all or none', async () => {
    const one = { question: 'B01', value: '', text: 'satu', selfRating: 1, revision: 0 }
    const changes = [one, { ...one, question: 'A01', revision: 0 }]
    expect((await play.send(malang.ayu, 'POST', '/table-changes', { changes })).status).toBe(409)
    expect((await play.get(malang.ayu, '/answers/B01')).body).toMatchObject({ revision: 0 })
  })

  test('lets an officer change only questions of the own agency', async () => {
    await play.send(malang.ayu, 'POST', '/assignments', {
      questions: ['C01'],
      opdId: malang.kominfo,
      dueOn: null,
    })
    const { bytes } = await download(malang.budi)
    const typed = { Uraian: 'Berjalan', 'Nilai mandiri (0–4)': '2' }
    const check = bodyOf<Check>(await upload(malang.budi, await fill(bytes, { C01: typed, C02: typed })))
    expect(check.changes.map(({ after }) => after.question)).toEqual(['C01'])
    expect(check.refused.map(({ question }) => question)).toEqual(['C02'])
    const strange = [{ question: 'C02', ...CLAIM, evidence: undefined, revision: 0 }]
    expect((await play.send(malang.budi, 'POST', '/table-changes', { changes: strange })).status).toBe(409)
  })

  test('refuses without the permission, a table of other columns, and what is no table', async () => {
    const { bytes } = await download(malang.ayu)
    expect((await upload(malang.dewi, bytes)).status).toBe(403)
    const other = await writeXlsx([{ name: 'x', columns: [{ header: 'a', type: 'text' }], rows: [['1']] }])
    expect(codeOf(await upload(malang.ayu, other))).toBe('workbook.table_foreign')
    expect((await upload(malang.ayu, Buffer.from('%PDF-1.7'))).status).toBe(422)
    const outsider = await at.hire('35.79', 'region_admin', 'Eka')
    expect((await download(outsider)).status).toBe(403)
  })
})
