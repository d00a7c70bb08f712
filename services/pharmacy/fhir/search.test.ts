import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#platform/problem/problem.ts'
import { isLenient, markText, readSearch } from './search.ts'

const own = { identifier: 'token', patient: 'reference', status: 'token' } as const
const read = (query: string, lenient = false) => readSearch(new URLSearchParams(query), own, lenient)
const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code
  }
  return 'none'
}

describe('a search', () => {
  test('reads tokens with and without their system', () =>
    expect(read('identifier=http://a|1,2,|3').tokens.identifier).toEqual([
      { system: 'http://a', value: '1' },
      { value: '2' },
      { value: '3' },
    ]))

  test('finds the same by id, relative and absolute reference', () =>
    expect(read('patient=7,Patient/7,https://contoh.test/fhir/Patient/7').references.patient).toEqual([
      '7',
      '7',
      '7',
    ]))

  test.each([
    ['2026-11-22', '2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'],
    ['2026', '2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['2026-11-22T08:00:00+07:00', '2026-11-22T01:00:00.000Z', '2026-11-22T01:00:01.000Z'],
    ['2026-11-22T01:00:00.5Z', '2026-11-22T01:00:00.500Z', '2026-11-22T01:00:00.501Z'],
    ['ge2026-11-22', '2026-11-22T00:00:00.000Z', undefined],
    ['gt2026-11-22', '2026-11-23T00:00:00.000Z', undefined],
    ['lt2026-11-22', undefined, '2026-11-22T00:00:00.000Z'],
    ['le2026-11-22', undefined, '2026-11-23T00:00:00.000Z'],
  ])('takes a date for the whole of what it names: %s', (text, from, to) => {
    const span = read(`_lastUpdated=${encodeURIComponent(text)}`).spans._lastUpdated
    expect([span?.from?.toISOString(), span?.to?.toISOString()]).toEqual([from, to])
  })

  test('narrows from both sides', () => {
    const span = read('_lastUpdated=ge2026-01-01&_lastUpdated=lt2026-02-01').spans._lastUpdated
    expect([span?.from?.getUTCMonth(), span?.to?.getUTCMonth()]).toEqual([0, 1])
  })

  test('refuses what it does not know, unless asked to be lenient', () => {
    expect(codeOf(() => read('address=Wlingi'))).toBe('pharmacy.fhir_parameter_unknown')
    expect(read('address=Wlingi', true).ignored).toEqual(['address'])
    expect(isLenient(new Headers({ prefer: 'return=minimal; handling=lenient' }))).toBe(true)
    expect(isLenient(new Headers({ prefer: 'handling=strict' }))).toBe(false)
  })

  test.each(['_lastUpdated=kemarin', '_count=-1', '_count=x', '_page=!!', '_lastUpdated=ne2026'])(
    'refuses a value it cannot read: %s',
    (query) => expect(codeOf(() => read(query))).toBe('pharmacy.fhir_parameter_wrong'),
  )

  test('never gives more than two hundred at once', () => {
    expect(read('_count=5000').count).toBe(200)
    expect(read('').count).toBe(50)
  })

  test('continues exactly where a page ended', () =>
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
        fc.uuid(),
        (at, id) => {
          expect(read(`_page=${markText({ updatedAt: at, id })}`).after).toEqual({ updatedAt: at, id })
        },
      ),
    ))
})
