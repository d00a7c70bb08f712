import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { monthNumber, monthText, movePeriod } from './arithmetic.ts'

const bounds = { from: '2019-01', to: '2028-12' }
const month = fc.integer({ min: monthNumber('2019-01'), max: monthNumber('2028-12') })
const period = fc.tuple(month, month).map(([a, b]) => ({
  from: monthText(Math.min(a, b)),
  to: monthText(Math.max(a, b)),
}))
const length = ({ from, to }: { from: string; to: string }) => monthNumber(to) - monthNumber(from)

describe('a month', () => {
  test('is the same after it was counted', () => {
    fc.assert(fc.property(month, (number) => monthNumber(monthText(number)) === number))
  })
  test('that is none is refused', () => {
    expect(() => monthNumber('2026-13')).toThrow('is no month')
  })
})

describe('a period', () => {
  test('keeps its length when it is moved, and stays within the plan', () => {
    fc.assert(
      fc.property(period, fc.integer({ min: -200, max: 200 }), (before, months) => {
        const after = movePeriod(before, 'whole', months, bounds)
        return length(after) === length(before) && after.from >= bounds.from && after.to <= bounds.to
      }),
    )
  })
  test('is never shorter than one month, whichever end is drawn', () => {
    fc.assert(
      fc.property(
        period,
        fc.constantFrom('start' as const, 'end' as const),
        fc.integer({ min: -200, max: 200 }),
        (before, handle, months) => length(movePeriod(before, handle, months, bounds)) >= 0,
      ),
    )
  })
  test('that lies beyond the plan already is not made to jump', () => {
    const outside = { from: '2029-01', to: '2029-06' }
    expect(movePeriod(outside, 'whole', 1, bounds)).toEqual(outside)
    expect(movePeriod(outside, 'whole', -1, bounds)).toEqual({ from: '2028-12', to: '2029-05' })
  })
})
