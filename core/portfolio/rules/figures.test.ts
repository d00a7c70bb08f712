import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cappedMean, decimalText, figuresOf, hundredths, shareOf, summed, worstFirst } from './figures.ts'
import type { Programme } from './view.ts'

const programme = (over: Partial<Programme> = {}): Programme => ({
  id: 'a',
  code: 'A',
  name: 'Contoh',
  dimension: 'governance',
  kind: 'regular',
  quickWinYear: null,
  state: 'running',
  isApproved: true,
  ownerOpd: null,
  from: '2026-01',
  to: '2027-12',
  isExample: true,
  ...over,
})
const standing = (over = {}) => ({
  planned: '50',
  physical: '40',
  moneyPlanned: '1000',
  moneyReal: '250',
  isLate: false,
  isRed: false,
  why: [],
  ...over,
})

describe('a figure', () => {
  test('is exact in hundredths, whatever it is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), (units) => {
        expect(hundredths(decimalText(units))).toBe(units)
      }),
    )
  })
  test('of money is never lost by summing', () => {
    const line = fc.record({
      year: fc.integer({ min: 2019, max: 2021 }),
      dimension: fc.constantFrom('a', 'b'),
      amount: fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String),
    })
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const total = (all: { amount: string }[]) => all.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
        expect(total(summed(lines, ({ year, dimension }) => `${year} ${dimension}`))).toBe(total(lines))
      }),
    )
  })
})

describe('the mean of progress', () => {
  test('counts nothing above a hundred', () => {
    expect(cappedMean(['212', '270', '100', '84', '100', '100'])).toBe('97.33')
  })
  test('of nothing is none, which is not zero', () => {
    expect(cappedMean([])).toBeNull()
    expect(shareOf(5n, 0n)).toBeNull()
  })
})

describe('a year', () => {
  test('counts approved programmes of its months that were not stopped', () => {
    const stood = [
      programme(),
      programme({ id: 'b', state: 'stopped' }),
      programme({ id: 'c', isApproved: false }),
      programme({ id: 'd', from: '2027-01' }),
      programme({ id: 'e', state: 'planned', from: '2020-05', to: '2026-01' }),
    ].map((one) => ({ programme: one, standing: standing() }))
    expect(figuresOf(stood, 2026)).toMatchObject({
      planned: 2,
      running: 1,
      moneyPlanned: '2000',
      absorbed: '25',
    })
  })
  test('without any approved report has no progress and says so', () => {
    const stood = [{ programme: programme(), standing: standing({ physical: null }) }]
    expect(figuresOf(stood, 2026)).toMatchObject({ physical: null, reported: 0 })
  })
})

test('what has most reasons is read first', () => {
  const why = { id: 'x', en: 'x' }
  const items = [
    { code: 'B', standing: standing({ why: [why] }) },
    { code: 'A', standing: standing({ why: [why] }) },
    { code: 'C', standing: standing({ why: [why, why] }) },
  ]
  expect(worstFirst(items).map(({ code }) => code)).toEqual(['C', 'A', 'B'])
})
