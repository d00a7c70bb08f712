import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Exact, exact, minus, sumOf, times, toText } from '#core/evaluation/arithmetic.ts'
import { catchAnywhere, catchWhereDoubted, chancesOf, draw, type Unit } from './sampling.ts'

const unitsOf = (sizes: readonly number[]): Unit[] =>
  sizes.map((size, i) => ({ question: `Q${i}`, size: exact(size, 10) }))

const sizes = fc.array(fc.nat(50), { minLength: 1, maxLength: 15 })
const start = fc.integer({ min: 0, max: 999 }).map((n) => exact(n, 1000))
const present = (list: readonly number[]): number => list.filter((size) => size > 0).length

describe('a draw', () => {
  test('takes exactly as many as asked for, or all that have a size, none twice, in the order of the list', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20 }), start, (list, size, at) => {
        const drawn = draw(unitsOf(list), size, at)
        expect(drawn).toHaveLength(Math.min(size, present(list)))
        expect(new Set(drawn).size).toBe(drawn.length)
        const places = drawn.map((question) => Number(question.slice(1)))
        expect(places).toEqual([...places].sort((a, b) => a - b))
        for (const place of places) expect(list[place]).toBeGreaterThan(0)
      }),
    )
  })

  test('has chances that sum to its size and never pass one', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 20 }), (list, size) => {
        const chances = [...chancesOf(unitsOf(list), size).values()]
        expect(toText(sumOf(chances))).toBe(String(Math.min(size, present(list))))
        for (const chance of chances) expect(compare(chance, exact(1))).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('draws a claim in exactly its chance of all starts', () => {
    const units = unitsOf([1, 2, 3, 4])
    const starts = Array.from({ length: 100 }, (_, i) => exact(i, 100))
    for (const [question, chance] of chancesOf(units, 2)) {
      const often = starts.filter((at) => draw(units, 2, at).includes(question)).length
      expect(Math.abs(often - Number(toText(times(chance, exact(100)))))).toBeLessThanOrEqual(1)
    }
  })

  test('leaves nothing to chance that is as large as an interval', () => {
    const chances = chancesOf(unitsOf([90, 5, 5]), 2)
    expect(toText(chances.get('Q0') as Exact)).toBe('1')
    expect(toText(chances.get('Q1') as Exact)).toBe('0.5')
  })

  test('is the same for the same start: 31 tenths, an interval of 31/3, pointers at 3.44, 13.78 and 24.11', () => {
    expect(draw(unitsOf([3, 1, 4, 1, 5, 9, 2, 6]), 3, exact(1, 3))).toEqual(['Q1', 'Q4', 'Q6'])
  })
})

describe('the confidence', () => {
  test.each([
    [10, 2, 1, '0.2'],
    [10, 10, 1, '1'],
    [10, 0, 3, '0'],
    // 1 − C(8,2)/C(10,2) = 1 − 28/45
    [10, 2, 2, '0.3777777778'],
    [62, 12, 3, '0.4817556848'],
  ])('of %i claims, %i drawn and %i false, is hypergeometric', (among, size, faulty, chance) => {
    expect(toText(catchAnywhere({ among, size, faulty }))).toBe(chance)
  })

  test('grows with the draw and with the number of false claims', () => {
    const scene = fc.tuple(fc.integer({ min: 2, max: 40 }), fc.nat(38), fc.nat(38))
    fc.assert(
      fc.property(scene, ([among, s, f]) => {
        const [size, faulty] = [s % among, (f % (among - 1)) + 1]
        const base = catchAnywhere({ among, size, faulty })
        expect(compare(catchAnywhere({ among, size: size + 1, faulty }), base)).toBeGreaterThanOrEqual(0)
        expect(compare(catchAnywhere({ among, size, faulty: faulty + 1 }), base)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('for one false claim by size is the mean of chances weighed by size', () => {
    fc.assert(
      fc.property(
        sizes.filter((list) => present(list) > 0),
        fc.integer({ min: 1, max: 15 }),
        (list, size) => {
          const units = unitsOf(list)
          const all = sumOf(units.map((unit) => unit.size))
          const chances = chancesOf(units, size)
          const expected = sumOf(
            units.map((unit) =>
              times(times(unit.size, exact(all.d, all.n)), chances.get(unit.question) ?? exact(0)),
            ),
          )
          expect(minus(catchWhereDoubted(units, size, 1), expected)).toEqual(exact(0))
        },
      ),
    )
  })

  test('where claims are doubted is never below a draw that knows nothing, for one false claim', () => {
    fc.assert(
      fc.property(
        sizes.filter((list) => present(list) > 0),
        fc.integer({ min: 1, max: 15 }),
        (list, size) => {
          const among = present(list)
          const blind = catchAnywhere({ among, size: Math.min(size, among), faulty: 1 })
          expect(compare(catchWhereDoubted(unitsOf(list), size, 1), blind)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  test('is certain when everything is drawn, and nothing where there is nothing', () => {
    expect(toText(catchWhereDoubted(unitsOf([1, 2, 3]), 3, 2))).toBe('1')
    expect(toText(catchWhereDoubted([], 3, 2))).toBe('0')
  })
})
