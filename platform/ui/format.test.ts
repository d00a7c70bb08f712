import { describe, expect, it } from 'vitest'
import { count, day, decimal, listed, rupiah, signed, wib } from './format.ts'

describe('figures as people read them', () => {
  it('a decimal keeps its digits and gets the mark of its language', () => {
    expect(decimal('3.29', 'id')).toBe('3,29')
    expect(decimal('3.29', 'en')).toBe('3.29')
    expect(decimal('3.10', 'id')).toBe('3,10')
    expect(decimal('-0.37', 'id')).toBe('\u22120,37')
    expect(decimal('1261699.5', 'id')).toBe('1.261.699,5')
  })

  it('a difference carries its sign, zero carries none', () => {
    expect(signed('0.44', 'id')).toBe('+0,44')
    expect(signed('-0.12', 'en')).toBe('\u22120.12')
    expect(signed('0.00', 'id')).toBe('0,00')
  })

  it('thousands and rupiah are grouped the Indonesian way', () => {
    expect(count(1261699, 'id')).toBe('1.261.699')
    expect(count(130, 'id')).toBe('130')
    expect(rupiah(12500, 'id')).toBe('Rp\u00a012.500')
  })

  it('time is told in WIB', () => {
    expect(wib('2026-11-21T07:02:00Z', 'id')).toBe('21 Nov 2026 14.02')
    expect(wib('2026-11-21T18:30:00Z', 'en')).toBe('22 Nov 2026 01:30')
    expect(day('2023-12-04', 'id')).toBe('4 Desember 2023')
    expect(day('2023-12-04', 'en')).toBe('4 December 2023')
  })

  it('a list ends with "dan"', () => {
    expect(listed(['A', 'B', 'C'], 'id')).toBe('A, B, dan C')
  })
})
