import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AREAS } from '../contract.ts'
import type { Assigning, Pair } from '../rules/assigning.ts'
import { solve } from './solve.ts'

/** A made-up ministry: shares of expertise and conflicts follow from simple arithmetic. */
function ministry(regions: number, assessors: number, seats: number, seed = 1): Assigning {
  const pool = Array.from({ length: assessors }, (_, a) => ({
    id: `a${a}`,
    expertise: AREAS.filter((_, e) => (a * 7 + e * 5) % 12 < 4),
    capacity: Math.ceil((regions * seats * 1.5) / assessors),
    load: 0,
  }))
  return {
    pool,
    regions: Array.from({ length: regions }, (_, r) => ({
      code: `r${r}`,
      open: seats,
      kept: [],
      eligible: pool.filter((_, a) => (a * 31 + r * 17) % 19 !== 0).map(({ id }) => id),
    })),
    seed,
  }
}

const loadsOf = (pairs: readonly Pair[], count: number): number[] =>
  Array.from({ length: count }, (_, a) => pairs.filter(([, one]) => one === a).length)

describe('the solver', () => {
  test('fills 241 regions with 5 of 50 assessors evenly, in seconds', async () => {
    const assigning = ministry(241, 50, 5)
    const pairs = await solve(assigning)
    expect(pairs).toHaveLength(1205)
    const loads = loadsOf(pairs, 50)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(4)
  })

  test('brings every area into every region where the pool allows it', async () => {
    const assigning = ministry(12, 10, 5)
    const pairs = await solve(assigning)
    for (const r of assigning.regions.keys()) {
      const areas = pairs.filter(([region]) => region === r).flatMap(([, a]) => assigning.pool[a]?.expertise)
      expect(new Set(areas).size).toBe(AREAS.length)
    }
  })

  test('gives the same seats for the same seed, and honours a rule of none', async () => {
    expect(await solve(ministry(20, 9, 3, 7))).toEqual(await solve(ministry(20, 9, 3, 7)))
    expect(await solve({ pool: [], regions: [], seed: 1 })).toEqual([])
  })

  test('never breaks capacity or eligibility, and leaves no seat empty that a lone choice could fill', async () => {
    const scene = fc.record({
      capacities: fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }),
      closed: fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { maxLength: 8 }),
      seats: fc.integer({ min: 1, max: 3 }),
      seed: fc.nat(999),
    })
    await fc.assert(
      fc.asyncProperty(scene, async ({ capacities, closed, seats, seed }) => {
        const isClosed = (r: number, a: number) => closed.some(([x, y]) => x === r && y === a)
        const assigning: Assigning = {
          pool: capacities.map((capacity, a) => ({ id: `a${a}`, expertise: [], capacity, load: 0 })),
          regions: Array.from({ length: 4 }, (_, r) => ({
            code: `r${r}`,
            open: seats,
            kept: [],
            eligible: capacities.flatMap((_, a) => (isClosed(r, a) ? [] : [`a${a}`])),
          })),
          seed,
        }
        const pairs = await solve(assigning)
        const loads = loadsOf(pairs, capacities.length)
        for (const [r, a] of pairs) expect(isClosed(r, a)).toBe(false)
        for (const [a, capacity] of capacities.entries()) expect(loads[a]).toBeLessThanOrEqual(capacity)
        expect(new Set(pairs.map(String)).size).toBe(pairs.length)
        for (const [r, region] of assigning.regions.entries()) {
          const taken = pairs.filter(([one]) => one === r).map(([, a]) => a)
          expect(taken.length).toBeLessThanOrEqual(region.open)
          const spare = capacities.findIndex(
            (capacity, a) => !isClosed(r, a) && !taken.includes(a) && (loads[a] ?? 0) < capacity,
          )
          if (taken.length < region.open) expect(spare).toBe(-1)
        }
      }),
      { numRuns: 25 },
    )
  })
})
