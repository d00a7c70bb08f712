import { describe, expect, test } from 'vitest'
import { causeOf, countsOf, spreadOf } from './spread.ts'

describe('the spread of a question', () => {
  test.each([
    [[3, 3, 3], 0, 0],
    [[2, 4, 2], 2, 4 / 3],
    [[0, 4], 4, 8],
    [[1], 0, null],
    [[], 0, null],
  ])('of ratings %j is %i, its variance %f', (ratings, range, variance) => {
    const spread = spreadOf('A01', countsOf(ratings))
    expect(spread.range).toBe(range)
    if (variance === null) expect(spread.variance).toBeNull()
    else expect(spread.variance).toBeCloseTo(variance, 12)
  })
})

describe('a question goes to moderation', () => {
  const threshold = { spread: 2, alpha: 0.667, narrowSpread: 1, opensItself: true }

  test.each([
    [0.9, 2, 'spread'],
    [0.9, 1, undefined],
    [0.5, 1, 'alpha'],
    [0.5, 2, 'spread'],
    [0.5, 0, undefined],
    [0.667, 1, undefined],
    [null, 1, undefined],
  ])('in a region with alpha %f and a range of %i: %s', (alpha, range, cause) => {
    expect(causeOf(threshold, alpha, range)).toBe(cause)
  })

  test('by the general spread alone where no alpha is set', () => {
    expect(causeOf({ ...threshold, alpha: null }, 0, 1)).toBeUndefined()
  })
})
