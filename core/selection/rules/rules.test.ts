import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Criterion } from '../contract.ts'
import { faultsOf, levelOf } from './criteria.ts'
import {
  add,
  compare,
  exactText,
  type Fraction,
  fraction,
  fromExact,
  fromText,
  mean,
  over,
  rounded,
  times,
  whole,
} from './exact.ts'
import { type Known, rankingOf, reckon } from './ranking.ts'
import { FIVE, lacking, profileOf, THREE } from './readiness.ts'
import { mayNow, missingToDecide, whyClosed } from './round.ts'

const criterion = (code: string, weight: string, rest: Partial<Criterion> = {}): Criterion => ({
  code,
  name: { id: code, en: code },
  kind: 'score',
  weight,
  knockOutBelow: null,
  thresholds: null,
  unit: null,
  guide: { id: '', en: '' },
  ...rest,
})

const known = (region: string, values: Record<string, string>, rest: Partial<Known> = {}): Known => ({
  region,
  figures: new Map(Object.entries(values).map(([code, value]) => [code, { value, note: 'x', revision: 1 }])),
  scores: new Map(),
  readiness: undefined,
  ...rest,
})

describe('exact arithmetic', () => {
  const some = fc
    .tuple(fc.bigInt({ min: -9999n, max: 9999n }), fc.bigInt({ min: 1n, max: 999n }))
    .map(([n, d]) => fraction(n, d))
  const same = (a: Fraction, b: Fraction) => compare(a, b) === 0

  test('adds and multiplies as whole numbers do, and dividing undoes multiplying', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(same(add(add(a, b), c), add(a, add(b, c)))).toBe(true)
        expect(same(times(a, add(b, c)), add(times(a, b), times(a, c)))).toBe(true)
        if (b.n !== 0n) expect(same(over(times(a, b), b), a)).toBe(true)
      }),
    )
  })

  test('is written and read without loss', () => {
    fc.assert(fc.property(some, (a) => void expect(same(fromExact(exactText(a)), a)).toBe(true)))
  })

  test.each([
    ['2/3', '0.67'],
    ['1/200', '0.01'],
    ['-1/200', '-0.01'],
    ['-1/300', '0.00'],
    ['5/2', '2.50'],
  ])('%s is read as %s', (exact, text) => expect(rounded(fromExact(exact), 2)).toBe(text))
})

describe('criteria', () => {
  test('whose weights sum to 100 exactly are right', () => {
    expect(faultsOf([criterion('a', '33.3'), criterion('b', '66.7')], [])).toEqual([])
    expect(faultsOf([criterion('a', '33.3'), criterion('b', '66.6')], [])).toHaveLength(1)
  })

  test.each([
    ['a code used twice', [criterion('a', '50'), criterion('a', '50')]],
    ['a number without thresholds', [criterion('a', '100', { kind: 'number' })]],
    [
      'thresholds that turn back',
      [criterion('a', '100', { kind: 'number', thresholds: ['1', '3', '2', '4'] })],
    ],
    ['a knock-out beyond the scale', [criterion('a', '100', { knockOutBelow: '5' })]],
    ['a weight of nothing', [criterion('a', '100'), criterion('b', '0')]],
  ])('with %s are refused', (_what, criteria) => expect(faultsOf(criteria, [])).toHaveLength(1))

  test('a number reaches its level at the threshold itself, whichever way is better', () => {
    expect(['0.1', '0.25', '0.9', '2'].map((value) => levelOf(value, ['0.25', '0.5', '1', '2']))).toEqual([
      0, 1, 2, 4,
    ])
    expect(['90', '60', '5'].map((value) => levelOf(value, ['80', '60', '40', '20']))).toEqual([0, 2, 4])
  })
})

