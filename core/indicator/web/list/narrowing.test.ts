import { describe, expect, test } from 'vitest'
import type { IndicatorRow } from '../../contract.ts'
import { narrowed, ownersOf, sortingOf, sortText } from './narrowing.ts'

const row = (code: string, value: string | null, more: object = {}): IndicatorRow =>
  ({
    code,
    name: { id: code, en: code },
    origin: 'computed',
    standing: 'none',
    owner: null,
    year: { value },
    ...more,
  }) as IndicatorRow
const none = { cari: '', keadaan: '', asal: '', opd: '', urut: '' }
const opd = { id: 'o1', name: 'Dinas Kesehatan' }
const rows = [
  row('c', '9', { standing: 'good' }),
  row('a', '10', { standing: 'bad', owner: opd }),
  row('b', null, { origin: 'manual' }),
]
const codes = (by: object) => narrowed(rows, { ...none, ...by }, 'id').map(({ code }) => code)

describe('the list', () => {
  test.each([
    [{}, ['a', 'b', 'c']],
    [{ urut: 'nama-turun' }, ['c', 'b', 'a']],
    [{ urut: 'nilai-naik' }, ['c', 'a', 'b']],
    [{ urut: 'nilai-turun' }, ['a', 'c', 'b']],
    [{ urut: 'keadaan-naik' }, ['a', 'c', 'b']],
    [{ urut: 'whatever' }, ['a', 'b', 'c']],
    [{ cari: ' A ' }, ['a']],
    [{ keadaan: 'good' }, ['c']],
    [{ asal: 'manual' }, ['b']],
    [{ opd: 'o1' }, ['a']],
    [{ opd: 'o1', asal: 'manual' }, []],
  ])('asked for %j shows %j', (by, expected) => expect(codes(by)).toEqual(expected))

  test('stands in the address as it is read from it', () => {
    for (const direction of ['up', 'down'] as const)
      for (const key of ['nama', 'nilai', 'keadaan'] as const)
        expect(sortingOf(sortText({ key, direction }))).toEqual({ key, direction })
  })

  test('offers each owner once', () =>
    expect(ownersOf([...rows, ...rows])).toEqual([['o1', 'Dinas Kesehatan']]))
})
