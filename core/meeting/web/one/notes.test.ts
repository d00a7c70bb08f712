import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame, mergeSaid } from './notes.ts'

const said = fc.dictionary(fc.constantFrom('', 'a', 'b', 'c'), fc.constantFrom('', 'x', 'y', 'z'))

test('notes two people wrote on different points are both kept', () => {
  const base = { a: '', b: '' }
  expect(mergeSaid(base, { a: 'mine', b: '' }, { a: '', b: 'theirs' })).toEqual({
    said: { a: 'mine', b: 'theirs' },
    crossed: [],
  })
})

test('only a part both wrote differently has to be chosen', () => {
  const base = { a: '', b: 'old' }
  const { crossed } = mergeSaid(base, { a: 'mine', b: 'same' }, { a: 'theirs', b: 'same' })
  expect(crossed).toEqual(['a'])
})

test('whoever wrote nothing takes what is saved', () => {
  fc.assert(
    fc.property(said, said, (base, theirs) => {
      const merged = mergeSaid(base, base, theirs)
      expect(isSame(merged.said, theirs)).toBe(true)
      expect(merged.crossed).toEqual([])
    }),
  )
})

test('nothing that was written is lost where nobody else wrote', () => {
  fc.assert(
    fc.property(said, said, (base, mine) => {
      const merged = mergeSaid(base, { ...base, ...mine }, base)
      expect(isSame(merged.said, { ...base, ...mine })).toBe(true)
    }),
  )
})
