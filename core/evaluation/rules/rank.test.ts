import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doubledMedian, placeAmong, placesOf, placesWithin } from './rank.ts'

const finals = fc.array(fc.option(fc.integer({ min: 0, max: 400 })), { maxLength: 40 })

describe('places', () => {
  test('equal finals share a place and the next place counts them all', () => {
    expect(placesOf([331, 320, 331, 294]).map((p) => p?.place)).toEqual([1, 3, 1, 4])
  })

  test('whoever has no value has no place and is not counted', () => {
    expect(placesOf([331, null, 294])).toEqual([{ place: 1, of: 2 }, null, { place: 2, of: 2 }])
  })

  test('a place is one more than the number of higher values', () => {
    fc.assert(
      fc.property(finals, (values) => {
        const places = placesOf(values)
        values.forEach((value, i) => {
          const higher = values.filter((v) => v !== null && value !== null && v > value).length
          expect(places[i]?.place).toBe(value === null ? undefined : higher + 1)
        })
      }),
    )
  })

  test('inside a province only its own regions are counted', () => {
    expect(placesWithin([300, 200, 250, 300], ['35', '35', '33', '35'])).toEqual([
      { place: 1, of: 3 },
      { place: 3, of: 3 },
      { place: 1, of: 1 },
      { place: 1, of: 3 },
    ])
  })

  test('a single group gives the national places', () => {
    fc.assert(
      fc.property(finals, (values) => {
        expect(
          placesWithin(
            values,
            values.map(() => 'ID'),
          ),
        ).toEqual(placesOf(values))
      }),
    )
  })

  test('a computed value takes its place among the others, itself counted', () => {
    expect(placeAmong(300, [331, 300, 294])).toEqual({ place: 2, of: 4 })
  })
})

describe('median', () => {
  test('an even count takes the middle of the two', () => {
    expect(doubledMedian([1, 2])).toBe(3)
    expect(doubledMedian([4, 1, 2])).toBe(4)
    expect(doubledMedian([])).toBeUndefined()
  })
})
