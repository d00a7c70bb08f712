import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRupiah, rupiah } from './money.ts'

describe('an amount', () => {
  test('is grouped in the manner of its language and stays with its unit', () => {
    expect(rupiah(12_500, 'id')).toBe('Rp\u00a012.500')
    expect(rupiah(12_500n, 'en')).toBe('Rp\u00a012,500')
    expect(rupiah(0n, 'id')).toBe('Rp\u00a00')
    expect(rupiah(-1_261_699n, 'id')).toBe('\u2212Rp\u00a01.261.699')
  })

  test('is exact beyond what a binary fraction can hold', () => {
    expect(rupiah(9_007_199_254_740_993n, 'id')).toBe('Rp\u00a09.007.199.254.740.993')
  })

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), (value) => {
        expect(parseRupiah(rupiah(value, 'id'))).toBe(value)
        expect(parseRupiah(String(value))).toBe(value)
      }),
    )
  })

  test('is read in the ways people write it', () => {
    for (const text of ['12500', '12.500', 'Rp12.500', 'Rp 12.500', 'rp. 12.500,-', 'Rp 12.500,00'])
      expect(parseRupiah(text), text).toBe(12_500n)
  })

  test('that is not whole rupiah, or could mean two things, is not guessed at', () => {
    for (const text of ['12.50', '12,5', '1.2500', '-5', '', 'Rp', '12.500,50', '1,250', '1e3', '٣'])
      expect(parseRupiah(text), text).toBeUndefined()
  })
})
