import { array, assert, bigInt, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absolute, compare, exactText, fraction, minus, parseDecimal, roundText, times } from './fraction.ts'
import {
  addDays,
  periodAt,
  piecesOf,
  spanAt,
  spanOf,
  spansBetween,
  usualStart,
  yearBefore,
} from './period.ts'
import { bucketOf, figureOf, nearestRank, percentileOf } from './sketch.ts'
import { emptySum, exactValue, standingOf, valueText } from './value.ts'

const of = { measure: 'test.wait' }

describe('a figure', () => {
  test.each([
    [5n, 2n, 0, '3'],
    [-5n, 2n, 0, '-3'],
    [1n, 3n, 2, '0.33'],
    [-1n, 8n, 2, '-0.13'],
    [-1n, 1000n, 2, '0.00'],
    [2n, 4n, 1, '0.5'],
  ])('%s/%s to %s digits is %s, rounded half away from zero', (n, d, decimals, text) => {
    expect(roundText(fraction(n, d), decimals)).toBe(text)
  })

  test.each([
    ['7.50', '7.5'],
    ['-0.25', '-0.25'],
    ['100', '100'],
  ])('%s is kept exactly', (text, kept) => expect(exactText(parseDecimal(text))).toBe(kept))

  test('without end stays a fraction', () => expect(exactText(fraction(2n, 6n))).toBe('1/3'))

  test('over zero is none', () => expect(() => fraction(1n, 0n)).toThrow(RangeError))

  test('rounded is never further away than half of the last digit', () => {
    assert(
      property(
        bigInt(-(10n ** 15n), 10n ** 15n),
        bigInt(1n, 10n ** 9n),
        integer({ min: 0, max: 4 }),
        (n, d, places) => {
          const off = absolute(minus(parseDecimal(roundText(fraction(n, d), places)), fraction(n, d)))
          return compare(times(off, fraction(2n * 10n ** BigInt(places))), fraction(1n)) <= 0
        },
      ),
    )
  })
})

describe('a period', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-11-22', '2026-11-22', '2026-11-22'],
  ])('%s runs from %s to %s', (period, from, to) => expect(spanOf(period)).toMatchObject({ from, to }))

  test.each(['2026-02-30', '2026-13', '2026-Q5', '26', ''])('%s is none', (period) => {
    expect(spanOf(period)).toBeUndefined()
  })

  test('spans of a range lie one after the other without a gap', () => {
    for (const grain of ['day', 'month', 'quarter', 'year'] as const) {
      const spans = spansBetween('2023-11-15', '2024-03-02', grain)
      for (const [i, { from }] of spans.slice(1).entries()) expect(from).toBe(addDays(spans[i]?.to ?? '', 1))
      expect(spans.every(({ from, to, period }) => periodAt(from, grain) === period && from <= to)).toBe(true)
    }
  })

  test('of the year before is the same one', () => {
    expect(yearBefore('2026-Q3')).toBe('2025-Q3')
    expect(yearBefore('2024-02-29')).toBe('2023-02-28')
  })

  test('is made up of the longest whole periods in it', () => {
    expect(piecesOf('2024-11-30', '2026-11-22')).toEqual([
      { grain: 'day', from: '2024-11-30', to: '2024-11-30' },
      { grain: 'month', from: '2024-12-01', to: '2024-12-01' },
      { grain: 'year', from: '2025-01-01', to: '2025-01-01' },
      { grain: 'quarter', from: '2026-01-01', to: '2026-07-01' },
      { grain: 'month', from: '2026-10-01', to: '2026-10-01' },
      { grain: 'day', from: '2026-11-01', to: '2026-11-22' },
    ])
  })

  test('has every day of a stretch once in the pieces that make it up', () => {
    const day = integer({ min: 0, max: 1_500 }).map((days) => addDays('2023-01-01', days))
    assert(
      property(day, day, (from, to) => {
        const pieces = piecesOf(from, to).flatMap((one) => spansBetween(one.from, one.to, one.grain))
        const last = pieces.at(-1) ?? { to: addDays(from, -1) }
        expect([pieces[0]?.from ?? from, last.to]).toEqual([from, from > to ? addDays(from, -1) : to])
        for (const [i, next] of pieces.slice(1).entries())
          expect(next.from).toBe(addDays(pieces[i]?.to ?? '', 1))
        expect(pieces.every((one) => spanAt(one.from, one.grain).from === one.from)).toBe(true)
      }),
    )
  })

  test('without a beginning begins a fair while ago', () => {
    expect(usualStart('2026-11-22', 'day')).toBe('2026-10-23')
    expect(usualStart('2026-11-22', 'month')).toBe('2024-12-01')
    expect(usualStart('2026-11-22', 'year')).toBe('2021-01-01')
  })
})

