import { describe, expect, test } from 'vitest'
import { contentOf } from './test/content.ts'
import { mergeContents, withField } from './web/form/merge.ts'
import { ready, yearsBetween } from './web/form/ready.ts'

const base = contentOf(null, { code: 'A-1', name: 'Awal', notes: '' })

describe('two people who changed one programme', () => {
  test('keep both changes where they are in different fields', () => {
    const merge = mergeContents(base, { ...base, name: 'Milik mereka' }, { ...base, notes: 'Milik saya' })
    expect(merge).toEqual({ content: { ...base, name: 'Milik mereka', notes: 'Milik saya' }, contested: [] })
  })

  test('choose where they changed the same field differently', () => {
    const theirs = { ...base, name: 'Milik mereka' }
    const merge = mergeContents(base, theirs, { ...base, name: 'Milik saya' })
    expect([merge.contested, merge.content.name]).toEqual([['name'], 'Milik saya'])
    expect(withField(merge.content, 'name', theirs).name).toBe('Milik mereka')
  })

  test('have nothing to choose where they wrote the same', () => {
    const same = { ...base, name: 'Sama' }
    expect(mergeContents(base, same, same).contested).toEqual([])
  })
})

test('amounts and decimals are read as they are typed in Indonesia, and what is not understood stays', () => {
  const typed = contentOf(null, {
    budgets: ['1.250.000', 'Rp 50', 'dua'].map((amount, i) => ({
      year: 2026 + i,
      source: 'APBD' as const,
      amount,
    })),
  })
  const target = { ...typed.targets[0], baseline: '2,5', years: [{ year: 2026, target: ' 12,75 ' }] }
  const content = ready({ ...typed, targets: [target as (typeof typed.targets)[number]] })
  expect(content.budgets.map(({ amount }) => amount)).toEqual(['1250000', '50', 'dua'])
  expect(content.targets[0]).toMatchObject({ baseline: '2.5', years: [{ target: '12.75' }] })
})

test('a period has its calendar years, and none while it is not understood', () => {
  expect(yearsBetween('2026-11', '2028-01')).toEqual([2026, 2027, 2028])
  expect([yearsBetween('', '2028-01'), yearsBetween('2028-01', '2026-01')]).toEqual([[], []])
})
