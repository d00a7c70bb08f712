import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Budget } from '../../contract.ts'
import { axisFor, percentOf, roundWords, sumsOf } from './figures.ts'

const budget: Budget = {
  years: [2025, 2026],
  dimensions: [],
  planned: [
    { year: 2025, dimension: 'economy', source: 'APBD', amount: '100' },
    { year: 2025, dimension: 'living', source: 'CSR', amount: '50' },
    { year: 2026, dimension: 'economy', source: 'APBD', amount: '70' },
  ],
  real: [{ year: 2025, dimension: 'economy', amount: '80' }],
}

describe('a year of the budget', () => {
  test('sums what was planned by source, and what was spent over all', () => {
    const [first] = sumsOf(budget, { dimension: '', source: '' })
    expect(first).toMatchObject({ planned: 150n, real: 80n })
    expect(first?.sources.map(({ source }) => source)).toEqual(['APBD', 'CSR'])
  })
  test('without anything approved is missing, which is not zero', () => {
    expect(sumsOf(budget, { dimension: '', source: '' })[1]?.real).toBeUndefined()
  })
  test('of one source shows no spending, for spending knows no source', () => {
    expect(sumsOf(budget, { dimension: '', source: 'APBD' })[0]?.real).toBeUndefined()
  })
})

describe('the scale', () => {
  test('begins at zero, ends at or above everything, in few round steps', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), (most) => {
        const axis = axisFor(most)
        expect(axis.steps[0]).toBe(0n)
        expect(axis.most >= most).toBe(true)
        expect(axis.steps.length).toBeLessThanOrEqual(6)
      }),
    )
  })
  test('is written in the unit people say', () => {
    expect(roundWords(2_500_000_000n)).toEqual({ figure: '2.5', scale: 'billion' })
    expect(roundWords(750n)).toEqual({ figure: '750', scale: undefined })
  })
})

test('a share of nothing is none', () => {
  expect([percentOf(5n, 0n), percentOf(undefined, 5n), percentOf(1n, 4n)]).toEqual([
    undefined,
    undefined,
    '25',
  ])
})
