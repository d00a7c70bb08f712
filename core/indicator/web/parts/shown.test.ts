import { describe, expect, test } from 'vitest'
import { grainsOf, lastValued, newestMembers } from './series.ts'
import { isPeriod, periodLabel, periodName, shownMeasured, shownValue } from './shown.ts'

describe('a value', () => {
  test.each([
    ['12.5', 'percent', 'id', '12,5 %'],
    ['12.5', 'percent', 'en', '12.5%'],
    ['1250000', 'rupiah', 'id', 'Rp1.250.000'],
    ['-1250000', 'rupiah', 'id', '−Rp1.250.000'],
    ['7.50', 'minutes', 'id', '7,50 menit'],
    ['3', 'count', 'en', '3'],
  ] as const)('%s %s in %s reads %s', (value, unit, language, text) =>
    expect(shownValue(value, unit, language)).toBe(text),
  )

  test.each([
    [1500, 'ms', '1,5 detik'],
    [1, 'ms', '0,001 detik'],
    [0, 'ms', '0 detik'],
    [-2000, 'ms', '−2 detik'],
    [1250000, 'rupiah', 'Rp1.250.000'],
    [7, 'count', '7'],
  ])('measured as %d %s reads %s', (value, unit, text) => expect(shownMeasured(value, unit, 'id')).toBe(text))
})

describe('a period', () => {
  test.each([
    ['2026', 'Tahun 2026', '2026'],
    ['2026-Q4', 'Triwulan IV 2026', 'Q4 2026'],
    ['2026-11', 'November 2026', 'Nov 2026'],
    ['2026-11-22', '22 November 2026', '22 Nov'],
  ])('%s is called %s, and %s below an axis', (period, name, label) => {
    expect([periodName(period, 'id'), periodLabel(period, 'id')]).toEqual([name, label])
    expect(isPeriod(period)).toBe(true)
  })

  test.each(['', '26', '2026-13', '2026-Q5', '2026-11-32', '2026-11-2', "2026' or 1"])('%j is none', (text) =>
    expect(isPeriod(text)).toBe(false),
  )
})

describe('a series', () => {
  const point = (period: string, member: string, value: string | null) => ({ period, member, value })

  test('is never finer than its values are entered', () => {
    expect(grainsOf(null)).toEqual(['day', 'month', 'quarter', 'year'])
    expect(grainsOf('quarter')).toEqual(['quarter', 'year'])
  })

  test('ends at its last value', () => {
    expect(lastValued([point('1', '', '2'), point('2', '', null)])?.period).toBe('1')
    expect(lastValued([])).toBeUndefined()
  })

  test('shows the members of its newest period, the largest first', () => {
    const points = [
      point('2025', 'a', '9'),
      point('2026', '', '99'),
      point('2026', 'a', '1'),
      point('2026', 'b', '3'),
      point('2026', 'c', null),
    ]
    expect(newestMembers(points).map(({ member }) => member)).toEqual(['b', 'a'])
  })
})
