import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { achievementOf, plannedPercent, reached, reasonsNeeded } from './achievement.ts'
import { gapsOf } from './complete.ts'
import { compareDecimals, divideRounding, hundredths, percentOf, plainDecimal, textOf } from './decimal.ts'
import { EMPTY, type Line, plus, sharesOf, sumOf, tallyOf } from './tally.ts'

const line = (achievement: string | null, more: Partial<Line> = {}): Line => ({
  isPlanned: true,
  isRunning: true,
  moneyPlanned: 0n,
  moneyReal: 0n,
  physical: null,
  achievement: achievement === null ? null : hundredths(achievement),
  ...more,
})
const meanOf = (percents: readonly string[]) => sharesOf(sumOf(percents.map((one) => tallyOf(line(one)))))
const toWhole = (percent: string | null) => divideRounding(hundredths(percent ?? '0'), 100n)

describe('the mean of a dimension', () => {
  // Kota Bogor 2017 to 2021, as published: percentages of the rows and the mean printed under them.
  test.each([
    ['governance', ['212', '270', '100', '84', '100', '100'], 144n],
    ['economy', ['100', '224', '87', '100', '120', '100', '100'], 119n],
  ])('of %s is the one Kota Bogor printed', (_dimension, percents, printed) => {
    const { uncapped, capped } = meanOf(percents)
    expect(toWhole(uncapped)).toBe(printed)
    expect(toWhole(capped)).toBeLessThanOrEqual(100n)
  })

  test('is uncapped as reported, with the capped one beside it', () => {
    expect(meanOf(['212', '270', '100', '84', '100', '100'])).toMatchObject({
      uncapped: '144.33',
      capped: '97.33',
    })
  })

  test('leaves out programmes whose output can not be told', () => {
    const shares = sharesOf(sumOf([tallyOf(line('50')), tallyOf(line(null))]))
    expect(shares).toMatchObject({ planned: 2, measured: 1, uncapped: '50.00' })
  })
})

describe('running against planned', () => {
  // Kab. Kebumen 2022, as published.
  test.each([
    ['governance', 9, 9, '100.00'],
    ['living', 9, 10, '90.00'],
    ['branding', 6, 7, '85.71'],
    ['society', 9, 9, '100.00'],
    ['economy', 10, 12, '83.33'],
    ['environment', 4, 4, '100.00'],
  ])('of %s is %i of %i', (_dimension, running, planned, percent) => {
    const lines = Array.from({ length: planned }, (_, i) => line(null, { isRunning: i < running }))
    expect(sharesOf(sumOf(lines.map(tallyOf)))).toMatchObject({ running, planned, runningPercent: percent })
  })

  test('counts no programme that is not planned for the year', () => {
    expect(tallyOf(line('100', { isPlanned: false }))).toEqual(EMPTY)
  })
})

const lines = fc.array(
  fc.record<Line>({
    isPlanned: fc.boolean(),
    isRunning: fc.boolean(),
    moneyPlanned: fc.bigInt(0n, 10n ** 14n),
    moneyReal: fc.bigInt(0n, 10n ** 14n),
    physical: fc.option(fc.bigInt(0n, 99_999n), { nil: null }),
    achievement: fc.option(fc.bigInt(0n, 1_000_000n), { nil: null }),
  }),
  { maxLength: 40 },
)

describe('a roll-up', () => {
  test('adds up however programmes are grouped', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (all, cut) => {
        const at = all.length === 0 ? 0 : cut % all.length
        const [a, b] = [sumOf(all.slice(0, at).map(tallyOf)), sumOf(all.slice(at).map(tallyOf))]
        expect(plus(a, b)).toEqual(sumOf(all.map(tallyOf)))
        expect(plus(b, a)).toEqual(plus(a, b))
      }),
    )
  })

  test('is never more capped than uncapped, and capped never over 100', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { uncapped, capped } = sharesOf(sumOf(all.map(tallyOf)))
        if (uncapped === null || capped === null) return
        expect(compareDecimals(capped, uncapped)).toBeLessThanOrEqual(0)
        expect(compareDecimals(capped, '100')).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('runs at most what is planned and keeps money exact', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { running, planned, moneyReal } = sharesOf(sumOf(all.map(tallyOf)))
        expect(running).toBeLessThanOrEqual(planned)
        const counted = all.filter(({ isPlanned }) => isPlanned)
        expect(BigInt(moneyReal)).toBe(counted.reduce((sum, one) => sum + one.moneyReal, 0n))
      }),
    )
  })
})

