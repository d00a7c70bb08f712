import { expect, test } from 'vitest'
import { checkRows, placesIn, type Standing } from './sheet.ts'

const HEADER = [
  'Komponen',
  'Kode',
  'Pertanyaan',
  'Nilai',
  'Uraian',
  'Nilai mandiri (0–4)',
  'Status',
  'Revisi',
]
const places = () => {
  const found = placesIn(HEADER)
  if ('missing' in found) throw new Error(found.missing.join())
  return found.places
}
const standing = (more: Partial<Standing> = {}): Standing => ({
  label: { id: 'Dasar hukum', en: 'Legal basis' },
  value: '2',
  text: 'Perda 3/2024',
  selfRating: 2,
  revision: 4,
  lock: undefined,
  ...more,
})
const row = (code: string, value: string, text: string, rating: string, revision: string) => ({
  line: 7,
  cells: ['A. Baseline', code, 'Dasar hukum', value, text, rating, 'Konsep', revision],
})
const check = (rows: ReturnType<typeof row>[], now: Standing = standing()) =>
  checkRows(rows, places(), new Map([['A01', now]]))

test('columns are found by name in both languages and in any order', () => {
  expect(placesIn(['Revision', 'self-rating (0-4)', 'Explanation', 'VALUE', 'code'])).toEqual({
    places: { revision: 0, rating: 1, text: 2, value: 3, code: 4 },
  })
  expect(placesIn(['Kode', 'Nilai'])).toEqual({ missing: ['Uraian', 'Nilai mandiri (0–4)', 'Revisi'] })
})

test('a row that differs is a change from what stands to what is written', () => {
  const { changes, refused, unchanged } = check([row('A01', '2', 'Perda 9/2025', '', '4')])
  expect([changes.length, refused.length, unchanged]).toEqual([1, 0, 0])
  expect(changes[0]?.before).toEqual({ value: '2', text: 'Perda 3/2024', selfRating: 2 })
  expect(changes[0]?.after).toMatchObject({
    question: 'A01',
    text: 'Perda 9/2025',
    selfRating: null,
    revision: 4,
  })
})

test('what only a spreadsheet changed is no change', () => {
  const now = standing({ text: 'baris satu\nbaris dua  ' })
  expect(check([row('A01', '2', 'baris satu\r\nbaris dua', '2', '4')], now).unchanged).toBe(1)
})

test('a row that says the same is not refused, even where it is locked or old', () => {
  const now = standing({ lock: 'frozen' })
  expect(check([row('A01', '2', 'Perda 3/2024', '2', '1')], now)).toMatchObject({ unchanged: 1, refused: [] })
})

test.each([
  ['an unknown code', row('Z9', '', '', '', '0'), standing(), 'Kode'],
  [
    'a rating that is no whole number from 0 to 4',
    row('A01', '', '', '5', '4'),
    standing(),
    'Nilai mandiri (0–4)',
  ],
  ['a value that is too long', row('A01', 'x'.repeat(201), '', '', '4'), standing(), 'Nilai'],
  ['a revision that was typed over', row('A01', '', '', '', 'empat'), standing(), 'Revisi'],
  ['a revision somebody has overtaken', row('A01', '', 'lain', '', '3'), standing(), 'Revisi'],
  ['what is not the writer’s', row('A01', '', 'lain', '', '4'), standing({ lock: 'not_yours' }), null],
])('refuses %s, with row and column', (_what, one, now, column) => {
  expect(check([one], now)).toMatchObject({ changes: [], unchanged: 0, refused: [{ row: 7, column }] })
})

test('a code that comes twice is refused the second time', () => {
  const { changes, refused } = check([row('A01', '', 'satu', '', '4'), row('A01', '', 'dua', '', '4')])
  expect([changes.length, refused.length]).toEqual([1, 1])
})
