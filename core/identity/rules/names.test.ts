import { describe, expect, test } from 'vitest'
import {
  plain,
  provinceName,
  regionName,
  searchTextOf,
  searchWords,
  titleCase,
  villageKind,
} from './names.ts'

describe('names', () => {
  test.each([
    ['KABUPATEN BLITAR', 'kabupaten', 'Kab. Blitar'],
    ['KOTA BLITAR', 'kota', 'Kota Blitar'],
    ['KABUPATEN PANGKAJENE DAN KEPULAUAN', 'kabupaten', 'Kab. Pangkajene dan Kepulauan'],
    ['KABUPATEN ADMINISTRASI KEPULAUAN SERIBU', 'kabupaten', 'Kab. Adm. Kepulauan Seribu'],
    ['KOTA ADMINISTRASI JAKARTA PUSAT', 'kota', 'Kota Adm. Jakarta Pusat'],
    ['KOTA KOTAMOBAGU', 'kota', 'Kota Kotamobagu'],
    ['KABUPATEN KOTABARU', 'kabupaten', 'Kab. Kotabaru'],
  ])('%s is the %s %s', (printed, kind, name) => {
    expect(regionName(printed)).toEqual({ kind, name })
  })

  test('a name without its kind is refused', () => {
    expect(() => regionName('BLITAR')).toThrow('KABUPATEN or a KOTA')
  })

  test('provinces have a long and a short name', () => {
    expect(provinceName('JAWA TIMUR')).toEqual({ name: 'Provinsi Jawa Timur', shortName: 'Jawa Timur' })
    expect(provinceName('DKI JAKARTA').shortName).toBe('DKI Jakarta')
    expect(titleCase("MUKO-MUKO MA'RANG")).toBe("Muko-Muko Ma'Rang")
  })
})

describe('search', () => {
  test('text and words are made alike', () => {
    const text = searchTextOf('74.72', 'Kota Bau Bau', 'kota')
    for (const typed of ['bau bau', 'Baubau', 'KOTA BAU BAU', '74.72']) {
      expect(
        searchWords(typed)
          .split(' ')
          .every((word) => text.includes(word)),
      ).toBe(true)
    }
  })

  test.each([
    ['Kab. Blitar', 'kab blitar'],
    ['  KAB.  blitar ', 'kab blitar'],
    ['35.1', '35.1'],
    ['%_', ''],
    ['é', 'e'],
  ])('%j is searched as %j', (typed, words) => {
    expect(searchWords(typed)).toBe(words)
  })

  test('only plain letters, digits and dots are left', () => {
    expect(plain("Ma'rang/Muko–Muko")).toBe('ma rang muko muko')
  })
})

test('the last part of a village code tells desa from kelurahan', () => {
  expect([villageKind('35.05.01.2001'), villageKind('35.72.01.1001')]).toEqual(['desa', 'kelurahan'])
})
