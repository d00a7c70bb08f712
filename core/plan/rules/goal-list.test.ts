import { expect, test } from 'vitest'
import { compareGoals, linesOf } from './goal-list.ts'
import { isPeriod, repeatedCode, sectionsOf } from './plan.ts'

test('a pasted line is a code and a name, parted by tab, semicolon, bar or comma; empty lines are skipped', () => {
  expect(linesOf('1\tSatu\r\n\n2; Dua, dan lagi\n3|Tiga')).toEqual([
    { line: 1, code: '1', name: 'Satu' },
    { line: 3, code: '2', name: 'Dua, dan lagi' },
    { line: 4, code: '3', name: 'Tiga' },
  ])
})

test('a closed goal that is pasted again comes back, and other frameworks are left alone', () => {
  const held = [
    { framework: 'RPJMD', code: '1', name: 'Satu', closedAt: '2026-01-01T00:00:00Z' },
    { framework: 'RKPD', code: '2', name: 'Dua', closedAt: null },
  ]
  const { goals } = compareGoals(linesOf('1;Satu\n2;Dua'), 'RPJMD', held)
  expect(goals.map(({ change, before }) => [change, before])).toEqual([
    ['renamed', 'Satu'],
    ['new', null],
  ])
})

test('what can not be a goal is told with its line', () => {
  const { goals, faults } = compareGoals(
    linesOf(`tanpa nama\n${'9'.repeat(41)};Panjang\n1;Satu\n1;Lagi`),
    'RKPD',
    [],
  )
  expect([goals.length, faults.map(({ line }) => line)]).toEqual([1, [1, 2, 4]])
})

test('a plan lasts 1 to 20 years', () => {
  const lasts = (fromYear: number, toYear: number) => isPeriod({ fromYear, toYear })
  expect([lasts(2026, 2026), lasts(2026, 2045), lasts(2026, 2046), lasts(2026, 2025)]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('the analysis has five elements and a section for each dimension; codes are unique where they stand', () => {
  const dimension = {
    code: 'living',
    name: { id: 'a', en: 'a' },
    hue: 'living' as const,
    twins: [],
    subDimensions: [],
  }
  expect(sectionsOf([dimension]).slice(4)).toEqual(['culture', 'dimension.living'])
  const sub = { code: 'waste', name: { id: 'b', en: 'b' } }
  expect(repeatedCode([dimension])).toBeUndefined()
  expect(repeatedCode([{ ...dimension, subDimensions: [sub, sub] }])).toBe('waste')
})
