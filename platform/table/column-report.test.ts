import { expect, it } from 'vitest'
import { Refusal } from '#platform/problem/problem.ts'
import { columnReport } from './column-report.ts'

const wrong = { id: 'bukan angka.', en: 'not a number.' }

function refusalOf(act: () => void): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
  }
  throw new Error('expected a refusal')
}

it('a report without faults refuses nothing', () => {
  expect(() => columnReport().refuseIfAny()).not.toThrow()
})

it('names row and column in both languages', () => {
  const report = columnReport()
  report.add(4, 'output', wrong)
  const refusal = refusalOf(() => report.refuseIfAny())
  expect(refusal.toDetails('id')).toMatchObject({
    code: 'table.values_wrong',
    detail: 'Ada 1 kesalahan isi. Tidak ada yang disimpan. Perbaiki yang disebut, lalu unggah lagi.',
    errors: [{ field: '4:output', message: 'Baris 4, kolom `output`: bukan angka.' }],
  })
  expect(refusal.toDetails('en').errors?.[0]?.message).toBe('Row 4, column `output`: not a number.')
})

it('lists at most its limit and says how many more', () => {
  const report = columnReport(2)
  for (let line = 2; line < 7; line += 1) report.addRow(line, wrong)
  const refusal = refusalOf(() => report.refuseIfAny())
  expect(refusal.errors.map((error) => error.message.id)).toEqual([
    'Baris 2: bukan angka.',
    'Baris 3: bukan angka.',
    '… dan 3 kesalahan lagi.',
  ])
  expect(refusal.details).toEqual({ count: 5 })
})

it('a fault of the whole file names no row', () => {
  const report = columnReport()
  report.addFile({ id: 'komponen output belum diisi.', en: 'the component output has no score.' })
  expect(report.listErrors()).toEqual([
    {
      field: 'file',
      message: { id: 'Komponen output belum diisi.', en: 'The component output has no score.' },
    },
  ])
})