describe('a sketch', () => {
  test('puts a figure into a bucket whose middle is within a hundredth of it', () => {
    assert(
      property(bigInt(-(2n ** 50n), 2n ** 50n), (figure) => {
        const off = figureOf(bucketOf(figure)) - figure
        return (off < 0n ? -off : off) * 128n <= (figure < 0n ? -figure : figure)
      }),
      { numRuns: 2000 },
    )
  })

  test('keeps the order of figures', () => {
    assert(property(bigInt(-100000n, 100000n), (figure) => bucketOf(figure) <= bucketOf(figure + 1n)))
  })

  test('gives every percentile within a hundredth of the true one', () => {
    assert(
      property(
        array(integer({ min: 0, max: 5_000_000 }), { minLength: 1 }),
        integer({ min: 1, max: 100 }),
        (all, percent) => {
          const sorted = [...all].sort((a, b) => a - b)
          const exact = sorted[nearestRank(percent, all.length) - 1] ?? 0
          const sketch = all.map((figure) => ({ bucket: bucketOf(BigInt(figure)), weight: 1 }))
          return Math.abs(Number(percentileOf(sketch, percent)) - exact) <= exact / 100
        },
      ),
    )
  })

  test.each([
    [50, 1, 1],
    [50, 4, 2],
    [50, 5, 3],
    [90, 10, 9],
    [7, 100, 7],
    [100, 3, 3],
    [1, 3, 1],
  ])('the %sth percentile of %s figures is number %s', (percent, count, rank) => {
    expect(nearestRank(percent, count)).toBe(rank)
  })
})

describe('a value', () => {
  test.each([
    [{ kind: 'count', of }, '312', '0', '312'],
    [{ kind: 'sum', of, scale: [1000, 1] }, '2500', '0', '3'],
    [{ kind: 'mean', of, scale: [60_000, 1] }, '450000', '3', '3'],
    [{ kind: 'share', of, within: 10, scale: [1, 100] }, '2', '3', '67'],
    [{ kind: 'ratio', of, over: of }, '1', '0', null],
    [{ kind: 'percentile', of, percent: 50, scale: [1000, 1] }, '8500', '0', '9'],
  ] as const)('of %o from %s over %s is %s', (formula, numerator, denominator, value) => {
    expect(valueText(formula, { numerator, denominator, count: 3 }, 0)).toBe(value)
  })

  test('of months is the sum above over the sum below, not a mean of means', () => {
    const formula = { kind: 'share', of, within: 10, scale: [1, 100] } as const
    expect(
      exactText(exactValue(formula, { numerator: '10', denominator: '16', count: 16 }) ?? fraction(0n)),
    ).toBe('62.5')
  })

  test('of nothing is zero for what is counted, once the region measures at all', () => {
    expect(emptySum('count', true)).toMatchObject({ numerator: '0' })
    expect(emptySum('count', false)).toBeUndefined()
    expect(emptySum('mean', true)).toBeUndefined()
  })

  test.each([
    ['80', '75', 'higher', 'good'],
    ['75', '75', 'higher', 'good'],
    ['68', '75', 'higher', 'near'],
    ['67', '75', 'higher', 'bad'],
    ['8', '10', 'lower', 'good'],
    ['11', '10', 'lower', 'near'],
    ['11.1', '10', 'lower', 'bad'],
    [null, '10', 'lower', 'none'],
    ['1', null, 'lower', 'none'],
  ] as const)('%s against %s where %s is better is %s', (value, target, better, standing) => {
    expect(standingOf(value, target, better)).toBe(standing)
  })
})
