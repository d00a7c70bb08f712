import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from '#core/evaluation/arithmetic.ts'
import { marginOf } from './margin.ts'

const of = (...values: number[]) => values.map((value) => exact(value))

describe('the margin of a mean', () => {
  it.each([
    // s = 1, n = 3: 1.96 / √3 = 1.1316
    [[2, 3, 4], null, '1.13'],
    // s² = 4/3, n = 4: 1.96 × √(1/3) = 1.1316
    [[0, 2, 2, 2], null, '0.98'],
    // finite population: 1.1316 × √((12 − 3) / 11) = 1.0236
    [[2, 3, 4], 12, '1.02'],
    [[3, 3, 3, 3], null, '0.00'],
    // all users were asked
    [[0, 4], 2, '0.00'],
    [[0, 4], 1, '0.00'],
  ] as const)('of %j with %s users is %s', (values, users, margin) => {
    expect(marginOf(of(...values), users)).toBe(margin)
  })

  it('is not there for fewer than two answers', () => {
    expect(marginOf(of(), null)).toBeUndefined()
    expect(marginOf(of(4), null)).toBeUndefined()
  })

  it('agrees with the formula in floating point to a hundredth', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(answers, fc.option(fc.integer({ min: 61, max: 5000 })), (values, users) => {
        const n = values.length
        const mean = values.reduce((a, b) => a + b, 0) / n
        const s2 = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1)
        const fpc = users === null ? 1 : (users - n) / (users - 1)
        expect(Number(marginOf(of(...values), users))).toBeCloseTo(1.96 * Math.sqrt((s2 / n) * fpc), 1.5)
      }),
    )
  })
})
