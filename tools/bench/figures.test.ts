import { describe, expect, test } from 'vitest'
import { lineThrough, median, quantile } from './figures.ts'

describe('figures of the benchmark', () => {
  test('the median is the middle, or the mean of both middles', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
  })

  test('a quantile is a value that was measured', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i)
    expect(quantile(values, 0.95)).toBe(95)
    expect(quantile([7], 0.95)).toBe(7)
  })

  test('a line is found through points on it, and the fit falls where they bend', () => {
    const line = lineThrough([
      [1, 5],
      [2, 7],
      [4, 11],
    ])
    expect(line.slope).toBeCloseTo(2)
    expect(line.intercept).toBeCloseTo(3)
    expect(line.fit).toBeCloseTo(1)
    expect(
      lineThrough([
        [1, 1],
        [2, 4],
        [4, 16],
        [8, 64],
      ]).fit,
    ).toBeLessThan(0.98)
  })
})