describe('the ranking', () => {
  const criteria = [criterion('a', '60'), criterion('b', '40', { kind: 'interview', knockOutBelow: '2' })]
  const scored = (region: string, a: string, b: number[]) =>
    known(region, { a }, { scores: new Map([['b', b]]) })

  test('weighs levels over four and opens to its parts', () => {
    const row = reckon(criteria, scored('35.05', '3', [4, 3, 3]))
    // 60 × 3/4 + 40 × (10/3)/4 = 45 + 100/3
    expect([row.total, row.totalExact]).toEqual(['78.33', '235/3'])
    expect(row.parts.map(({ points }) => points?.exact)).toEqual(['45', '100/3'])
  })

  test('shares a rank between equal totals and skips the next', () => {
    const rows = rankingOf(criteria, [
      scored('35.05', '4', [2]),
      scored('35.07', '4', [2]),
      scored('35.72', '1', [2]),
    ])
    expect(rows.map(({ region, rank }) => [region, rank])).toEqual([
      ['35.05', 1],
      ['35.07', 1],
      ['35.72', 3],
    ])
  })

  test('gives no rank to whoever misses a part or is struck off', () => {
    const rows = rankingOf(criteria, [
      scored('35.05', '4', [1]),
      known('35.07', { a: '4' }),
      scored('35.72', '0', [2]),
    ])
    expect(rows.map(({ region, rank, isKnockedOut }) => [region, rank, isKnockedOut])).toEqual([
      ['35.72', 1, false],
      ['35.07', null, false],
      ['35.05', null, true],
    ])
  })

  test('the total is the exact sum of its parts and lies between 0 and 100', () => {
    const weights = fc
      .array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 })
      .map((parts) =>
        parts.map((part) => fraction(BigInt(part * 100), BigInt(parts.reduce((a, b) => a + b)))),
      )
    const levels = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 }), {
      minLength: 6,
      maxLength: 6,
    })
    fc.assert(
      fc.property(weights, levels, (all, scores) => {
        // Weights of two decimals that sum to 100: the last takes the rest.
        const texts = all.slice(0, -1).map((weight) => rounded(weight, 2))
        const rest = texts.reduce((left, text) => add(left, times(whole(-1), fromText(text))), whole(100))
        const made = [...texts, rounded(rest, 2)].map((weight, i) =>
          criterion(`c${i}`, weight, { kind: 'interview' }),
        )
        const row = reckon(
          made,
          known('35.05', {}, { scores: new Map(made.map(({ code }, i) => [code, scores[i] ?? []])) }),
        )
        const parts = row.parts.map(({ points }) => fromExact(points?.exact ?? '0'))
        const sum = parts.reduce(add, whole(0))
        expect(compare(sum, fromExact(row.totalExact))).toBe(0)
        expect(compare(sum, whole(0)) >= 0 && compare(sum, whole(100)) <= 0).toBe(true)
      }),
    )
  })

  test('ranks never contradict totals', () => {
    const candidates = fc
      .array(
        fc.tuple(
          fc.integer({ min: 0, max: 4 }),
          fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 }),
        ),
        { minLength: 1, maxLength: 12 },
      )
      .map((all) => all.map(([a, b], i) => scored(`35.${String(i).padStart(2, '0')}`, String(a), b)))
    fc.assert(
      fc.property(candidates, (all) => {
        const ranked = rankingOf(criteria, all).filter(({ rank }) => rank !== null)
        for (const [i, row] of ranked.entries()) {
          const before = ranked[i - 1]
          if (before === undefined) expect(row.rank).toBe(1)
          else {
            const step = compare(fromExact(before.totalExact), fromExact(row.totalExact))
            expect(step >= 0).toBe(true)
            expect(row.rank).toBe(step === 0 ? before.rank : i + 1)
          }
        }
      }),
    )
  })

  test('a mean of nothing is nothing, not zero', () => expect(mean([])).toBeUndefined())
})

describe('a round', () => {
  test('is rewritten only as a draft, and published only once decided', () => {
    expect(mayNow('rewrite', 'draft')).toBe(true)
    expect(mayNow('rewrite', 'open')).toBe(false)
    expect(mayNow('publish', 'open')).toBe(false)
    expect(mayNow('judge', 'decided')).toBe(false)
  })

  test('takes no writing once submitted or after the last instant', () => {
    const round = { state: 'open' as const, answersUntil: '2026-12-01T16:59:59.999Z' }
    const at = (text: string) => new Date(text)
    expect(whyClosed(round, { state: 'filling' }, at('2026-12-01T16:59:59.999Z'))).toBeUndefined()
    expect(whyClosed(round, { state: 'returned' }, at('2026-12-01T17:00:00Z'))).toBe('late')
    expect(whyClosed(round, { state: 'submitted' }, at('2026-11-01T00:00:00Z'))).toBe('submitted')
  })

  test('is not decided while a candidate has no verdict, or a chosen one misses a part', () => {
    const one = { name: 'Kab. Blitar', isComplete: true, isKnockedOut: false }
    expect(missingToDecide([{ ...one, verdict: undefined }])).toHaveLength(1)
    expect(missingToDecide([{ ...one, isComplete: false, verdict: 'chosen' }])).toHaveLength(1)
    expect(missingToDecide([{ ...one, isComplete: false, verdict: 'not_chosen' }])).toEqual([])
  })
})

describe('readiness', () => {
  const set = {
    version: 1,
    basis: { id: '', en: '' },
    elements: FIVE.map((code) => ({
      code,
      name: { id: code, en: code },
      covers: { id: '', en: '' },
      items: [1, 2].map((n) => ({ code: `${code}_${n}`, text: { id: 'x', en: 'x' } })),
    })),
  }
  const rated = (item: string, rating: 'good' | 'moderate' | 'poor', evidence = 'x') => ({
    item,
    rating,
    evidence,
  })

  test('counts each element and leaves out what is not rated', () => {
    const profile = profileOf(set, THREE, [
      rated('structure_1', 'good'),
      rated('structure_2', 'moderate'),
      rated('infrastructure_1', 'poor'),
      rated('nature_1', 'good'),
    ])
    expect(
      profile.elements.map(({ element, good, unrated, index }) => [element, good, unrated, index]),
    ).toEqual([
      ['structure', 1, 0, '3.00'],
      ['infrastructure', 0, 1, '0.00'],
      ['superstructure', 0, 2, null],
    ])
    expect([profile.index, profile.exact]).toEqual(['1.50', '3/2'])
  })

  test('is not submitted while items are open or something good names no evidence', () => {
    const items = ['structure_1', 'structure_2']
    expect(lacking(items, [rated('structure_1', 'good', ' ')])).toEqual({ unrated: 1, unproven: 1 })
    expect(
      lacking(
        items,
        items.map((item) => rated(item, 'poor', '')),
      ),
    ).toEqual({ unrated: 0, unproven: 0 })
  })
})