describe('a percentage', () => {
  test('of 125 of 59 is 211.86', () => expect(textOf(percentOf('125', '59') ?? 0n)).toBe('211.86'))
  test('of nothing planned is none', () => expect(percentOf('5', '0')).toBeNull())
  test('is at most half a hundredth from the truth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.integer({ min: 1, max: 10 ** 9 }),
        (part, whole) => {
          const percent = percentOf(String(part), String(whole)) ?? 0n
          const error = BigInt(part) * 10_000n - percent * BigInt(whole)
          expect((error < 0n ? -error : error) * 2n <= BigInt(whole)).toBe(true)
        },
      ),
    )
  })
  test('is written and read back without change', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), (value) => {
        expect(hundredths(textOf(value))).toBe(value)
      }),
    )
    expect(['12.50', '10', '0.00', '100'].map(plainDecimal)).toEqual(['12.5', '10', '0', '100'])
  })
})

describe('what was reached of a target', () => {
  const up = { id: 'a', isLessBetter: false, target: '59' }
  const down = { id: 'b', isLessBetter: true, target: '8' }
  test('is its share, uncapped', () => expect(reached(up, '125')).toBe(21_186n))
  test('falls where less is better and more was needed', () => expect(reached(down, '10')).toBe(7_500n))
  test('is over 100 where less is better and less was needed', () => expect(reached(down, '6')).toBe(12_500n))
  test('is nothing without target or quantity', () => {
    expect(reached({ ...up, target: null }, '5')).toBeNull()
    expect(reached(up, undefined)).toBeNull()
  })
  test('of several targets is their plain mean', () => {
    expect(achievementOf([up, down], { a: '59', b: '10' })).toBe(8_750n)
    expect(achievementOf([up], {})).toBeNull()
  })
})

describe('the planned percentage', () => {
  const all = { from: '2026-01', to: '2028-12' }
  const half = { from: '2026-07', to: '2026-12' }
  test('goes with the months of the year', () => {
    expect(['Q1', 'Q2', 'Q3', 'Q4'].map((q) => plannedPercent(all, 2026, q as 'Q1'))).toEqual([
      2_500n,
      5_000n,
      7_500n,
      10_000n,
    ])
    expect(plannedPercent(all, 2026, 'M01')).toBe(833n)
  })
  test('goes with the months the programme has in the year', () => {
    expect(plannedPercent(half, 2026, 'Q2')).toBe(0n)
    expect(plannedPercent(half, 2026, 'Q3')).toBe(5_000n)
    expect(plannedPercent(half, 2027, 'Q3')).toBeNull()
  })
})

describe('a reason is needed', () => {
  const targets = [
    { id: 'a', isLessBetter: false, target: '10' },
    { id: 'b', isLessBetter: true, target: '8' },
  ]
  const now = { physical: '50', money: '100', outputs: { a: '5', b: '8' } }
  test('for nothing that is usual', () => {
    expect(reasonsNeeded(now, { ...now, outputs: { a: '4', b: '9' } }, targets, 100n)).toEqual([])
  })
  test('for more than 100 percent of progress or of a target', () => {
    expect(reasonsNeeded({ ...now, physical: '100.01' }, undefined, targets, 100n)).toEqual(['over'])
    expect(reasonsNeeded({ ...now, outputs: { a: '11' } }, undefined, targets, 100n)).toEqual(['over'])
  })
  test('for money over the budget, also where there is none', () => {
    expect(reasonsNeeded({ ...now, money: '101' }, undefined, targets, 100n)).toEqual(['budget'])
    expect(reasonsNeeded({ ...now, money: '1' }, undefined, targets, 0n)).toEqual(['budget'])
  })
  test('for any figure lower than before, but not for less of what is better when it is less', () => {
    expect(reasonsNeeded(now, { ...now, physical: '50.01' }, targets, 100n)).toEqual(['falling'])
    expect(reasonsNeeded(now, { ...now, outputs: { a: '6' } }, targets, 100n)).toEqual(['falling'])
    expect(reasonsNeeded(now, { ...now, outputs: { b: '9' } }, targets, 100n)).toEqual([])
  })
  test('before a report is sent, beside figures and words', () => {
    const report = { ...now, narrative: 'Berjalan', reasonOver: '', reasonBudget: '', reasonFalling: '' }
    expect(gapsOf(report, undefined, targets, 100n)).toEqual([])
    expect(
      gapsOf({ ...report, physical: null, money: '200', outputs: {} }, undefined, targets, 100n),
    ).toEqual(['physical', 'outputs', 'reasonBudget'])
  })
})
