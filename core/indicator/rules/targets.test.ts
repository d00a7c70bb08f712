import { expect, test } from 'vitest'
import { baselineOf, targetChanges, targetIn, targetsOf } from './targets.ts'

const set = (kind: 'baseline' | 'target', year: number, version: number, value: string | null) => ({
  ...{ kind, year, version, value },
})
const rows = [set('target', 2026, 1, '80'), set('target', 2026, 2, '75'), set('baseline', 2024, 1, '50')]

test('the newest version of a year stands, and one taken back is gone', () => {
  expect(targetsOf(rows)).toEqual([{ year: 2026, value: '75' }])
  expect(targetsOf([...rows, set('target', 2026, 3, null)])).toEqual([])
  expect(baselineOf(rows)).toEqual({ year: 2024, value: '50' })
})

test('a standard target counts until the region sets its own', () => {
  expect(targetIn(rows, 2026, 90)).toBe('75')
  expect(targetIn(rows, 2027, 90)).toBe('90')
  expect(targetIn(rows, 2027, null)).toBeNull()
})

test.each([
  ['higher', '70', true],
  ['higher', '85', false],
  ['lower', '85', true],
  ['lower', '70', false],
] as const)('where %s is better a target of %s after 75 is easier: %s', (better, value, isEasier) => {
  const asked = { baseline: { year: 2024, value: '50' }, targets: [{ year: 2026, value }] }
  expect(targetChanges(rows, asked, better)).toEqual([
    { kind: 'target', year: 2026, version: 3, before: '75', value, isEasier },
  ])
})

test('the same figure written otherwise changes nothing, and one left out is taken back', () => {
  expect(
    targetChanges(
      rows,
      { baseline: { year: 2024, value: '50.0' }, targets: [{ year: 2026, value: '75.00' }] },
      'higher',
    ),
  ).toEqual([])
  const [gone] = targetChanges(rows, { baseline: { year: 2024, value: '50' }, targets: [] }, 'higher')
  expect(gone).toMatchObject({ value: null, isEasier: true })
})

test('a worse baseline makes progress look larger', () => {
  const [change] = targetChanges(
    rows,
    { baseline: { year: 2024, value: '40' }, targets: [{ year: 2026, value: '75' }] },
    'higher',
  )
  expect(change).toMatchObject({ kind: 'baseline', isEasier: true })
})
