import { describe, expect, test } from 'vitest'
import { addDays } from '../period.ts'
import { findLate, findSoftened } from './afterwards.ts'
import { findBatches } from './batch.ts'
import { BENFORD, CRITICAL, chiSquared, EVEN, findOddDigits, judgeDigits } from './digits.ts'
import { findJump, lastDeadline } from './jump.ts'

describe('digits', () => {
  test('are judged by Pearson’s statistic as the textbook has it', () => {
    // Sixty throws of a die, counted 5, 8, 9, 8, 10, 20: 13.4 with five degrees of freedom.
    expect(
      chiSquared(
        [5, 8, 9, 8, 10, 20],
        Array.from({ length: 6 }, () => 1 / 6),
      ),
    ).toBeCloseTo(13.4, 10)
    // Mendel's peas: 315, 108, 101, 32 against 9 : 3 : 3 : 1 is 0.470.
    expect(chiSquared([315, 108, 101, 32], [9 / 16, 3 / 16, 3 / 16, 1 / 16])).toBeCloseTo(0.47, 3)
  })

  test('of Benford begin with 30.1 and 17.6 in a hundred and sum to one', () => {
    expect(BENFORD.slice(0, 2).map((share) => share.toFixed(3))).toEqual(['0.301', '0.176'])
    expect(BENFORD.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  test('need a hundred rows to be judged', () => {
    expect(judgeDigits([99, 0, 0, 0, 0, 0, 0, 0, 0, 0], EVEN)).toBeUndefined()
    expect(judgeDigits([100, 0, 0, 0, 0, 0, 0, 0, 0, 0], EVEN)?.isOdd).toBe(true)
  })

  test('that differ by a trifle in very many rows are left alone', () => {
    const counts = [101_000, 99_000, 100_000, 100_000, 100_000, 100_000, 100_000, 100_000, 100_500, 99_500]
    const verdict = judgeDigits(counts, EVEN)
    expect(verdict?.statistic).toBeGreaterThan(CRITICAL[9] - 5)
    expect(verdict?.isOdd).toBe(false)
  })

  test('that pile up on zero and five are told with their counts', () => {
    const counts = [60, 3, 4, 2, 3, 40, 2, 3, 4, 3]
    const [found] = findOddDigits({ code: 'own.a', of: 'own.a', year: 2026, place: 'last', counts })
    expect(found).toMatchObject({ kind: 'digits', code: 'own.a' })
    expect(found?.rows[0]).toEqual(['0', '60', '12.4'])
  })
})

describe('a jump', () => {
  const days = (last: number) =>
    Array.from({ length: 67 }, (_, i) => ({
      day: addDays('2026-09-30', i - 66),
      value: i >= 60 ? last : 70 + (i % 5),
    }))

  test('before the quarter closes is told where it looks better', () => {
    expect(lastDeadline('2026-11-22')).toBe('2026-09-30')
    expect(findJump('own.a', 'higher', days(98), '2026-09-30')).toHaveLength(1)
    expect(findJump('own.a', 'lower', days(98), '2026-09-30')).toEqual([])
    expect(findJump('own.a', 'higher', days(75), '2026-09-30')).toEqual([])
    expect(findJump('own.a', 'higher', days(98).slice(50), '2026-09-30')).toEqual([])
  })
})

describe('entries', () => {
  const entries = (count: number, seconds: number) =>
    Array.from({ length: count }, (_, i) => ({
      ...{ id: String(i), code: 'own.a', period: '2026', value: '1', by: 'budi' },
      at: new Date(Date.UTC(2026, 10, 22, 3, 0, i * seconds)),
    }))

  test('of one person within minutes are told, those of a morning are not', () => {
    expect(findBatches(entries(15, 30))).toMatchObject([{ key: 'batch:0', kind: 'batch' }])
    expect(findBatches(entries(14, 30))).toEqual([])
    expect(findBatches(entries(40, 600))).toEqual([])
  })
})

describe('afterwards', () => {
  const change = {
    kind: 'target',
    year: 2026,
    version: 2,
    before: '80',
    value: '70',
    isEasier: true,
  } as const

  test('a softer target is told with what stood before, a harder one is not', () => {
    const [found] = findSoftened('own.a', [change], 'Anggaran dipotong', '2026-11-22')
    expect(found?.rows).toEqual([['target', '2026', '80', '70']])
    expect(findSoftened('own.a', [{ ...change, isEasier: false }], 'x', 'y')).toEqual([])
  })

  test('what is measured after a value was used is told where it changes the value', () => {
    const use = { code: 'own.a', period: '2026', use: 'print', value: '70', usedAt: new Date(0) }
    const row = { subject: 'x', at: new Date(0), recordedAt: new Date(1), factSeq: 9 }
    expect(findLate(use, [row], '71')).toHaveLength(1)
    expect(findLate(use, [row], '70')).toEqual([])
    expect(findLate(use, [], '71')).toEqual([])
  })
})
