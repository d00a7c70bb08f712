import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDecimals, minus, signOf } from './decimal.ts'

const hundredths = fc.integer({ min: -100_000, max: 100_000 })
const asText = (n: number) => {
  const digits = String(Math.abs(n)).padStart(3, '0')
  return `${n < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

describe('decimals on a screen', () => {
  it('a difference of two printed figures has no digits of its own', () => {
    expect(minus('2.94', '2.50')).toBe('0.44')
    expect(minus('2.29', '2.64')).toBe('-0.35')
    expect(minus('3.20', '3.32')).toBe('-0.12')
    expect(minus('3', '0.05')).toBe('2.95')
  })

  it('subtracting is exact for every pair of hundredths', () => {
    fc.assert(fc.property(hundredths, hundredths, (a, b) => minus(asText(a), asText(b)) === asText(a - b)))
  })

  it('decimals stand in the order of their values', () => {
    fc.assert(
      fc.property(
        hundredths,
        hundredths,
        (a, b) => compareDecimals(asText(a), asText(b)) === Math.sign(a - b),
      ),
    )
    expect(compareDecimals('3.2', '3.20')).toBe(0)
    expect(signOf('-0.01')).toBe(-1)
    expect(signOf('0.00')).toBe(0)
  })
})
