import { expect, test } from 'vitest'
import { shownCell } from './cell.ts'

test.each([
  ['2026-11-22T17:30:00.000Z', '23 Nov 2026 00.30', '23 Nov 2026 00:30'],
  ['2026-09-30', '30 September 2026', '30 September 2026'],
  ['2026-Q3', 'Triwulan III 2026', 'Quarter III of 2026'],
  ['97.50', '97,50', '97.50'],
  ['2026', '2026', '2026'],
  ['60', '60', '60'],
  [
    '8f14e45f-ceea-4b6a-9c1d-0242ac120002',
    '8f14e45f-ceea-4b6a-9c1d-0242ac120002',
    '8f14e45f-ceea-4b6a-9c1d-0242ac120002',
  ],
  ['own.angka_kemiskinan', 'own.angka_kemiskinan', 'own.angka_kemiskinan'],
])('a cell %s reads %s, and %s in English', (cell, id, en) => {
  expect([shownCell(cell, 'id'), shownCell(cell, 'en')]).toEqual([id, en])
})
