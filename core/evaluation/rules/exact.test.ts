import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compare,
  decimal,
  equal,
  exact,
  fromHundredths,
  meanOf,
  minus,
  over,
  parseDecimal,
  plus,
  round2,
  roundTo,
  times,
  toFixedText,
  toHundredths,
  toText,
  toText2,
} from './exact.ts'

const anyExact = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => exact(n, d))

describe('reading', () => {
  test.each(['3.29', '-0.37', '0', '4', '2.75', '0.00', '1261699.5'])('%s is read', (text) => {
    expect(toText(decimal(text))).toBe(text.replace(/\.0+$/, ''))
  })

  test.each(['3,29', '', ' 3', '+3', '1e3', '.5', '5.', 'NaN', '0x10', '٣', '1'.repeat(40)])(
    '“%s” is not a decimal',
    (text) => expect(parseDecimal(text)).toBeUndefined(),
  )

  test('what is written with two decimals reads back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (h) => {
        expect(toHundredths(decimal(toText2(fromHundredths(h))))).toBe(h)
      }),
    )
  })
})

describe('arithmetic', () => {
  test('a fraction stands in lowest terms with a positive denominator', () => {
    expect(exact(6n, -4n)).toEqual({ n: -3n, d: 2n })
  })

  test('division by zero is refused', () => {
    expect(() => over(exact(1), exact(0))).toThrow(RangeError)
  })

  test('sums and products are exact: what is added can be taken away', () => {
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a)
        if (b.n !== 0n) expect(over(times(a, b), b)).toEqual(a)
      }),
    )
  })

  test('0.1 + 0.2 is 0.3', () => {
    expect(equal(plus(decimal('0.1'), decimal('0.2')), decimal('0.3'))).toBe(true)
  })

  test('the mean of nothing is nothing', () => {
    expect(meanOf([])).toBeUndefined()
  })
})

describe('rounding', () => {
  test.each([
    ['3.315', '3.32'],
    ['2.504', '2.50'],
    ['2.505', '2.51'],
    ['-0.125', '-0.13'],
    ['-0.124', '-0.12'],
    ['1.005', '1.01'],
    ['0', '0.00'],
    ['-0.001', '0.00'],
  ])('%s rounds to %s, half away from zero', (text, rounded) => {
    expect(toText2(decimal(text))).toBe(rounded)
  })

  test('it agrees with integer arithmetic on every sum in ten-thousandths', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), (n) => {
        expect(toHundredths(exact(n, 10_000n))).toBe(Number((n + 50n) / 100n))
      }),
    )
  })

  test('it moves a value by at most half a unit, and is symmetric about zero', () => {
    fc.assert(
      fc.property(anyExact, fc.integer({ min: 0, max: 6 }), (value, places) => {
        const rounded = roundTo(value, places)
        const distance = minus(rounded, value)
        const size = distance.n < 0n ? exact(-distance.n, distance.d) : distance
        expect(compare(times(size, exact(2n * 10n ** BigInt(places))), exact(1))).toBeLessThanOrEqual(0)
        expect(roundTo(exact(-value.n, value.d), places)).toEqual(exact(-rounded.n, rounded.d))
        expect(roundTo(rounded, places)).toEqual(rounded)
      }),
    )
  })
})

describe('writing', () => {
  test.each([
    ['0.924', 2, '0.924'],
    ['0.36', 2, '0.36'],
    ['20', 0, '20'],
    ['20', 2, '20.00'],
    ['-4.50', 0, '-4.5'],
  ])('%s is written out with at least %i decimals', (text, least, written) => {
    expect(toText(decimal(text), least)).toBe(written)
  })

  test('a value that never ends is rounded at ten decimals', () => {
    expect(toText(exact(2n, 3n))).toBe('0.6666666667')
  })

  test('fixed text has the decimals asked for', () => {
    expect(toFixedText(decimal('3.6'), 0)).toBe('4')
    expect(toFixedText(round2(exact(43n, 28n)), 3)).toBe('1.540')
  })
})
