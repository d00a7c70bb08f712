import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binsOf } from './histogram.tsx'

const score = fc.integer({ min: 0, max: 400 }).map((n) => (n / 100).toFixed(2))

describe('a distribution', () => {
  it('counts every value exactly once', () => {
    fc.assert(
      fc.property(fc.array(score), (values) => {
        const total = binsOf(values, 4, 4).reduce((sum, bin) => sum + bin.count, 0)
        return total === values.length
      }),
    )
  })

  it('a value on a border belongs to the bin above it, the end of the scale to the last', () => {
    const bins = binsOf(['0.25', '4.00'], 4, 4)
    expect(bins[0]?.count).toBe(0)
    expect(bins[1]?.count).toBe(1)
    expect(bins.at(-1)?.count).toBe(1)
  })
})
