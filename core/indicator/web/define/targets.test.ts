import { expect, test } from 'vitest'
import { targetsTyped, targetYears } from './targets.ts'

test('targets may be typed for last year, five years ahead, and where there is one', () => {
  expect(targetYears([{ year: 2040 }, { year: 2026 }], 2026)).toEqual([
    2025, 2026, 2027, 2028, 2029, 2030, 2031, 2040,
  ])
})

test('an empty field sets nothing, and a comma is a point', () => {
  expect(targetsTyped({ 'target-2026': '7,5', baseline: '9', baselineYear: '2024' }, [2026, 2027])).toEqual({
    baseline: { year: 2024, value: '9' },
    targets: [{ year: 2026, value: '7.5' }],
  })
  expect(targetsTyped({ reason: 'Karena pandemi' }, [2026])).toEqual({
    baseline: null,
    targets: [],
    reason: 'Karena pandemi',
  })
})
