import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alphaOf, intervalOf, type Metric } from './alpha.ts'
import { chanceFrom } from './chance.ts'

type Cell = number | null

/** Rows are observers, columns units. */
function countedOf(observers: readonly (readonly Cell[])[], values: readonly number[]) {
  const units = (observers[0] ?? []).map((_, u) =>
    values.map((value) => observers.filter((row) => row[u] === value).length),
  )
  return { values, units }
}

const o = null
// K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), example D: four observers, twelve units.
const KRIPPENDORFF: Cell[][] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, o, o, o],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, o, 3],
  [o, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, o],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, o],
]
const FIVE = [1, 2, 3, 4, 5]

describe('alpha gives the published figures', () => {
  test.each<[Metric, number]>([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ])(
    'of Krippendorff 2011, four observers and twelve units with missing values: %s %f',
    (metric, published) => {
      expect(alphaOf(metric, countedOf(KRIPPENDORFF, FIVE))).toBeCloseTo(published, 3)
    },
  )

  test('by hand, with nominal data: 1 − 39 × 4 ÷ 608 is 0.743421', () => {
    // Values given to units rated at least twice: 9, 13, 10, 5, 3 (40 in all).
    // Coincidences that disagree, above the diagonal: unit 2 (1), unit 6 (2), unit 8 (1) = 3 × 1/3 + 6 × 1/3 + 3 × 1/3 = 4.
    const observed = 4
    const expected = (40 * 40 - (81 + 169 + 100 + 25 + 9)) / 2
    expect(alphaOf('nominal', countedOf(KRIPPENDORFF, FIVE))).toBeCloseTo(1 - (39 * observed) / expected, 12)
  })

  test('of Krippendorff 2011, two observers and binary data: 0.095', () => {
    const two = [
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ]
    expect(alphaOf('nominal', countedOf(two, [0, 1]))).toBeCloseTo(0.095, 3)
  })

  test('of Krippendorff 2011, two observers and nominal data: 0.692', () => {
    // Values a to e as 1 to 5.
    const published = [
      [1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1],
      [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4],
    ]
    expect(alphaOf('nominal', countedOf(published, FIVE))).toBeCloseTo(0.692, 3)
  })
})

const matrix = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 20,
})
const asUnits = (rows: number[][]) => ({
  values: [0, 1, 2, 3, 4],
  units: rows.map((row) => [0, 1, 2, 3, 4].map((value) => row.filter((x) => x === value).length)),
})

describe('alpha', () => {
  test('is 1 where everybody agrees and something varies', () => {
    const units = asUnits([
      [0, 0, 0],
      [4, 4, 4],
    ])
    for (const metric of ['nominal', 'ordinal', 'interval', 'ratio'] as const)
      expect(alphaOf(metric, units)).toBe(1)
  })

  test('is not defined where nothing varies, or nothing was rated twice', () => {
    expect(
      alphaOf(
        'ordinal',
        asUnits([
          [3, 3, 3],
          [3, 3, 3],
        ]),
      ),
    ).toBeUndefined()
    expect(
      alphaOf('ordinal', {
        values: [0, 1],
        units: [
          [1, 0],
          [0, 1],
        ],
      }),
    ).toBeUndefined()
  })

  test('never exceeds 1, and does not depend on the order of units', () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom<Metric>('nominal', 'ordinal', 'interval'), (rows, metric) => {
        const alpha = alphaOf(metric, asUnits(rows))
        const turned = alphaOf(metric, asUnits([...rows].reverse()))
        if (alpha === undefined) return turned === undefined
        return alpha <= 1 + 1e-12 && Math.abs(alpha - (turned as number)) < 1e-9
      }),
    )
  })

  test('of interval data grows no different when every rating is one step higher', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const low = alphaOf('interval', asUnits(rows))
        const { units } = asUnits(rows)
        const high = alphaOf('interval', { values: [1, 2, 3, 4, 5], units })
        return low === undefined ? high === undefined : Math.abs(low - (high as number)) < 1e-9
      }),
    )
  })

  test('leaves out units rated once, whatever their value', () => {
    const twice = {
      values: [0, 1, 2],
      units: [
        [2, 0, 0],
        [0, 1, 1],
        [0, 2, 0],
      ],
    }
    const more = { values: [0, 1, 2], units: [...twice.units, [0, 0, 1], [1, 0, 0], [0, 0, 0]] }
    expect(alphaOf('ordinal', more)).toBe(alphaOf('ordinal', twice))
  })
})

describe('the interval', () => {
  const units = asUnits([
    [0, 0, 1],
    [4, 4, 4],
    [2, 3, 2],
    [1, 1, 1],
    [3, 3, 4],
    [0, 0, 0],
    [2, 2, 2],
    [4, 3, 4],
  ])

  test('is the same for the same seed and holds alpha', () => {
    const once = intervalOf('ordinal', units, chanceFrom('2026:35.05'))
    const again = intervalOf('ordinal', units, chanceFrom('2026:35.05'))
    expect(once).toEqual(again)
    const alpha = alphaOf('ordinal', units) as number
    expect(once?.low).toBeLessThan(alpha)
    expect(once?.high).toBeGreaterThan(alpha)
  })

  test('is not told below five units', () => {
    expect(
      intervalOf(
        'ordinal',
        asUnits([
          [0, 1, 1],
          [4, 4, 4],
        ]),
        chanceFrom('x'),
      ),
    ).toBeUndefined()
  })

  test('narrows with the root of the number of units', () => {
    const many = { ...units, units: Array.from({ length: 9 }, () => units.units).flat() }
    const few = intervalOf('ordinal', units, chanceFrom('a'))
    const lots = intervalOf('ordinal', many, chanceFrom('a'))
    const width = (range: typeof few) => (range?.high ?? 0) - (range?.low ?? 0)
    expect(width(lots) / width(few)).toBeCloseTo(1 / 3, 0)
  })
})
