import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginOfDay, day, dayInWib, duration, monthName, monthOfYear, wib } from './time.ts'

describe('time is told in WIB', () => {
  test('whatever zone the machine is set to, also over midnight and new year', () => {
    expect(wib('2026-11-21T07:02:00Z', 'id')).toBe('21 Nov 2026 14.02')
    expect(wib('2026-11-21T18:30:00Z', 'en')).toBe('22 Nov 2026 01:30')
    expect(wib('2026-12-31T17:00:00Z', 'id')).toBe('1 Jan 2027 00.00')
    expect(wib(new Date('2026-08-17T03:00:00+07:00'), 'id')).toBe('17 Agu 2026 03.00')
  })

  test('and the day is the day there', () => {
    expect(dayInWib('2026-11-21T16:59:59Z')).toBe('2026-11-21')
    expect(dayInWib('2026-11-21T17:00:00Z')).toBe('2026-11-22')
  })

  test('a day in words is the day that was written', () => {
    expect(day('2023-12-04', 'id')).toBe('4 Desember 2023')
    expect(day('2023-12-04', 'en')).toBe('4 December 2023')
    expect(day('2024-02-29', 'id')).toBe('29 Februari 2024')
  })
})

describe('a month in words', () => {
  test('is long or short, in either language', () => {
    expect([monthName(1, 'id'), monthName(8, 'id'), monthName(12, 'id')]).toEqual([
      'Januari',
      'Agustus',
      'Desember',
    ])
    expect([monthName(5, 'en'), monthName(5, 'id', 'short'), monthName(8, 'en', 'short')]).toEqual([
      'May',
      'Mei',
      'Aug',
    ])
  })

  test('is written short beside its year', () => {
    expect([monthOfYear('2026-08', 'id'), monthOfYear('2026-05', 'en')]).toEqual(['Agu 2026', 'May 2026'])
  })

  test('is not there beyond the year', () => {
    expect([monthName(0, 'id'), monthName(13, 'en', 'short')]).toEqual([undefined, undefined])
  })
})

describe('a length of time', () => {
  test('is said in its two largest units', () => {
    expect(duration(7_500_000, 'id')).toBe('2 jam 5 menit')
    expect(duration(86_400_000, 'en')).toBe('1 day')
    expect(duration(90_061_000, 'en')).toBe('1 day 1 hour')
    expect(duration(61_000, 'id')).toBe('1 menit 1 detik')
    expect(duration(3_605_000, 'en')).toBe('1 hour')
  })

  test('below a second, or backwards, is none', () => {
    expect(duration(999, 'id')).toBe('0 detik')
    expect(duration(-5_000, 'en')).toBe('0 seconds')
  })

  test('never grows when time is taken away', () => {
    const inSeconds = (text: string): number => {
      const size: Record<string, number> = { hari: 86_400, jam: 3_600, menit: 60, detik: 1 }
      return [...text.matchAll(/(\d+) (\w+)/g)].reduce(
        (sum, [, n, unit]) => sum + Number(n) * (size[unit ?? ''] ?? 0),
        0,
      )
    }
    fc.assert(
      fc.property(fc.nat(400_000_000), fc.nat(400_000_000), (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        return inSeconds(duration(less, 'id')) <= inSeconds(duration(more, 'id'))
      }),
    )
  })
})

test('a day begins at its midnight in WIB and belongs to itself from there on', () => {
  const begin = beginOfDay('2026-11-22')
  expect(begin.toISOString()).toBe('2026-11-21T17:00:00.000Z')
  expect([begin.getTime() - 1, begin.getTime()].map((at) => dayInWib(new Date(at)))).toEqual([
    '2026-11-21',
    '2026-11-22',
  ])
})
