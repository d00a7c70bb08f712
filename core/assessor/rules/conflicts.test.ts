import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AREAS } from '../contract.ts'
import { conflictsWith, type Ties, whyOf } from './conflicts.ts'
import { uncoveredBy } from './cover.ts'

const NONE: Ties = { homeRegion: null, affiliations: [], coached: [], guided: [], conflicts: [] }

describe('a conflict of interest', () => {
  test.each<[string, Partial<Ties>, string]>([
    ['the home region', { homeRegion: '35.05' }, 'home'],
    ['a region guided as a mentor', { guided: [{ region: '35.05', years: [2024] }] }, 'coached'],
    ['a region once coached', { coached: [{ region: '35.05', years: [2021, 2019] }] }, 'coached'],
    [
      'the region of an own institution',
      { affiliations: [{ institution: 'Universitas Contoh', region: '35.05' }] },
      'affiliation',
    ],
    [
      'a declared region',
      { conflicts: [{ region: { code: '35.05' }, reason: 'Suami bekerja di sana' }] },
      'declared',
    ],
  ])('is %s', (_, tie, kind) => {
    expect(conflictsWith({ ...NONE, ...tie }, '35.05').map((one) => one.kind)).toEqual([kind])
    expect(conflictsWith({ ...NONE, ...tie }, '35.07')).toEqual([])
  })

  test('is never an institution without a region', () => {
    const ties = { ...NONE, affiliations: [{ institution: 'Asosiasi Contoh', region: null }] }
    expect(conflictsWith(ties, '35.05')).toEqual([])
  })

  test('is told with its years and reason, all of them', () => {
    const ties = { ...NONE, homeRegion: '35.05', coached: [{ region: '35.05', years: [2021, 2019] }] }
    expect(whyOf(conflictsWith(ties, '35.05')).id).toBe(
      'daerah asalnya sendiri; pernah mendampingi daerah ini pada 2019, 2021',
    )
  })
})

test('what a group does not bring and what it brings make the whole list', () => {
  const groups = fc.array(fc.array(fc.constantFrom(...AREAS)))
  fc.assert(
    fc.property(groups, (expertise) => {
      const missing = uncoveredBy(expertise)
      const brought = AREAS.filter((area) => expertise.flat().includes(area))
      expect([...missing, ...brought].sort()).toEqual([...AREAS].sort())
    }),
  )
})
