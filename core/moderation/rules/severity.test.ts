import { describe, expect, test } from 'vitest'
import { chanceFrom } from './chance.ts'
import { criticalT } from './critical-t.ts'
import { fitOf, type RegionSums, severitiesOf, withinSums } from './severity.ts'

type Table = Record<string, Record<string, number>>

/** Question to assessor to rating. */
const sumsOf = (table: Table): RegionSums => {
  const ratings = new Map(Object.entries(table).map(([q, given]) => [q, new Map(Object.entries(given))]))
  const assessors = [...new Set(Object.values(table).flatMap(Object.keys))].sort()
  return { assessors, within: withinSums(assessors, ratings) }
}
const fitOfOne = ({ assessors, within }: RegionSums) =>
  fitOf({ members: assessors, parts: [{ indexes: assessors.map((_, i) => i), within }] })

// D. C. Montgomery, Design and Analysis of Experiments: the catalyst experiment, a balanced incomplete block design
// (table 4.22 of the 8th edition). Batches are what regions' questions are here, catalysts what assessors are.
const CATALYST: Table = {
  batch1: { '1': 73, '3': 73, '4': 75 },
  batch2: { '1': 74, '2': 75, '3': 75 },
  batch3: { '2': 67, '3': 68, '4': 72 },
  batch4: { '1': 71, '2': 72, '4': 75 },
}

describe('the additive model gives the published figures of an incomplete design', () => {
  const fit = fitOfOne(sumsOf(CATALYST))

  test('adjusted effects −9/8, −7/8, −4/8 and 20/8', () => {
    expect(fit.leniency.map((x) => Math.round(x * 1e9) / 1e9)).toEqual([-9 / 8, -7 / 8, -4 / 8, 20 / 8])
  })

  test('error mean square 0.65 with 5 degrees of freedom', () => {
    expect(fit.freedom).toBe(5)
    expect(fit.variance).toBeCloseTo(0.65, 10)
  })

  test('standard error of a difference 0.70, which is √2 · √(4/3) times smaller for one effect alone', () => {
    // In a balanced design: se(effect) = √(k (a − 1) σ² / (λ a²)); se(difference) = √(2 k σ² / (λ a)).
    const [k, a, lambda] = [3, 4, 2]
    const single = Math.sqrt((k * (a - 1) * 0.65) / (lambda * a * a))
    const difference = Math.sqrt((2 * k * 0.65) / (lambda * a))
    expect(difference).toBeCloseTo(0.7, 2)
    for (const error of fit.errors) expect(error).toBeCloseTo(single, 10)
  })
})

describe('by hand', () => {
  test('who rates one point lower on every common question is half a point harsher than the mean of two', () => {
    const [first, second] = severitiesOf([
      sumsOf({ a: { x: 1, y: 2 }, b: { x: 3, y: 4 }, c: { x: 0, y: 1 } }),
    ])
    expect(first).toMatchObject({ assessorId: 'x', severity: 0.5, low: 0.5, high: 0.5, ratings: 3 })
    expect(second?.severity).toBeCloseTo(-0.5, 12)
  })

  test('where all rated all, severity is the distance of the own mean from the mean of all', () => {
    const table = { a: { x: 4, y: 3, z: 2 }, b: { x: 2, y: 3, z: 1 }, c: { x: 3, y: 3, z: 0 } }
    const severity = new Map(severitiesOf([sumsOf(table)]).map((s) => [s.assessorId, s.severity]))
    const mean = 21 / 9
    expect(severity.get('x')).toBeCloseTo(mean - 3, 12)
    expect(severity.get('y')).toBeCloseTo(mean - 3, 12)
    expect(severity.get('z')).toBeCloseTo(mean - 1, 12)
  })

  test('whoever got weak regions is not harsh for it', () => {
    const weak = sumsOf({ a: { x: 0, y: 0 }, b: { x: 1, y: 1 } })
    const strong = sumsOf({ a: { y: 4, z: 4 }, b: { y: 3, z: 3 } })
    for (const { severity } of severitiesOf([weak, strong])) expect(severity).toBeCloseTo(0, 12)
  })

  test('assessors without a common question are never compared', () => {
    const one = sumsOf({ a: { x: 0, y: 1 } })
    const other = sumsOf({ a: { p: 3, q: 4 } })
    const all = severitiesOf([one, other])
    expect(new Set(all.map((s) => s.group)).size).toBe(2)
    for (const group of [1, 2]) {
      const sum = all.filter((s) => s.group === group).reduce((total, s) => total + s.severity, 0)
      expect(sum).toBeCloseTo(0, 12)
    }
  })

  test('a rating nobody else gave says nothing of severity', () => {
    expect(severitiesOf([sumsOf({ a: { x: 1 }, b: { y: 4 } })])).toEqual([])
  })
})

/** Regions with known severities; noise is uniform, regions differ, ratings are whole numbers in the scale. */
function simulate(severities: Record<string, number>, regions: number, seed: string): RegionSums[] {
  const next = chanceFrom(seed)
  const names = Object.keys(severities)
  return Array.from({ length: regions }, (_, r) => {
    const here = Array.from({ length: 5 }, (__, i) => names[(r * 3 + i) % names.length] as string)
    const table: Table = {}
    for (let q = 0; q < 60; q++) {
      const item = 1 + 2 * next()
      table[`q${q}`] = Object.fromEntries(
        here.map((name) => {
          const value = Math.round(item - (severities[name] as number) + (next() - 0.5) * 1.2)
          return [name, Math.min(4, Math.max(0, value))]
        }),
      )
    }
    return sumsOf(table)
  })
}

describe('recovery of known severities from simulated ratings', () => {
  const known: Record<string, number> = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`assessor-${i}`, ((i % 5) - 2) * 0.2]),
  )
  const mean = Object.values(known).reduce((sum, x) => sum + x, 0) / 12

  test('every estimate lies within 0.08 of the truth, and the intervals hold it at least nine times in ten', () => {
    let held = 0
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      for (const one of severitiesOf(simulate(known, 48, seed))) {
        const truth = (known[one.assessorId] as number) - mean
        expect(Math.abs(one.severity - truth)).toBeLessThan(0.08)
        if (one.low <= truth && truth <= one.high) held++
      }
    }
    expect(held / 60).toBeGreaterThanOrEqual(0.9)
  })

  test('the same ratings give the same severities', () => {
    expect(severitiesOf(simulate(known, 8, 'x'))).toEqual(severitiesOf(simulate(known, 8, 'x')))
  })
})

test.each([
  [1, 12.706],
  [10, 2.228],
  [11, 2.201],
  [20, 2.086],
  [30, 2.042],
  [120, 1.98],
])('with %i degrees of freedom Student’s t leaves a twentieth outside ± %f', (freedom, published) => {
  expect(criticalT(freedom)).toBeCloseTo(published, 3)
})
