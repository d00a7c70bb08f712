import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readUseKey } from './use-key.ts'
import { validityInYear, validityOn } from './validity.ts'
import { readWords, saysTheSame } from './version.ts'

const DAY = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('validity', () => {
  test.each([
    [null, null, 'unlimited'],
    ['2026-11-22', null, 'valid'],
    [null, '2026-11-22', 'valid'],
    [null, '2026-11-21', 'expired'],
    ['2026-11-23', null, 'future'],
    ['2026-01-01', '2026-12-31', 'valid'],
  ] as const)('from %s to %s is, on 22 November 2026, %s', (validFrom, validTo, expected) => {
    expect(validityOn({ validFrom, validTo }, '2026-11-22')).toBe(expected)
  })

  test('both ends belong to it, and a year counts when one day of it does', () => {
    fc.assert(
      fc.property(DAY, DAY, (a, b) => {
        const [validFrom, validTo] = [a, b].sort() as [string, string]
        const span = { validFrom, validTo }
        expect([validityOn(span, validFrom), validityOn(span, validTo)]).toEqual(['valid', 'valid'])
        for (const day of [validFrom, validTo])
          expect(validityInYear(span, Number(day.slice(0, 4)))).toBe('valid')
        expect(validityInYear(span, Number(validTo.slice(0, 4)) + 1)).toBe('expired')
        expect(validityInYear(span, Number(validFrom.slice(0, 4)) - 1)).toBe('future')
      }),
    )
  })
})

test('a key names year and code, and one without a year names itself', () => {
  expect(readUseKey('2026:D-GOV-1-2')).toEqual({ year: 2026, code: 'D-GOV-1-2' })
  expect(readUseKey('tanpa tahun')).toEqual({ year: null, code: 'tanpa tahun' })
})

describe('the words of a version', () => {
  const decree = { number: '1', issuer: 'Bupati', issuedOn: '2026-01-01' }
  test.each([
    ['file', {}, true],
    ['file', { url: 'https://a.id' }, false],
    ['file', decree, false],
    ['link', { url: 'https://a.id', statement: 's' }, true],
    ['link', { url: 'https://a.id' }, false],
    ['link', { statement: 's' }, false],
    ['decree', { ...decree, statement: 's' }, true],
    ['decree', { number: '1', issuer: 'Bupati', statement: 's' }, false],
    ['decree', { ...decree, statement: 's', url: 'https://a.id' }, false],
  ] as const)('of a %s with %j: %s', (kind, fields, fits) => {
    expect('fault' in readWords(kind, { title: 't', ...fields })).toBe(!fits)
  })

  test('say the same when only the note differs', () => {
    const words = readWords('file', { title: 'a', note: 'satu' })
    if ('fault' in words) throw new Error('unreadable')
    const one = { ...words, sha256: '0' }
    expect(saysTheSame(one, { ...one, note: 'dua' })).toBe(true)
    expect(saysTheSame(one, { ...one, validTo: '2026-01-01' })).toBe(false)
    expect(saysTheSame(one, { ...one, sha256: '1' })).toBe(false)
  })
})
